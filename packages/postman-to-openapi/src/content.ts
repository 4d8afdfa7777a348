import { noExample, type OpenApiVersion, Shape } from "./infer.ts";
import { isObject, isPointerWord, type JsonObject, setOwn } from "./json.ts";
import { camelCase, words } from "./names.ts";

interface Example {
  name: string;
  value: unknown;
  /** It shows no more than the schema does. */
  schematic: boolean;
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? "undefined";
}

/** All that is known of one media type of a body. */
export class MediaType {
  readonly shape = new Shape();
  encoding: Map<string, string> | undefined;
  readonly #examples: Example[] = [];
  #texts: Set<string> | undefined;
  /** Examples may hold variables of unknown value, to be filled in once the schema is known. */
  open = false;
  /** Examples may hold what tools would take for a reference. */
  quoting = false;

  /**
   * Adds an example; the same one twice is one. `evidence` is what it says about the schema; a schematic one says
   * nothing about what is required.
   */
  add(name: string, example: unknown, evidence: unknown = example, schematic = false): void {
    if (!this.#isNew(name, example, schematic)) return;
    this.shape.observe(evidence, schematic ? noExample : this.#examples.length);
  }

  /** Adds an example that can't be read, and so says nothing about the schema. */
  addUnread(name: string, text: string): void {
    this.#isNew(name, text);
  }

  #isNew(name: string, example: unknown, schematic = false): boolean {
    // Texts are only compared once there is a second example.
    if (this.#examples.length > 0) {
      this.#texts ??= new Set(this.#examples.map(({ value }) => textOf(value)));
      const text = textOf(example);
      if (this.#texts.has(text)) return false;
      this.#texts.add(text);
    }
    this.#examples.push({ name, value: example, schematic });
    return true;
  }

  /** Names under which the document shows examples: one alone has none. */
  get exampleNames(): string[] {
    return this.#examples.length > 1 ? this.#examples.map(({ name }) => name) : [];
  }

  /** The examples that show more than the schema does; all where none does. */
  get #telling(): readonly Example[] {
    const all = this.#examples.filter(({ value }) => value !== undefined);
    const telling = all.filter(({ schematic }) => !schematic);
    return telling.length > 0 ? telling : all;
  }

  /** The Media Type Object. */
  build(version: OpenApiVersion): JsonObject {
    const result: JsonObject = { schema: this.shape.schema(version) };
    const examples = this.#examples.length === 1 ? this.#examples : this.#telling;
    const complete = (value: unknown): unknown => (this.open ? this.shape.complete(value) : value);
    const shown = (value: unknown): unknown => (this.quoting ? asData(complete(value)) : complete(value));
    if (examples.length === 1) {
      const value = examples[0]?.value;
      if (value !== undefined) result.example = shown(value);
    } else if (examples.length > 1) result.examples = namedExamples(examples, shown);
    if (this.encoding) {
      const encoding: JsonObject = {};
      for (const [name, contentType] of this.encoding) setOwn(encoding, name, { contentType });
      result.encoding = encoding;
    }
    return result;
  }
}

/**
 * An example in which tools would see a reference or an anchor, as text: `$ref` and `$id` are data here, and OpenAPI has
 * no other way to say so.
 */
function asData(value: unknown): unknown {
  return hasReference(value) ? JSON.stringify(value, null, 2) : value;
}

function hasReference(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasReference);
  if (!isObject(value)) return false;
  for (const key in value) if (isPointerWord(key) || hasReference(value[key])) return true;
  return false;
}

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

/** Bodies by media type. */
export class Content {
  readonly #types: { name: string; type: MediaType }[] = [];

  get size(): number {
    return this.#types.length;
  }

  get exampleNames(): Set<string> {
    return new Set(this.#types.flatMap(({ type }) => type.exampleNames));
  }

  type(name: string): MediaType {
    const known = this.#types.find((other) => other.name === name);
    if (known) return known.type;
    const type = new MediaType();
    this.#types.push({ name, type });
    return type;
  }

  build(version: OpenApiVersion): JsonObject {
    const result: JsonObject = {};
    this.#types.forEach(({ name, type }) => {
      setOwn(result, name, type.build(version));
    });
    return result;
  }
}
