import type { Options } from "minisearch";

/** What is known of a page to the search. */
export interface Entry {
  id: number;
  /** Where it stands, from the root of the site. */
  path: string;
  title: string;
  /** The operationId, of an operation's page. */
  label: string;
  description: string;
  text: string;
}

/** Words of questions that say nothing of what is looked for. */
const empty = new Set(
  "a an and are can did do does for how i in is it my of on or the this to what when where which why with".split(
    " ",
  ),
);

/** The same for writing the index and for reading it. */
export const searchOptions: Options<Entry> = {
  fields: ["label", "title", "description", "text"],
  storeFields: ["path", "title", "label", "description"],
  tokenize: words,
  processTerm: (term) => (empty.has(term.toLowerCase()) ? null : term.toLowerCase()),
  searchOptions: {
    boost: { label: 4, title: 3, description: 1.5 },
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
    combineWith: "AND",
  },
};

/** Words, and the words that a name like `listPipelineRuns` or `pipeline_uuid` is made of beside the name itself. */
export function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_]+/u).flatMap((word) => {
    const parts = word.split(/_+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter(Boolean);
    return parts.length > 1 ? [word, ...parts] : parts;
  });
}
