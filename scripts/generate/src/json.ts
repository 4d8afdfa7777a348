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
  return $ref
    .slice(2)
    .split("/")
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (node, key) =>
        typeof node === "object" && node !== null && Object.hasOwn(node, key)
          ? (node as JsonObject)[key]
          : undefined,
      document,
    );
}
