import { isObject, isPointerWord, type JsonObject, setOwn } from "../input/json.ts";
import { Decimal, Unknown } from "../input/lenient-json.ts";
import { formatOf } from "./formats.ts";
import { isPlaceholder, withoutBraces } from "./placeholders.ts";

/** Supported versions of OpenAPI. */
export type OpenApiVersion = "3.0" | "3.1";

/**
 * A JSON Schema as {@link Shape} builds it. An empty `required` means that the examples differ in their properties; an
 * absent one, that there is no evidence. Empty lists are removed before the schema goes into the document.
 */
export type Schema = JsonObject;

interface ObjectShape {
  count: number;
  /** Number of different examples. A single example is no evidence of required properties. */
  examples: number;
  last: unknown;
  properties: Map<string, Shape>;
  /** Properties that their descriptions mark as required or optional. */
  demands: Map<Shape, boolean> | undefined;
}

/** Passed for values generated from a schema, which are no evidence of required properties. */
export const noExample = -1;

/** Collects the values found at one place of all examples. */
export class Shape {
  seen = 0;
  nulls = 0;
  booleans = 0;
  integers = 0;
  numbers = 0;
  strings = 0;
  /** The format of all strings; null if they have none in common. */
  format: string | null | undefined = undefined;
  object: ObjectShape | undefined = undefined;
  items: Shape | undefined = undefined;
  /** True if the value is text in a form, even if only unknown variables were seen. */
  isText = false;
  /** The first value that is neither null nor a placeholder, for variables of unknown value. */
  sample: unknown = undefined;
  /** A format that doesn't come from the values, such as `binary` for files. */
  marks: string | undefined = undefined;
  #descriptions: Set<string> | undefined;

  /** Adds a value; `example` identifies the example that contains it. */
  observe(value: unknown, example: unknown): this {
    this.seen++;
    if (typeof value === "string") this.#text(value);
    else if (typeof value === "number") {
      if (Number.isInteger(value)) this.integers++;
      else this.numbers++;
      this.sample ??= value;
    } else if (typeof value === "boolean") {
      this.booleans++;
      this.sample ??= value;
    } else if (value === null || value === undefined) this.nulls++;
    else if (Array.isArray(value)) {
      this.sample ??= value;
      this.items ??= new Shape();
      for (const item of value) this.items.observe(item, example);
    } else if (value instanceof Decimal) {
      this.numbers++;
      this.sample ??= value.value;
    } else if (isObject(value) && !(value instanceof Unknown)) {
      this.sample ??= value;
      this.#members(value, example);
    }
    return this;
  }

