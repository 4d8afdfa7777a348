import MiniSearch from "minisearch";
import { type Entry, searchOptions } from "../search/fields.ts";
import type { SearchResult } from "./search-dialog.ts";

const index = MiniSearch.loadJSON<Entry>(globalThis.mageSearchIndex, searchOptions);

globalThis.mageSearch = (query) => index.search(query) as unknown as SearchResult[];
