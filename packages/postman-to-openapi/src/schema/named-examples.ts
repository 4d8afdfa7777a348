import { camelCase, words } from "../collection/names.ts";
import { type JsonObject, setOwn } from "../input/json.ts";

const maxWords = 8;

/** Returns the first words of a name, without a dangling one at the end such as `…FromA`. */
function firstWords(name: string): readonly string[] {
  const all = words(name);
  if (all.length <= maxWords) return all;
  let end = maxWords;
  while (end > 1 && /^(?:an?|the|by|for|from|in|of|on|to|via|with|and|or|as)$/i.test(all[end - 1] ?? ""))
    end--;
  return all.slice(0, end);
}

/** An example for the Examples map: a value, or a description of one that can't be shown as data. */
export interface NamedExample {
  name: string;
  value?: unknown;
  description?: string;
}

/** Builds the Examples map. Keys come from the requests' names, numbered where names clash. */
export function namedExamples(examples: readonly NamedExample[]): JsonObject {
  const result: JsonObject = {};
  examples.forEach(({ name, ...example }, index) => {
    const base = camelCase(firstWords(name)) || `example${index + 1}`;
    let key = base;
    for (let count = 2; Object.hasOwn(result, key); count++) key = `${base}${count}`;
    setOwn(result, key, name === "" ? example : { summary: name, ...example });
  });
  return result;
}