  #text(value: string): void {
    this.strings++;
    // `<id>` may be replaced by text of any form.
    if (value.startsWith("<") && isPlaceholder(value)) return;
    this.sample ??= value;
    if (this.format === null) return;
    const format = formatOf(value) ?? null;
    this.format = this.format === undefined || this.format === format ? format : null;
  }

  #members(value: JsonObject, example: unknown): void {
    this.object ??= { count: 0, examples: 0, last: undefined, properties: new Map(), demands: undefined };
    const { object } = this;
    object.count++;
    if (object.last !== example && example !== noExample) {
      object.examples++;
      object.last = example;
    }
    for (const key in value) {
      let property = object.properties.get(key);
      if (!property) {
        property = new Shape();
        object.properties.set(key, property);
      }
      property.observe(value[key], example);
    }
  }

  /** Adds a description, unless it is there already. */
  describe(text: string): void {
    this.#descriptions ??= new Set();
    this.#descriptions.add(text);
  }

  /** Records that a property is described as required or optional. */
  demand(property: Shape, required: boolean): void {
    if (!this.object) return;
    this.object.demands ??= new Map();
    this.object.demands.set(property, required || this.object.demands.get(property) === true);
  }

  /** Builds the JSON Schema that all values match. */
  schema(version: OpenApiVersion): Schema {
    const schema: Schema = {};
    const types = this.#types();
    const type = types[0];
    if (this.marks === "binary" && this.#isUnknown) {
      schema.type = "string";
      schema.format = "binary";
    } else if (type === undefined) {
      // With nothing but nulls, the value may be anything.
    } else if (types.length === 1) {
      schema.type = this.nulls > 0 && version === "3.1" ? [type, "null"] : type;
      if (this.nulls > 0 && version === "3.0") schema.nullable = true;
      this.#addDetails(schema, type, version);
    } else if (version === "3.1") {
      schema.type = this.nulls > 0 ? [...types, "null"] : types;
      for (const each of types) this.#addDetails(schema, each, version);
    } else {
      // OpenAPI 3.0 ignores `nullable` in a schema without a type.
      schema.anyOf = types.map((each, index) =>
        this.#addDetails(
          this.nulls > 0 && index === 0 ? { type: each, nullable: true } : { type: each },
          each,
          version,
        ),
      );
    }
    if (this.#descriptions) schema.description = [...this.#descriptions].join("\n\n");
    return schema;
  }

  /** True if any text matches the schema. */
  get allowsText(): boolean {
    const types = this.#types();
    return types.length === 0 || (types.includes("string") && !(this.marks ?? this.format));
  }

  #types(): string[] {
    const types: string[] = [];
    if (this.object) types.push("object");
    if (this.items) types.push("array");
    if (this.strings > 0 || (this.isText && this.#isUnknown)) types.push("string");
    if (this.numbers > 0) types.push("number");
    else if (this.integers > 0) types.push("integer");
    if (this.booleans > 0) types.push("boolean");
    return types;
  }

  /** True if no value is known. */
  get #isUnknown(): boolean {
    return !this.object && !this.items && this.numbers + this.integers + this.booleans === 0;
  }

  #addDetails(schema: Schema, type: string, version: OpenApiVersion): Schema {
    if (type === "string") {
      const format = this.marks ?? this.format;
      if (format) schema.format = format;
    } else if (type === "array" && this.items) schema.items = this.items.schema(version);
    else if (type === "object" && this.object) this.#addMembers(schema, this.object, version);
    return schema;
  }

  #addMembers(schema: Schema, object: ObjectShape, version: OpenApiVersion): void {
    const { properties } = object;
    if (properties.size === 0) return;
    const schemas: JsonObject = {};
    let patterns: JsonObject | undefined;
    properties.forEach((shape, key) => {
      // Tools would read a property of this name as a reference or its target.
      if (!isPointerWord(key)) setOwn(schemas, key, shape.schema(version));
      else if (version === "3.1") {
        patterns ??= {};
        patterns[`^\\${key}$`] = shape.schema(version);
      }
    });
    if (patterns) schema.patternProperties = patterns;
    if (Object.keys(schemas).length > 0) schema.properties = schemas;
    if (object.count < 2 && !object.demands) return;
    const required: string[] = [];
    let everywhere = 0;
    properties.forEach((shape, key) => {
      const always = shape.seen === object.count && !isPointerWord(key);
      if (always) everywhere++;
      // A property that one of several requests leaves out isn't required, even if another one describes it so.
      if (always && (object.demands?.get(shape) ?? object.examples > 1)) required.push(key);
    });
    if (required.length > 0 || object.examples > 1 || everywhere < properties.size)
      schema.required = required;
  }

  /** Replaces unknown variables and placeholders that the schema refuses by values that it allows. */
  complete(value: unknown, depth = 0): unknown {
    if (value instanceof Unknown) return this.#sampleOf(value, depth);
    if (typeof value === "string")
      return this.format && isPlaceholder(value) && typeof this.sample === "string" ? this.sample : value;
    if (value instanceof Decimal) return value.value;
    if (Array.isArray(value)) {
      const { items } = this;
      return items ? value.map((item) => items.complete(item, depth)) : value;
    }
    if (!isObject(value) || !this.object) return value;
    const result: JsonObject = {};
    for (const key in value) {
      const property = this.object.properties.get(key);
      setOwn(result, key, property ? property.complete(value[key], depth) : value[key]);
    }
    return result;
  }

  #sampleOf({ text }: Unknown, depth: number): unknown {
    // The sample may contain variables itself.
    if (this.sample !== undefined) return depth < 5 ? this.complete(this.sample, depth + 1) : this.#empty();
    const types = this.#types();
    return types.length === 0 || types.includes("string") ? withoutBraces(text) : this.#empty();
  }

  #empty(): unknown {
    if (this.object) return {};
    return this.items ? [] : null;
  }
}
