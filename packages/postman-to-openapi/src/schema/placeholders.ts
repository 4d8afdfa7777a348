import { soleVariable } from "../collection/scope.ts";
import { isBlank, isObject, type JsonObject, setOwn } from "../input/json.ts";

/** Placeholders that Postman writes into requests generated from a schema. */
const types: Readonly<Record<string, { type: string; sample: unknown }>> = {
  "<boolean>": { type: "boolean", sample: true },
  "<integer>": { type: "integer", sample: 0 },
  "<int32>": { type: "integer", sample: 0 },
  "<int64>": { type: "integer", sample: 0 },
  "<long>": { type: "integer", sample: 0 },
  "<number>": { type: "number", sample: 0.5 },
  "<float>": { type: "number", sample: 0.5 },
  "<double>": { type: "number", sample: 0.5 },
};

/** Returns the type of a placeholder such as `<integer>`. */
export function placeholderType(text: string): string | undefined {
  return Object.hasOwn(types, text) ? types[text]?.type : undefined;
}

/** Returns true for a value to be filled in, such as `<accountId>`. */
export function isPlaceholder(text: string): boolean {
  return /^<[^<>]+>$/.test(text);
}

/** Returns true for an example that consists of placeholders only, as Postman generates it from a schema. */
export function isSchematic(value: unknown): boolean {
  if (typeof value === "string") return isPlaceholder(value);
  if (Array.isArray(value)) return value.length > 0 && value.every(isSchematic);
  return isObject(value) && !isBlank(value) && Object.values(value).every(isSchematic);
}

/** Returns `<id>` for the unknown variable `{{id}}`, and other text unchanged. */
export function withoutBraces(text: string): string {
  const name = soleVariable(text)?.replace(/^\$/, "");
  return name ? `<${name}>` : text;
}

/** Maps every string in data. Unchanged objects are returned as they are, not copied. */
export function mapTexts(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => mapTexts(item, change));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  let result: JsonObject | undefined;
  for (const key in value) {
    const changed = mapTexts(value[key], change);
    if (changed === value[key]) continue;
    result ??= Object.fromEntries(Object.entries(value));
    setOwn(result, key, changed);
  }
  return result ?? value;
}

/** Replaces typed placeholders in an example by sample values. */
export function fillPlaceholders(value: unknown): unknown {
  return mapTexts(value, (text) => (Object.hasOwn(types, text) ? types[text]?.sample : text));
}
