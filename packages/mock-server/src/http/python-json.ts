import type { Json, JsonObject } from "../json.ts";
import { UnhandledError } from "../python.ts";

const literals: Readonly<Record<string, Json>> = {
  "-Infinity": Number.NEGATIVE_INFINITY,
  Infinity: Number.POSITIVE_INFINITY,
  NaN: Number.NaN,
  false: false,
  null: null,
  true: true,
};
const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/**
 * Parses JSON like Python: accepts `NaN` and `Infinity`, and words its errors differently from V8.
 *
 * @throws UnhandledError with Python's message and position.
 */
export function parsePythonJson(text: string): Json {
  if (text.startsWith("\ufeff")) throw error(text, "Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
  const reader = new Reader(text);
  reader.skipSpace();
  const value = reader.value();
  reader.skipSpace();
  if (reader.at < text.length) throw error(text, "Extra data", reader.at);
  return value;
}

class Reader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  skipSpace(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  value(): Json {
    const start = this.at;
    const next = this.#text[start];
    if (next === '"') return this.#string();
    if (next === "{") return this.#object();
    if (next === "[") return this.#list();
    const literal = this.#match(/-?Infinity|NaN|false|null|true/y);
    if (literal !== undefined) return literals[literal] ?? null;
    const number = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y);
    if (number === undefined) throw error(this.#text, "Expecting value", start);
    return Number(number);
  }

  #object(): JsonObject {
    const entries: [string, Json][] = [];
    this.at++;
    this.skipSpace();
    if (this.#take("}")) return {};
    for (;;) {
      if (this.#text[this.at] !== '"')
        throw error(this.#text, "Expecting property name enclosed in double quotes", this.at);
      const name = this.#string();
      this.skipSpace();
      if (!this.#take(":")) throw error(this.#text, "Expecting ':' delimiter", this.at);
      this.skipSpace();
      entries.push([name, this.value()]);
      this.skipSpace();
      if (this.#take("}")) return Object.fromEntries(entries);
      this.#comma();
    }
  }

  #list(): Json[] {
    const items: Json[] = [];
    this.at++;
    this.skipSpace();
    if (this.#take("]")) return items;
    for (;;) {
      items.push(this.value());
      this.skipSpace();
      if (this.#take("]")) return items;
      this.#comma();
    }
  }

  #comma(): void {
    if (!this.#take(",")) throw error(this.#text, "Expecting ',' delimiter", this.at);
    this.skipSpace();
  }

  #string(): string {
    const start = this.at++;
    let read = "";
    for (;;) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings can't contain control characters.
      read += this.#match(/[^"\\\u0000-\u001f]*/y);
      const next = this.#text[this.at];
      if (next === undefined) throw error(this.#text, "Unterminated string starting at", start);
      if (next !== '"' && next !== "\\") throw error(this.#text, "Invalid control character at", this.at);
      this.at++;
      if (next === '"') return read;
      read += this.#escape(start);
    }
  }

  #escape(start: number): string {
    const backslash = this.at - 1;
    const code = this.#text[this.at++];
    if (code === undefined) throw error(this.#text, "Unterminated string starting at", start);
    if (code === "u") {
      const digits = this.#match(/[\da-fA-F]{4}/y);
      if (digits === undefined) throw error(this.#text, "Invalid \\uXXXX escape", this.at);
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    if ('"\\/'.includes(code)) return code;
    const character = escapes[code];
    if (character === undefined) throw error(this.#text, "Invalid \\escape", backslash);
    return character;
  }

  #take(character: string): boolean {
    if (this.#text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}

function error(text: string, message: string, at: number): UnhandledError {
  const before = text.slice(0, at);
  const column = [...before.slice(before.lastIndexOf("\n") + 1)].length + 1;
  const place = `line ${before.split("\n").length} column ${column} (char ${[...before].length})`;
  return new UnhandledError(`${message}: ${place}`, "json.decoder.JSONDecodeError");
}
