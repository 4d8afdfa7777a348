import MiniSearch from "minisearch";
import type { SearchResult } from "./dialog.ts";
import { type Entry, searchOptions } from "./options.ts";

const index = MiniSearch.loadJSON<Entry>(globalThis.mageSearchIndex, searchOptions);

// If no page contains all the words, as with whole sentences, pages with any of them match.
globalThis.mageSearch = (query) => {
  const all = index.search(query);
  const found = all.length > 0 ? all : index.search(query, { combineWith: "OR" });
  return found as unknown as SearchResult[];
};
