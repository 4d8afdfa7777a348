import { soleVariable } from "../collection/scope.ts";
import { isBlank, isObject, type JsonObject, setOwn } from "../input/json.ts";

/** Text that stands for a value of a type, as Postman itself writes it into requests made from a schema. */
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

/** The type that a placeholder such as `<integer>` stands for. */
export function placeholderType(text: string): string | undefined {
  return Object.hasOwn(types, text) ? types[text]?.type : undefined;
}

/** Whether a text stands for a value to be filled in: `<accountId>`. */
export function isPlaceholder(text: string): boolean {
  return /^<[^<>]+>$/.test(text);
}

/** Whether data is a schema written as an example, with nothing but placeholders in it, as Postman makes it. */
export function isSchematic(value: unknown): boolean {
  if (typeof value === "string") return isPlaceholder(value);
  if (Array.isArray(value)) return value.length > 0 && value.every(isSchematic);
  return isObject(value) && !isBlank(value) && Object.values(value).every(isSchematic);
}

/** A variable of unknown value as a reader may expect it: `<id>` for `{{id}}`. Other text stays. */
export function withoutBraces(text: string): string {
  const name = soleVariable(text)?.replace(/^\$/, "");
  return name ? `<${name}>` : text;
}

/** Data with each of its texts changed; what holds no change is the same object. */
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

/** An example with values in the place of typed placeholders. */
export function fillPlaceholders(value: unknown): unknown {
  return mapTexts(value, (text) => (Object.hasOwn(types, text) ? types[text]?.sample : text));
}
