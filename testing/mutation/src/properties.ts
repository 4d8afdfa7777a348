import { type JsonObject, join, type OpenApiDocument } from "@mage-api/openapi-document";

/** A property of an object schema. */
export interface Property {
  /** The pointer of the object schema. */
  pointer: string;
  key: string;
  schema: JsonObject;
  optional: boolean;
}

/** Lists the document's properties, except those that were never observed on a server. */
export function propertiesOf(document: OpenApiDocument): Property[] {
  const found: Property[] = [];
  walk(document.root, "#", (node, pointer) => {
    const { properties, required = [] } = node as {
      properties?: Record<string, JsonObject>;
      required?: string[];
    };
    if (typeof properties !== "object" || !Array.isArray(required)) return;
    for (const [key, schema] of Object.entries(properties)) {
      if (schema["x-never-seen"]) continue;
      found.push({ pointer, key, schema, optional: !required.includes(key) });
    }
  });
  return found;
}

/** Lists the pointers of enums with more than one value. */
export function enumsOf(document: OpenApiDocument): string[] {
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

/** Picks up to `max` items, evenly spaced from the first to the last. */
export function spread<Item>(items: readonly Item[], max: number): Item[] {
  if (items.length <= max) return [...items];
  const step = (items.length - 1) / Math.max(1, max - 1);
  return Array.from({ length: max }, (_, i) => items[Math.round(i * step)] as Item);
}

/** Returns true if a schema allows null and a server was observed to send it. */
export function isNullable({ type, anyOf, ...schema }: JsonObject): boolean {
  if (schema["x-never-null"]) return false;
  const branches = (Array.isArray(anyOf) ? anyOf : []) as JsonObject[];
  return (Array.isArray(type) && type.includes("null")) || branches.some((branch) => branch.type === "null");
}

/** Returns the schema without null. */
export function withoutNull(schema: JsonObject): JsonObject {
  const { type, anyOf } = schema;
  return {
    ...schema,
    ...(Array.isArray(type) ? { type: type.filter((one) => one !== "null") } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: (anyOf as JsonObject[]).filter((one) => one.type !== "null") } : {}),
  };
}
