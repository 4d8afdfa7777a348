import { isObject, isPointerWord, type JsonObject, setOwn } from "../input/json.ts";
import { namedExamples } from "./named-examples.ts";
import { noExample, type OpenApiVersion, Shape } from "./shape.ts";

interface Example {
  name: string;
  value: unknown;
  /** True if it shows no more than the schema does. */
  schematic: boolean;
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? "undefined";
}

/** Collects the examples of one media type of a body. */
export class MediaType {
  readonly shape = new Shape();
  encoding: Map<string, string> | undefined;
  readonly #examples: Example[] = [];
  #texts: Set<string> | undefined;
  /** True if examples may contain unknown variables, to be filled in once the schema is known. */
  open = false;
  /** True if examples may contain keys that tools read as references. */
  quoting = false;

  /**
   * Adds an example, unless it is there already.
   *
   * @param evidence the value that the schema is inferred from.
   * @param schematic true if the example was generated from a schema, so it is no evidence of required properties.
   */
  add(name: string, example: unknown, evidence: unknown = example, schematic = false): void {
    if (!this.#isNew(name, example, schematic)) return;
    this.shape.observe(evidence, schematic ? noExample : this.#examples.length);
  }

  /** Adds an example that can't be parsed, so it is no evidence for the schema. */
  addUnread(name: string, text: string): void {
    this.#isNew(name, text);
  }

  #isNew(name: string, example: unknown, schematic = false): boolean {
    // Texts are compared only once there is a second example.
    if (this.#examples.length > 0) {
      this.#texts ??= new Set(this.#examples.map(({ value }) => textOf(value)));
      const text = textOf(example);
      if (this.#texts.has(text)) return false;
      this.#texts.add(text);
    }
    this.#examples.push({ name, value: example, schematic });
    return true;
  }

  /** Names of the examples in the document. A single example has none. */
  get exampleNames(): string[] {
    return this.#examples.length > 1 ? this.#examples.map(({ name }) => name) : [];
  }

  /** The examples that show more than the schema does, or all if none does. */
  get #informative(): readonly Example[] {
    const all = this.#examples.filter(({ value }) => value !== undefined);
    const informative = all.filter(({ schematic }) => !schematic);
    return informative.length > 0 ? informative : all;
  }

  /** Builds the Media Type Object. */
  build(version: OpenApiVersion): JsonObject {
    const result: JsonObject = { schema: this.shape.schema(version) };
    const examples = this.#examples.length === 1 ? this.#examples : this.#informative;
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
 * Serialises an example that contains `$ref` or `$id`, since tools would resolve them. OpenAPI has no way to mark
 * them as data.
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
