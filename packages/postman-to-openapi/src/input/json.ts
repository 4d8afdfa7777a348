export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const emptyList: readonly never[] = [];

/** Reads a list as Postman does: absent or null is empty, a single object is a list of one. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? [value] : emptyList;
}

/** Returns the text of a scalar, undefined for null, objects and arrays. */
export function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Reads a description: a string, an object with `content`, or null. Blank text counts as absent. */
export function asDescription(value: unknown): string | undefined {
  const text = isObject(value) ? asText(value.content) : asText(value);
  const trimmed = text?.replaceAll("\r\n", "\n").trim();
  return trimmed ? trimmed : undefined;
}

/** Returns true for undefined, null, empty text, an empty list and an empty object. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.length === 0;
  for (const _ in value) return false;
  return true;
}

const pointerWords = new Set(["$ref", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor"]);

/** Returns true for keys that tools read as a reference or its target anywhere in a document. */
export function isPointerWord(key: string): boolean {
  return key.charCodeAt(0) === 36 && pointerWords.has(key);
}

/** Sets an own property under any name, `__proto__` included. */
export function setOwn(target: JsonObject, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else target[key] = value;
}

/** Returns the value under a key, and adds it first if it is missing. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
