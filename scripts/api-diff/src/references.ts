import { valueAt } from "@mage-api/openapi-document";

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** The key under which {@link inlineRefs} keeps the name of a schema. */
export const schemaNameKey = "x-schema-name";

/** Starts the name of a path parameter in the documents that are given to Redocly. */
export const pathPrefix = "path parameter ";

/**
 * Returns a copy of part of a document with every `$ref` replaced by its target. Each use of a schema can then be
 * compared separately: the same change has one meaning in a request and another in a response. Recursive references are
 * kept.
 *
 * @param within - The references that are currently being replaced around `value`.
 */
export function inlineRefs(value: Json, document: JsonObject, within: readonly string[] = []): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inlineRefs(item, document, within));
  const { $ref, ...siblings } = value;
  const copy: JsonObject = {};
  if (typeof $ref === "string") {
    const target = valueAt(document, $ref) as Json | undefined;
    if (target === undefined || within.includes($ref)) return { ...value };
    const name = /^#\/components\/schemas\/(.+)$/.exec($ref)?.[1];
    Object.assign(copy, inlineRefs(target, document, [...within, $ref]));
    if (name) copy[schemaNameKey] = name;
  }
  for (const [key, child] of Object.entries(siblings)) {
    copy[key] = key === "example" || key === "examples" ? child : inlineRefs(child, document, within);
  }
  return copy;
}

/** Returns a property or item of a JSON value, or undefined. */
export function child(node: Json | undefined, key: string): Json | undefined {
  return typeof node === "object" && node !== null ? (node as Record<string, Json>)[key] : undefined;
}
