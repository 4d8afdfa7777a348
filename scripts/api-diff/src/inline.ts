export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Where a schema came from, kept beside what a reference was replaced by. */
export const nameKey = "x-schema-name";

/**
 * A copy of part of a document with every reference replaced by what it names, so that each use of a schema can be
 * compared by itself: the same change means one thing in a request and another in an answer. A reference within what it
 * names stays.
 */
export function inlined(value: Json, document: JsonObject, within: readonly string[] = []): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inlined(item, document, within));
  const { $ref, ...siblings } = value;
  const copy: JsonObject = {};
  if (typeof $ref === "string") {
    const target = resolve($ref, document);
    if (target === undefined || within.includes($ref)) return { ...value };
    const name = /^#\/components\/schemas\/(.+)$/.exec($ref)?.[1];
    Object.assign(copy, inlined(target, document, [...within, $ref]));
    if (name) copy[nameKey] = name;
  }
  for (const [key, child] of Object.entries(siblings)) {
    copy[key] = key === "example" || key === "examples" ? child : inlined(child, document, within);
  }
  return copy;
}

/** The part of a document that a JSON pointer names; undefined when there is none. */
export function resolve(pointer: string, document: Json): Json | undefined {
  return segmentsOf(pointer).reduce<Json | undefined>(
    (node, key) =>
      typeof node === "object" && node !== null ? (node as Record<string, Json>)[key] : undefined,
    document,
  );
}

/** The keys of a JSON pointer, unescaped. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .replace(/^#?\//, "")
    .split("/")
    .map((key) => decodeURIComponent(key).replace(/~1/g, "/").replace(/~0/g, "~"));
}
