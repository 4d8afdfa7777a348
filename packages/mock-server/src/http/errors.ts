/** An answer's body, or a part of it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The kinds of errors that Mage foresees, as it words them. */
export const handledErrors = {
  record_not_found: { code: 404, message: "Record not found." },
  record_invalid: { code: 400, message: "Record is invalid." },
  unauthorized_access: { code: 403, message: "Unauthorized access." },
  invalid_api_key: { code: 401, message: "Invalid API key." },
  invalid_oauth_token: { code: 401, message: "Invalid OAuth token." },
  expired_oauth_token: { code: 401, message: "Expired OAuth token." },
} as const;

export type HandledType = keyof typeof handledErrors;

/** An error that Mage foresees: shape 1. */
export class HandledError extends Error {
  readonly type: HandledType;
  readonly code: number;
  readonly errors: Json | undefined;

  constructor(type: HandledType, more: { message?: string; code?: number; errors?: Json } = {}) {
    super(more.message ?? handledErrors[type].message);
    this.type = type;
    this.code = more.code ?? handledErrors[type].code;
    this.errors = more.errors;
  }

  toJson(): { [key: string]: Json } {
    const { code, message, type, errors } = this;
    return { code, message, type, ...(errors === undefined ? {} : { errors }) };
  }
}

/** An exception that Mage doesn't foresee: shape 2. */
export class UnhandledError extends Error {
  /** The Python class that stands in the traceback. */
  readonly kind: string;

  /** @param message - the exception's text, all that a client can make use of. */
  constructor(message: string, kind = "Exception") {
    super(message);
    this.kind = kind;
  }

  toJson(): { [key: string]: Json } {
    return {
      code: 500,
      errors: ['  File "mage_ai/server/server.py", line 1, in main\n    (no real stack: a mock server)\n'],
      exception: this.message,
      message: `Traceback (most recent call last):\n  File "mage_ai/api/views.py", line 1, in execute_operation\n    (no real stack: a mock server)\n${this.kind}: ${this.message}\n`,
    };
  }
}

/** What Python says of a value that hasn't an attribute. */
export function noAttribute(value: unknown, attribute: string): UnhandledError {
  return new UnhandledError(
    `'${pythonType(value)}' object has no attribute '${attribute}'`,
    "AttributeError",
  );
}

export function typeError(message: string): UnhandledError {
  return new UnhandledError(message, "TypeError");
}

/** A missing key, whose only text is the key. */
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

/** A value as Python prints it inside a sentence. */
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

/** Python's `int()` of a text. */
export function toInt(text: string): number {
  const trimmed = text.trim().replace(/(?<=\d)_(?=\d)/g, "");
  if (!/^[+-]?\d+$/.test(trimmed))
    throw new UnhandledError(`invalid literal for int() with base 10: ${repr(text)}`, "ValueError");
  return Number(trimmed);
}
