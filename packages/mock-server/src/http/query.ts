import { toInt } from "../python.ts";

/** A query value: Mage turns the words true and false into the values. */
export type QueryValue = string | boolean;

/** A request's query as Mage reads it: every parameter may come several times, most are read once. */
export class Query {
  readonly #values = new Map<string, string[]>();

  constructor(search: URLSearchParams) {
    for (const [name, value] of search) this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
  }

  /** All first values, for the check of unsafe paths. */
  firsts(): [string, string][] {
    return [...this.#values].map(([name, values]) => [name, values[0] ?? ""]);
  }

  all(name: string): string[] {
    return this.#values.get(name) ?? [];
  }

  /** The first of a parameter's values. */
  first(name: string): QueryValue | undefined {
    const value = this.#values.get(name)?.[0];
    if (value === "true") return true;
    return value === "false" ? false : value;
  }

  /** The first value as text, none when it is empty. */
  text(name: string): string | undefined {
    const value = this.#values.get(name)?.[0];
    return value || undefined;
  }

  /** Whether a switch is on. Any text but `false` and the empty one turns it on. */
  flag(name: string, otherwise = false): boolean {
    return this.#values.has(name) ? Boolean(this.first(name)) : otherwise;
  }

  /** A list: of a repeated parameter only the first counts, and commas separate. */
  list(name: string): string[] {
    return this.text(name)?.split(",") ?? [];
  }

  /** `_limit` and the like: of a repeated one Mage makes a list, which no number is. */
  int(name: string): number | undefined {
    const values = this.#values.get(name);
    return values?.[0] === undefined ? undefined : toInt(values[0]);
  }

  /** Whether errors are answered with their own HTTP status. */
  get httpErrorCodes(): boolean {
    return Boolean(this.#values.get("_http_error_codes")?.[0]);
  }
}
