import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { OpenApiDocument } from "./document.ts";
import { type Json, type JsonObject, join } from "./pointer.ts";

/** The parts of the document that a value uses. */
export interface Seen {
  /** Properties, by schema: `Pipeline.uuid`. */
  properties: Set<string>;
  /** Enum values: `PipelineType=python`. */
  values: Set<string>;
  /** Declared properties that an object lacks. */
  absent: Set<string>;
  /** Properties that are null. For a schema: properties that may be null. */
  nulls: Set<string>;
}

export function nothingSeen(): Seen {
  return { properties: new Set(), values: new Set(), absent: new Set(), nulls: new Set() };
}

const base = "openapi";
const annotations = new Set(["title", "description", "examples", "deprecated", "$comment"]);

/** Walks values along the schemas that apply to them. */
export class SchemaWalker {
  readonly #document: OpenApiDocument;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, formats: { password: true } });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#ajv.addSchema(document.root, base, undefined, false);
  }

  /** Compiles the schema at a pointer. */
  compile(pointer: string): ValidateFunction {
    const known = this.#compiled.get(pointer);
    if (known) return known;
    // The document is the base, so references inside the schema resolve against it.
    const fragment = pointer.slice(1).split("/").map(encodeURIComponent).join("/");
    const compiled = this.#ajv.compile({ $ref: `${base}#${fragment}` });
    this.#compiled.set(pointer, compiled);
    return compiled;
  }

  /** Picks the top-level alternative that a value matches, or the closest one, whose errors are the useful ones. */
  closestBranch(pointer: string, value: Json): string {
    const schema = this.#document.at(pointer) as JsonObject;
    if (!Array.isArray(schema.anyOf)) return pointer;
    const branches = schema.anyOf.map((_, i) =>
      this.closestBranch(this.#document.resolve(join(pointer, "anyOf", String(i))), value),
    );
    // Properties missing at the top level decide; many list items that lack a property must not outweigh them.
    const errors = branches.map((branch) => {
      const validate = this.compile(branch);
      if (validate(value)) return -1;
      const missing = (validate.errors ?? []).filter(({ keyword }) => keyword === "required");
      const atTop = missing.filter(({ instancePath }) => instancePath === "");
      return atTop.length + missing.length / (missing.length + 1);
    });
    return branches[errors.indexOf(Math.min(...errors))] ?? pointer;
  }

  /** Adds a value's properties and enum values to `seen`, and yields the JSON paths of undeclared properties. */
  *walk(pointers: readonly string[], value: Json, path: string, seen: Seen): Generator<string> {
    // An empty schema means a free-form value: nothing inside it needs to be declared.
    if (pointers.every((pointer) => isFreeForm(this.#document.at(pointer)))) return;
    const schemas = this.#applicable(pointers, value);
    if (typeof value !== "object" || value === null) {
      for (const name of this.#enumerations(schemas, value)) seen.values.add(name);
      return;
    }
    if (Array.isArray(value)) {
      const items = schemas.map((pointer) => join(pointer, "items")).filter((p) => this.#has(p));
      if (items.length === 0) return;
      for (const [index, item] of value.entries()) yield* this.walk(items, item, `${path}[${index}]`, seen);
      return;
    }
    for (const pointer of schemas) {
      for (const key of Object.keys((this.#document.at(join(pointer, "properties")) ?? {}) as JsonObject)) {
        if (!Object.hasOwn(value, key))
          seen.absent.add(this.#document.label(join(pointer, "properties", key)));
      }
    }
    for (const [key, item] of Object.entries(value)) {
      const named = schemas.map((pointer) => join(pointer, "properties", key)).filter((p) => this.#has(p));
      for (const pointer of named) {
        seen.properties.add(this.#document.label(pointer));
        if (item === null && !isFreeForm(this.#document.at(this.#document.resolve(pointer))))
          seen.nulls.add(this.#document.label(pointer));
      }
      const others = schemas
        .map((pointer) => join(pointer, "additionalProperties"))
        .filter((p) => this.#document.at(p));
      const found = named.length > 0 ? named : others;
      const here = /^\w+$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
      if (found.length === 0) yield here;
      else yield* this.walk(found, item, here, seen);
    }
  }

  /** Adds every property and enum value of a schema to `seen`. */
  collect(pointer: string, seen: Seen, visited = new Set<string>()): void {
    if (visited.has(pointer)) return;
    visited.add(pointer);
    const schema = this.#document.at(pointer);
    if (typeof schema !== "object" || schema === null) return;
    const { $ref, properties = {}, enum: values = [] } = schema as JsonObject & { enum?: Json[] };
    for (const value of values) seen.values.add(`${this.#document.label(pointer)}=${value}`);
    for (const key of Object.keys(properties as JsonObject)) {
      const property = join(pointer, "properties", key);
      seen.properties.add(this.#document.label(property));
      if (this.#document.allowsNull(property)) seen.nulls.add(this.#document.label(property));
      this.collect(property, seen, visited);
    }
    if (typeof $ref === "string") this.collect($ref, seen, visited);
    for (const name of ["items", "additionalProperties"]) this.collect(join(pointer, name), seen, visited);
    for (const name of ["allOf", "anyOf", "oneOf"]) {
      const members = ((schema as JsonObject)[name] as Json[] | undefined) ?? [];
      members.forEach((_, i) => {
        this.collect(join(pointer, name, String(i)), seen, visited);
      });
    }
  }

  #has(pointer: string): boolean {
    return this.#document.at(pointer) !== undefined;
  }

  #enumerations(schemas: readonly string[], value: Json): string[] {
    return schemas.flatMap((pointer) => {
      const schema = this.#document.at(pointer) as { enum?: Json[] } | boolean;
      const listed = typeof schema === "object" && schema.enum?.includes(value);
      return listed ? [`${this.#document.label(pointer)}=${value}`] : [];
    });
  }

  /** Lists the schemas that apply to a value, through references, allOf, and matching members of anyOf and oneOf. */
  #applicable(pointers: readonly string[], value: Json): string[] {
    return pointers.flatMap((pointer) => {
      const schema = this.#document.at(pointer);
      if (typeof schema !== "object" || schema === null) return [pointer];
      const members = (name: string) =>
        (((schema as JsonObject)[name] as Json[] | undefined) ?? []).map((_, i) =>
          join(pointer, name, String(i)),
        );
      const alternatives = [...members("anyOf"), ...members("oneOf")];
      const matching = alternatives.filter((member) => this.compile(member)(value));
      // If none matches, a property counts as declared when any alternative declares it.
      const chosen = matching.length > 0 ? matching : alternatives;
      const target = (schema as JsonObject).$ref;
      const referred = typeof target === "string" ? [target] : [];
      return [pointer, ...this.#applicable([...referred, ...members("allOf"), ...chosen], value)];
    });
  }
}

function isFreeForm(schema: Json): boolean {
  if (schema === true) return true;
  return Object.keys(schema as JsonObject).every((word) => annotations.has(word) || word.startsWith("x-"));
}
