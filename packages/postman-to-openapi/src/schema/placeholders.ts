import { soleVariable } from "../collection/scope.ts";
import { isBlank, isObject, type JsonObject, setOwn } from "../input/json.ts";

/** Placeholders that Postman writes into requests generated from a schema. */
const types: Readonly<Record<string, { type: string; format?: string; sample: unknown }>> = {
  "<boolean>": { type: "boolean", sample: true },
  "<integer>": { type: "integer", sample: 0 },
  "<int32>": { type: "integer", sample: 0 },
  "<int64>": { type: "integer", sample: 0 },
  "<long>": { type: "integer", sample: 0 },
  "<number>": { type: "number", sample: 0.5 },
  "<float>": { type: "number", sample: 0.5 },
  "<double>": { type: "number", sample: 0.5 },
  "<date>": { type: "string", format: "date", sample: "2026-01-01" },
  "<dateTime>": { type: "string", format: "date-time", sample: "2026-01-01T00:00:00.000Z" },
  "<date-time>": { type: "string", format: "date-time", sample: "2026-01-01T00:00:00.000Z" },
  "<uuid>": { type: "string", format: "uuid", sample: "3fa85f64-5717-4562-b3fc-2c963f66afa6" },
  "<email>": { type: "string", format: "email", sample: "user@example.com" },
  "<uri>": { type: "string", format: "uri", sample: "https://example.com" },
  "<url>": { type: "string", format: "uri", sample: "https://example.com" },
  "<ipv4>": { type: "string", format: "ipv4", sample: "192.0.2.1" },
};

/** Returns the schema of a placeholder such as `<integer>` or `<dateTime>`. */
export function placeholderSchema(text: string): JsonObject | undefined {
  const known = Object.hasOwn(types, text) ? types[text] : undefined;
  if (!known) return undefined;
  return known.format === undefined ? { type: known.type } : { type: known.type, format: known.format };
}

/** Returns a sample for a placeholder such as `<integer>`, and other text unchanged. */
export function fillPlaceholder(text: string): unknown {
  return Object.hasOwn(types, text) ? types[text]?.sample : text;
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
  return mapTexts(value, fillPlaceholder);
}
