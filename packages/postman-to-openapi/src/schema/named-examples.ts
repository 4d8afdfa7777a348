import { camelCase, words } from "../collection/names.ts";
import { type JsonObject, setOwn } from "../input/json.ts";

const enoughWords = 8;

/** So many words of a name that the last of them isn't left hanging: no `…FromA`. */
function firstWords(name: string): readonly string[] {
  const all = words(name);
  if (all.length <= enoughWords) return all;
  let end = enoughWords;
  while (end > 1 && /^(?:an?|the|by|for|from|in|of|on|to|via|with|and|or|as)$/i.test(all[end - 1] ?? ""))
    end--;
  return all.slice(0, end);
}

/** Examples under names made of the requests' own, numbered where two requests are named alike. */
export function namedExamples(
  examples: readonly { name: string; value: unknown }[],
  complete: (value: unknown) => unknown = (value) => value,
): JsonObject {
  const result: JsonObject = {};
  examples.forEach(({ name, value }, index) => {
    const base = camelCase(firstWords(name)) || `example${index + 1}`;
    let key = base;
    for (let count = 2; Object.hasOwn(result, key); count++) key = `${base}${count}`;
    setOwn(result, key, name === "" ? { value: complete(value) } : { summary: name, value: complete(value) });
  });
  return result;
}
