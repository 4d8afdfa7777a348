import { noAttribute, toInt, typeError } from "../python.ts";
import { decodeUtf8 } from "./utf8.ts";

/** A query value. Mage converts `true` and `false` to booleans. */
export type QueryValue = string | boolean;

/** A request's query. Mage uses only the first value of most repeated parameters. */
export class Query {
  readonly #values = new Map<string, string[]>();
  readonly #firsts: [string, Uint8Array][] = [];

  /** @param search - the query as it is in the URL. */
  constructor(search: string) {
    for (const pair of search.replace(/^\?/, "").split("&").filter(Boolean)) {
      const [, name = "", value = ""] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
      const [key, bytes] = [new TextDecoder().decode(unquote(name)), unquote(value)];
      const known = this.#values.get(key);
      if (!known) this.#firsts.push([key, bytes]);
      this.#values.set(key, [...(known ?? []), new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)]);
    }
  }

  /**
   * Returns the first value of each parameter, for the path traversal check.
   *
   * @throws UnhandledError when a value isn't UTF-8.
   */
  firsts(): [string, string][] {
    return this.#firsts.map(([name, bytes]) => [name, decodeUtf8(bytes)]);
  }

  all(name: string): string[] {
    return this.#values.get(name) ?? [];
  }

  /** Returns all values, with booleans converted. */
  values(name: string): QueryValue[] {
    return this.all(name).map((value) => (value === "true" ? true : value === "false" ? false : value));
  }

  /** Returns the first value, with booleans converted. */
  first(name: string): QueryValue | undefined {
    return this.values(name)[0];
  }

  /** Returns the first value as text, or undefined for `false` and the empty text. @throws the error for `true`. */
  textOr(name: string, error: (value: true) => Error): string | undefined {
    const value = this.first(name);
    if (value === true) throw error(value);
    return value || undefined;
  }

  /** Returns the first value as text, or undefined when it is empty. */
  text(name: string): string | undefined {
    const value = this.#values.get(name)?.[0];
    return value || undefined;
  }

  /** Reads a boolean. Any text except `false` and the empty string counts as true. */
  flag(name: string, fallback = false): boolean {
    return this.#values.has(name) ? Boolean(this.first(name)) : fallback;
  }

  /**
   * Reads a comma-separated list from the first value.
   *
   * @throws UnhandledError for `true`.
   */
  list(name: string): string[] {
    const value = this.first(name);
    if (value === true) throw noAttribute(value, "split");
    return value ? value.split(",") : [];
  }

  /** @throws UnhandledError when the value isn't a whole number, or is given more than once. */
  int(name: string): number | undefined {
    const [value, second] = this.all(name);
    if (second !== undefined) {
      throw typeError("int() argument must be a string, a bytes-like object or a real number, not 'list'");
    }
    return value === undefined ? undefined : toInt(value);
  }

  /** True when an error's code is to be the HTTP status. */
  get httpErrorCodes(): boolean {
    const [value, second] = this.all("_http_error_codes");
    return Boolean(value) || second !== undefined;
  }
}

/** Decodes `%` escapes, and `+` to a space. */
function unquote(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text.replaceAll("+", " "));
  const read: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const code = /^%[\da-f]{2}/i.exec(String.fromCharCode(...bytes.slice(at, at + 3)))?.[0];
    read.push(code ? Number.parseInt(code.slice(1), 16) : (bytes[at] ?? 0));
    if (code) at += 2;
  }
  return Uint8Array.from(read);
}
