import MiniSearch from "minisearch";
import type { Page } from "../pages/page.ts";
import { type Entry, searchOptions } from "./options.ts";

/** Builds the serialised index that `query.ts` loads in the browser. */
export function searchIndex(pages: Page[]): string {
  const search = new MiniSearch<Entry>(searchOptions);
  search.addAll(
    pages.map(({ path, title, label, description, searchText }, id) => ({
      ...{ id, path, title, description },
      label: label ?? "",
      text: searchText,
    })),
  );
  return JSON.stringify(search);
}
