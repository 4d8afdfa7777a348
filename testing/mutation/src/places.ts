import { type JsonObject, join, type OpenApiDocument } from "@mage-api/openapi-document";

/** A property of an object schema. */
export interface Place {
  /** Of the object schema. */
  pointer: string;
  key: string;
  schema: JsonObject;
  optional: boolean;
}

/** Properties of schemas that a server could be seen to answer or take. */
export function placesOf(document: OpenApiDocument): Place[] {
  const places: Place[] = [];
  walk(document.root, "#", (node, pointer) => {
    const { properties, required = [] } = node as {
      properties?: Record<string, JsonObject>;
      required?: string[];
    };
    if (typeof properties !== "object" || !Array.isArray(required)) return;
    for (const [key, schema] of Object.entries(properties)) {
      if (schema["x-never-seen"]) continue;
      places.push({ pointer, key, schema, optional: !required.includes(key) });
    }
  });
  return places;
}

/** Pointers of the enumerations that have several values. */
export function enumerationsOf(document: OpenApiDocument): string[] {
  const found: string[] = [];
  walk(document.root, "#", (node, pointer) => {
    if (Array.isArray(node.enum) && node.enum.length > 1 && !/example/.test(pointer)) found.push(pointer);
  });
  return found;
}

function walk(node: unknown, pointer: string, visit: (node: JsonObject, pointer: string) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) visit(node as JsonObject, pointer);
  for (const [key, inner] of Object.entries(node)) walk(inner, join(pointer, key), visit);
}

/** So many of them, evenly spread from the first to the last. */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, i) => items[Math.round(i * step)] as Item);
}

/** Whether null is among what a schema allows, and a server could be seen to send it. */
export function isNullable({ type, anyOf, ...schema }: JsonObject): boolean {
  if (schema["x-never-null"]) return false;
  const branches = (Array.isArray(anyOf) ? anyOf : []) as JsonObject[];
  return (Array.isArray(type) && type.includes("null")) || branches.some((branch) => branch.type === "null");
}

/** A schema that allows the same without null. */
export function withoutNull(schema: JsonObject): JsonObject {
  const { type, anyOf } = schema;
  return {
    ...schema,
    ...(Array.isArray(type) ? { type: type.filter((one) => one !== "null") } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: (anyOf as JsonObject[]).filter((one) => one.type !== "null") } : {}),
  };
}
