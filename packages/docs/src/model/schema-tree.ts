import type { Schema } from "./document.ts";

/** A property as it is shown: one line, and those beneath it. */
export interface Field {
  name: string;
  /** `string`, `PipelineRun[]`, `integer or null`. */
  type: string;
  required: boolean;
  description: string;
  /** The values that it can have, where they are known. */
  values: string[];
  /** The schema whose property it is: `PipelineRun`; undefined where that has no name. */
  owner: string | undefined;
  /** The named schema that the property is of, or whose items it has. */
  schema: string | undefined;
  fields: Field[];
}

/** A schema with its references resolved and its parts put together. */
interface Flat {
  types: string[];
  description: string;
  values: string[];
  /** Name of the schema, where it is a reference to one. */
  name: string | undefined;
  properties: Map<string, { schema: Schema; required: boolean; owner: string | undefined }>;
  /** What is required, also of properties that stand in another part. */
  requires: Set<string>;
  items: Schema | undefined;
  rest: Schema | undefined;
}

export type Schemas = Record<string, Schema>;

/**
 * The fields of an object, each with its own.
 *
 * @param depth - how many levels of fields within fields; a schema within itself is never followed.
 */
export function fieldsOf(schema: Schema, schemas: Schemas, depth = 6): Field[] {
  return expand(schema, schemas, depth, [], undefined);
}

/** How a schema's type is written: `string`, `PipelineRun[]`, `integer or null`. */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const { types, items, name } = flatten(schema, schemas);
  const of = items && typeOf(items, schemas);
  const arrayOf = of?.includes(" or ") ? `(${of})[]` : `${of ?? "any"}[]`;
  const written = types.map((type) => (type === "array" ? arrayOf : type === "object" && name ? name : type));
  return [...new Set(written)].join(" or ") || "any";
}

/** The values that a schema allows, where they are known. */
export function valuesOf(schema: Schema, schemas: Schemas): string[] {
  return flatten(schema, schemas).values;
}

/** A result without the error that every 200 answer can also be. */
export function withoutErrors(schema: Schema): Schema {
  const results = schema.anyOf?.filter(({ $ref }) => !$ref?.endsWith("/ErrorEnvelope"));
  return results?.length === 1 && results[0] ? results[0] : schema;
}

/** The name in a reference to a schema. */
export function nameIn(ref: string): string {
  return ref.split("/").at(-1) ?? ref;
}

function expand(
  schema: Schema,
  schemas: Schemas,
  depth: number,
  path: readonly string[],
  owner: string | undefined,
): Field[] {
  const { properties, items, rest, name } = flatten(schema, schemas, owner);
  if (depth <= 0 || (name && path.includes(name))) return [];
  const inner = name ? [...path, name] : path;
  if (items && properties.size === 0) return expand(items, schemas, depth, inner, undefined);
  const fields = [...properties].map(([key, property]): Field => {
    const flat = flatten(property.schema, schemas);
    return {
      name: key,
      type: typeOf(property.schema, schemas),
      required: property.required,
      description: flat.description,
      values: flat.values,
      owner: property.owner,
      schema: namedWithin(property.schema, schemas),
      fields: expand(property.schema, schemas, depth - 1, inner, undefined),
    };
  });
  if (rest && properties.size === 0) {
    const flat = flatten(rest, schemas);
    const fieldsInside = expand(rest, schemas, depth - 1, inner, undefined);
    if (fieldsInside.length > 0) {
      fields.push({
        ...{
          name: "(any name)",
          type: typeOf(rest, schemas),
          required: false,
          description: flat.description,
        },
        ...{ values: flat.values, owner: undefined, schema: namedWithin(rest, schemas) },
        fields: fieldsInside,
      });
    }
  }
  return fields;
}

function namedWithin(schema: Schema, schemas: Schemas): string | undefined {
  const { name, items, types } = flatten(schema, schemas);
  if (name && types.includes("object")) return name;
  return items && namedWithin(items, schemas);
}

/** Resolves a schema. What stands beside a reference comes before what it refers to. */
function flatten(schema: Schema, schemas: Schemas, owner?: string): Flat {
  const flat: Flat = {
    types: [schema.type ?? []].flat(),
    description: schema.description ?? "",
    values: valuesIn(schema),
    name: undefined,
    properties: new Map(),
    requires: new Set(schema.required),
    items: schema.items,
    rest: typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined,
  };
  let own = owner;
  if (schema.$ref) {
    flat.name = nameIn(schema.$ref);
    own = flat.name;
    merge(flat, flatten(schemas[flat.name] ?? {}, schemas, own), true);
  }
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(key) ?? false;
    flat.properties.set(key, { schema: property, required, owner: own });
  }
  for (const part of schema.allOf ?? []) merge(flat, flatten(part, schemas, own), true);
  const alternatives = schema.anyOf ?? schema.oneOf ?? [];
  for (const part of alternatives) {
    const one = flatten(part, schemas, own);
    // A property of one alternative only isn't there in the other.
    if (alternatives.filter(({ type }) => type !== "null").length > 1)
      for (const property of one.properties.values()) property.required = false;
    else flat.name ??= one.name;
    merge(flat, one, false);
  }
  for (const key of flat.requires) {
    const property = flat.properties.get(key);
    if (property) property.required = true;
  }
  flat.types = [...new Set(flat.types)];
  return flat;
}

function merge(flat: Flat, other: Flat, narrows: boolean): void {
  // A type beside a reference repeats or narrows that of the schema referred to.
  if (!narrows || flat.types.length === 0) flat.types.push(...other.types);
  if (narrows) for (const key of other.requires) flat.requires.add(key);
  flat.description ||= other.description;
  flat.values.push(...other.values);
  flat.items ??= other.items;
  flat.rest ??= other.rest;
  for (const [key, property] of other.properties) {
    if (!flat.properties.has(key)) flat.properties.set(key, { ...property });
  }
}

function valuesIn(schema: Schema): string[] {
  if (schema.const !== undefined) return [String(schema.const)];
  return (schema.enum ?? []).map(String);
}
