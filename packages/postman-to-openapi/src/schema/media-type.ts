import { isObject, isPointerWord, type JsonObject, setOwn } from "../input/json.ts";
import { namedExamples } from "./named-examples.ts";
import { noExample, type OpenApiVersion, Shape } from "./shape.ts";

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
