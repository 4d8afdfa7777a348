import { valueAt } from "@mage-api/openapi-document";

/** A JSON object of unknown form. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns a property as an object; empty if it is anything else. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** Returns the part of a document that a `$ref` such as `#/components/schemas/Run` names, or undefined. */
export function resolveReference(document: object, $ref: unknown): unknown {
  if (typeof $ref !== "string" || !$ref.startsWith("#/")) return undefined;
  return valueAt(document, decodeURIComponent($ref));
}
