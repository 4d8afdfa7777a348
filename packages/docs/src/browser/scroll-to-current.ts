/** Scrolls the navigation to the current page. */
export function scrollToCurrent(): void {
  const list = document.querySelector<HTMLElement>(".side");
  const current = list?.querySelector<HTMLElement>("[aria-current]");
  if (!list || !current) return;
  const below = current.offsetTop - list.clientHeight;
  if (below > 0) list.scrollTop = below + list.clientHeight / 2;
}
