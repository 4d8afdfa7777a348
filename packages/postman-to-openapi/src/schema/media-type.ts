import { isObject, isPointerWord, type JsonObject, setOwn } from "../input/json.ts";
import { type NamedExample, namedExamples } from "./named-examples.ts";
import { noExample, type OpenApiVersion, Shape } from "./shape.ts";

interface Example {
  name: string;
  value: unknown;
  /**
   * Generated from a schema (it shows no more than the schema does), text that can't be parsed, or a variable in place of
   * the whole body.
   */
  kind?: "schematic" | "unread" | "variable";
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
   * Adds an example, unless it is there already. Returns false if it is.
   *
   * @param evidence the value that the schema is inferred from.
   * @param schematic true if the example was generated from a schema, so it is no evidence of required properties.
   */
  add(name: string, example: unknown, evidence: unknown = example, schematic = false): boolean {
    if (this.#isNew(schematic ? { name, value: example, kind: "schematic" } : { name, value: example })) {
      this.shape.observe(evidence, schematic ? noExample : this.#examples.length);
      return true;
    }
    if (evidence === example || textOf(evidence) === textOf(example)) return false;
    this.shape.observe(evidence, noExample);
    return true;
  }

  /** Adds an example that can't be parsed, so it is no evidence for the schema. */
  addUnread(name: string, text: string): void {
    this.#isNew({ name, value: text, kind: "unread" });
  }

  /** Adds a body that is nothing but an unknown variable. */
  addVariable(name: string, text: string): void {
    this.#isNew({ name, value: text, kind: "variable" });
  }

  #isNew(example: Example): boolean {
    // Texts are compared only once there is a second example.
    if (this.#examples.length > 0) {
      this.#texts ??= new Set(this.#examples.map(({ value }) => textOf(value)));
      const text = textOf(example.value);
      if (this.#texts.has(text)) return false;
      this.#texts.add(text);
    }
    this.#examples.push(example);
    return true;
  }

  /** Names of the examples in the document. A single example has none. */
  get exampleNames(): string[] {
    const shown = this.#shown;
    return shown.length > 1 || shown.some((example) => this.#isText(example))
      ? shown.map(({ name }) => name)
      : [];
  }

  /** The examples that show more than the schema does, or all if none does. */
  get #shown(): readonly Example[] {
    if (this.#examples.length === 1) return this.#examples;
    const all = this.#examples.filter(({ value }) => value !== undefined);
    const informative = all.filter(({ kind }) => kind !== "schematic" && kind !== "variable");
    if (informative.length > 0) return informative;
    const generated = all.filter(({ kind }) => kind === "schematic");
    return generated.length > 0 ? generated : all;
  }

  /** True for an example that can only be shown as text, since the schema or tools would reject the value. */
  #isText({ value, kind }: Example): boolean {
    if (kind === "unread") return !this.shape.allowsText;
    return this.quoting && hasReference(value);
  }

  /** Builds the Media Type Object. */
  build(version: OpenApiVersion): JsonObject {
    const result: JsonObject = { schema: this.shape.schema(version) };
    const examples = this.#shown.map((example): NamedExample => {
      const { name, kind } = example;
      const value = this.open && kind === undefined ? this.shape.complete(example.value) : example.value;
      return this.#isText(example) ? { name, description: codeBlock(value) } : { name, value };
    });
    const [only] = examples;
    if (examples.length > 1 || only?.description !== undefined) result.examples = namedExamples(examples);
    else if (only?.value !== undefined) result.example = only.value;
    if (this.encoding) {
      const encoding: JsonObject = {};
      for (const [name, contentType] of this.encoding) setOwn(encoding, name, { contentType });
      result.encoding = encoding;
    }
    return result;
  }
}

/**
 * Shows an example that contains `$ref` or `$id` as a description, since tools would resolve these keys. OpenAPI has no
 * way to mark them as data.
 */
function codeBlock(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  const fence = "`".repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  return `${fence}json\n${text}\n${fence}`;
}

function hasReference(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasReference);
  if (!isObject(value)) return false;
  for (const key in value) if (isPointerWord(key) || hasReference(value[key])) return true;
  return false;
}
