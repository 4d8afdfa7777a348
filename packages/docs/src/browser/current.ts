/** Scrolls the list of pages, where it scrolls by itself, to the page that is open. */
export function showCurrent(): void {
  const list = document.querySelector<HTMLElement>(".side");
  const current = list?.querySelector<HTMLElement>("[aria-current]");
  if (!list || !current) return;
  const below = current.offsetTop - list.clientHeight;
  if (below > 0) list.scrollTop = below + list.clientHeight / 2;
}
