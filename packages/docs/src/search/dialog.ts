/** A page that matches a query. */
export interface SearchResult {
  path: string;
  title: string;
  label: string;
  description: string;
}

declare global {
  /** Set by `search.js`. */
  var mageSearch: ((query: string) => SearchResult[]) | undefined;
  var mageSearchIndex: string;
}

const maxResults = 12;

/** Adds the search dialog. A script element loads the index on first use, since `fetch` fails on `file://`. */
export function addSearch(): void {
  const opener = document.querySelector<HTMLButtonElement>(".search-open");
  if (!opener) return;
  const root = document.body.dataset.root ?? "";
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Search");
  dialog.innerHTML = `<form method="dialog"><input type="search" aria-label="Search in all pages" autocomplete="off"
spellcheck="false"><button>Close</button></form><p class="hint" role="status"></p><ul class="found"></ul>`;
  document.body.append(dialog);
  const input = dialog.querySelector("input") as HTMLInputElement;
  const list = dialog.querySelector("ul") as HTMLUListElement;
  const status = dialog.querySelector("p") as HTMLParagraphElement;

  const find = () => {
    const results = input.value.trim() ? (globalThis.mageSearch?.(input.value) ?? []) : [];
    list.replaceChildren(...results.slice(0, maxResults).map((result) => item(result, root)));
    status.textContent = input.value.trim()
      ? `${results.length || "No"} ${results.length === 1 ? "result" : "results"}`
      : "Search for an operation, a property or a word";
  };
  const open = () => {
    dialog.showModal();
    input.select();
    find();
    if (!globalThis.mageSearch) load(`${root}search.js`).then(find);
  };
  opener.hidden = false;
  opener.addEventListener("click", open);
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    // By default, Escape only clears the field.
    if (event.key === "Escape") dialog.close();
    if (event.key !== "Enter") return;
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops: HTMLElement[] = [input, ...list.querySelectorAll("a")];
    stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  });
  addEventListener("keydown", (event) => {
    const writing = (event.target as Element).closest("input, textarea, select, dialog");
    if (writing || event.ctrlKey || event.metaKey || event.altKey || event.key !== "/") return;
    event.preventDefault();
    open();
  });
}

function item({ path, title, label, description }: SearchResult, root: string): HTMLLIElement {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  const line = document.createElement("small");
  link.href = root + path;
  link.textContent = label ? `${label} · ${title}` : title;
  line.textContent = description;
  link.append(line);
  entry.append(link);
  return entry;
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = reject;
    document.head.append(script);
  });
}
