import type { Schema } from "./document.ts";

/** A property and its nested properties, as shown on a page. */
export interface Field {
  name: string;
  /** `string`, `PipelineRun[]`, `integer or null`. */
  type: string;
  required: boolean;
  description: string;
  /** Allowed values, if the schema lists them. */
  values: string[];
  /** Name of the schema that declares the property, such as `PipelineRun`; undefined for unnamed schemas. */
  owner: string | undefined;
  /** Name of the schema of the property or its items. */
  schema: string | undefined;
  fields: Field[];
}

/** A schema with its references resolved and its parts merged. */
interface Flat {
  types: string[];
  description: string;
  values: string[];
  /** Name of the referenced schema. */
  name: string | undefined;
  properties: Map<string, { schema: Schema; required: boolean; owner: string | undefined }>;
  /** Names of required properties, including those that another part declares. */
  requires: Set<string>;
  items: Schema | undefined;
  rest: Schema | undefined;
}

export type Schemas = Record<string, Schema>;

/**
 * Returns the fields of an object with their nested fields.
 *
 * @param depth - maximum number of levels. Recursive schemas stop at the first repetition.
 */
export function fieldsOf(schema: Schema, schemas: Schemas, depth = 6): Field[] {
  return expand(schema, schemas, depth, [], undefined);
}

/** Formats a schema's type: `string`, `PipelineRun[]`, `integer or null`. */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const { types, items, name } = flatten(schema, schemas);
  const of = items && typeOf(items, schemas);
  const arrayOf = of?.includes(" or ") ? `(${of})[]` : `${of ?? "any"}[]`;
  const written = types.map((type) => (type === "array" ? arrayOf : type === "object" && name ? name : type));
  return [...new Set(written)].join(" or ") || "any";
}

/** Returns the allowed values of a schema, or an empty list if it doesn't list them. */
export function valuesOf(schema: Schema, schemas: Schemas): string[] {
  return flatten(schema, schemas).values;
}

/** Removes the error alternative from the schema of a 200 response. */
export function withoutErrors(schema: Schema): Schema {
  const results = schema.anyOf?.filter(({ $ref }) => !$ref?.endsWith("/ErrorEnvelope"));
  return results?.length === 1 && results[0] ? results[0] : schema;
}

/** Returns `Block` for `#/components/schemas/Block`. */
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

/** Resolves a schema. Keywords next to a `$ref` take precedence over the referenced schema. */
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
    // A property of one alternative may be missing in another.
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
  // A type next to a `$ref` repeats or narrows the type of the referenced schema.
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
