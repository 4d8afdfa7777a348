import { byCodePoint } from "./compare.ts";
import type { Json, JsonObject } from "./json.ts";

/** An exception that Mage doesn't handle: `error` with a traceback, and `url_parameters`. */
export class UnhandledError extends Error {
  /** The Python class named in the traceback. */
  readonly kind: string;

  /** @param message - the exception's text, the only useful part of the response. */
  constructor(message: string, kind = "Exception") {
    super(message);
    this.kind = kind;
  }

  toJson(): JsonObject {
    return {
      code: 500,
      errors: ['  File "mage_ai/server/server.py", line 1, in main\n    (no real stack: a mock server)\n'],
      exception: this.message,
      message: `Traceback (most recent call last):\n  File "mage_ai/api/views.py", line 1, in execute_operation\n    (no real stack: a mock server)\n${this.kind}: ${this.message}\n`,
    };
  }
}

/** Python's error for a missing attribute. */
export function noAttribute(value: unknown, attribute: string): UnhandledError {
  return new UnhandledError(
    `'${pythonType(value)}' object has no attribute '${attribute}'`,
    "AttributeError",
  );
}

export function typeError(message: string): UnhandledError {
  return new UnhandledError(message, "TypeError");
}

/** Python's error for a missing key: its text is only the key. */
export function keyError(key: unknown): UnhandledError {
  return new UnhandledError(repr(key), "KeyError");
}

export function pythonType(value: unknown): string {
  if (value === null || value === undefined) return "NoneType";
  if (Array.isArray(value)) return "list";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return typeof value === "string" ? "str" : "dict";
}

/**
 * Iterates over a value as Python does: the items of a list, the characters of a text, the keys of an object.
 *
 * @throws UnhandledError for any other value.
 */
export function iterate(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return [...value];
  if (typeof value === "object" && value !== null) return Object.keys(value);
  throw typeError(`'${pythonType(value)}' object is not iterable`);
}

/** @throws UnhandledError for a list or an object, which Python can't look up in a set or a dictionary. */
export function hashable(values: readonly Json[]): Json[] {
  const wrong = values.find((value) => typeof value === "object" && value !== null);
  if (wrong !== undefined) throw typeError(`unhashable type: '${pythonType(wrong)}'`);
  return [...values];
}

/** @throws UnhandledError for a value that can't be a part of a path. */
export function checkPath(value: Json | undefined): void {
  if (typeof value === "string") return;
  throw typeError(`join() argument must be str, bytes, or os.PathLike object, not '${pythonType(value)}'`);
}

/**
 * Sorts texts as Python does.
 *
 * @throws UnhandledError when the values are of different types.
 */
export function sortTexts<Value extends Json>(values: readonly Value[]): Value[] {
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    if (index === 0 || pythonType(before) === pythonType(value)) continue;
    throw typeError(
      `'<' not supported between instances of '${pythonType(value)}' and '${pythonType(before)}'`,
    );
  }
  return values.toSorted((a, b) => byCodePoint(String(a), String(b)));
}

/** Python's truth of a value: empty lists and objects count as false. */
export function isTruthy(value: Json | undefined): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** Python's `repr()`. */
export function repr(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string")
    return value.includes("'") && !value.includes('"') ? `"${value}"` : `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  if (typeof value !== "object") return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${repr(key)}: ${repr(inner)}`)
    .join(", ")}}`;
}

/**
 * Python's `int()` of a string.
 *
 * @throws UnhandledError when the text isn't a whole number.
 */
export function toInt(text: string): number {
  const trimmed = text.trim().replace(/(?<=\d)_(?=\d)/g, "");
  if (!/^[+-]?\d+$/.test(trimmed))
    throw new UnhandledError(`invalid literal for int() with base 10: ${repr(text)}`, "ValueError");
  return Number(trimmed);
}
