import type { Options } from "minisearch";

/** A page in the search index. */
export interface Entry {
  id: number;
  /** Path from the root of the site. */
  path: string;
  title: string;
  /** The operationId; empty for other pages. */
  label: string;
  description: string;
  text: string;
}

/** Words that are ignored in queries and pages. */
const stopWords = new Set(
  "a an and are can did do does for how i in is it my of on or the this to what when where which why with".split(
    " ",
  ),
);

/** Options for both building and querying the index. */
export const searchOptions: Options<Entry> = {
  fields: ["label", "title", "description", "text"],
  storeFields: ["path", "title", "label", "description"],
  tokenize: words,
  processTerm: (term) => (stopWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
  searchOptions: {
    boost: { label: 4, title: 3, description: 1.5 },
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
    combineWith: "AND",
  },
};

/** Splits text into words. Names such as `listPipelineRuns` or `pipeline_uuid` also yield their parts. */
export function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_]+/u).flatMap((word) => {
    const parts = word.split(/_+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter(Boolean);
    return parts.length > 1 ? [word, ...parts] : parts;
  });
}
