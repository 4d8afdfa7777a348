/** Opens what an address leads into: a link may point at something within closed details. */
export function openTarget(): void {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (
      let details = target?.closest("details");
      details;
      details = details.parentElement?.closest("details")
    )
      details.open = true;
  };
  addEventListener("hashchange", open);
  open();
}
