import MiniSearch from "minisearch";
import type { Page } from "../pages/page.ts";
import { type Entry, searchOptions } from "./fields.ts";

/** The index of all pages, as `browser/search.ts` reads it. */
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
