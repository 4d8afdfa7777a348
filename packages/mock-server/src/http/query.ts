import { toInt } from "../python.ts";

/** A query value. Mage converts `true` and `false` to booleans. */
export type QueryValue = string | boolean;

/** A request's query. Mage uses only the first value of most repeated parameters. */
export class Query {
  readonly #values = new Map<string, string[]>();

  constructor(search: URLSearchParams) {
    for (const [name, value] of search) this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
  }

  /** Returns the first value of each parameter, for the path traversal check. */
  firsts(): [string, string][] {
    return [...this.#values].map(([name, values]) => [name, values[0] ?? ""]);
  }

  all(name: string): string[] {
    return this.#values.get(name) ?? [];
  }

  /** Returns the first value, with booleans converted. */
  first(name: string): QueryValue | undefined {
    const value = this.#values.get(name)?.[0];
    if (value === "true") return true;
    return value === "false" ? false : value;
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

  /** Reads a comma-separated list from the first value. */
  list(name: string): string[] {
    return this.text(name)?.split(",") ?? [];
  }

  /** @throws UnhandledError when the value isn't a whole number. */
  int(name: string): number | undefined {
    const values = this.#values.get(name);
    return values?.[0] === undefined ? undefined : toInt(values[0]);
  }

  /** True when an error's code is to be the HTTP status. */
  get httpErrorCodes(): boolean {
    return Boolean(this.#values.get("_http_error_codes")?.[0]);
  }
}
