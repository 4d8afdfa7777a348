import MiniSearch from "minisearch";
import { type Entry, searchOptions } from "../search/fields.ts";
import type { SearchResult } from "./search-dialog.ts";

const index = MiniSearch.loadJSON<Entry>(globalThis.mageSearchIndex, searchOptions);

// Pages with all of the words; where there is none, those with some, such as of a question in whole sentences.
globalThis.mageSearch = (query) => {
  const all = index.search(query);
  const found = all.length > 0 ? all : index.search(query, { combineWith: "OR" });
  return found as unknown as SearchResult[];
};
