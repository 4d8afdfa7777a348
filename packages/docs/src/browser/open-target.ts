/** Expands collapsed sections that contain the target of a link. */
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
