import { type JsonObject, setOwn } from "./json.ts";

/** A variable or placeholder where JSON expects a value, as in `{ "id": {{id}} }`. */
export class Unknown {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A whole number that is written with a fraction, such as `10.00`: it is no evidence of an integer. */
export class Decimal {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

export class JsonFault extends Error {
  readonly index: number;
  constructor(index: number) {
    super(`Not JSON at offset ${index}`);
    this.index = index;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const identifier = /[A-Za-z_$][\w$-]*/y;
const variable = /\{\{[^{}]*\}\}/y;
// `<your id>`, and a variable with a missing brace.
const placeholder = /<[^<>"\n]+>|\{[A-Za-z_][\w-]*\}{1,2}/y;
const digitsOnly = /\d+(?![\w.])/y;
const literals: Record<string, unknown> = { true: true, false: false, null: null };
const foreignLiterals: Record<string, unknown> = { True: true, False: false, None: null, undefined: null };
const maxDepth = 500;

/**
 * Reads JSON as people write it in Postman. Accepts comments, extra commas and missing ones at line ends, single quotes,
 * unbalanced brackets at the very end, values left out or only named (`"on": boolean`), and bare `{{variables}}`.
 */
class Parser {
  readonly #text: string;
  readonly #strict: boolean;
  readonly #resolve: (text: string) => string;
  #at = 0;
  #depth = 0;

  constructor(text: string, strict: boolean, resolve: (text: string) => string) {
    this.#text = text;
    this.#strict = strict;
    this.#resolve = resolve;
  }

  document(): unknown {
    const value = this.#value();
    this.#space();
    // An extra bracket at the end is a harmless typo.
    if (!this.#strict && /^[\]},;\s]*$/.test(this.#text.slice(this.#at))) return value;
    if (this.#at < this.#text.length) this.#fail();
    return value;
  }

  #fail(at = this.#at): never {
    throw new JsonFault(at);
  }

  #space(): void {
    for (;;) {
      const char = this.#text[this.#at];
      if (char === " " || char === "\n" || char === "\t" || char === "\r") this.#at++;
      else if (!this.#strict && char === "/" && this.#text[this.#at + 1] === "/") this.#skipTo("\n");
      else if (!this.#strict && char === "/" && this.#text[this.#at + 1] === "*") this.#skipTo("*/");
      else if (!this.#strict && char !== undefined && /[\u00a0\ufeff\u200b]/.test(char)) this.#at++;
      else return;
    }
  }

  #skipTo(end: string): void {
    const found = this.#text.indexOf(end, this.#at + 2);
    this.#at = found === -1 ? this.#text.length : found + end.length;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match;
  }

  #value(): unknown {
    this.#space();
    const char = this.#text[this.#at];
    if (char === '"') return this.#string('"');
    if (!this.#strict) {
      if (char === "'") return this.#string("'");
      const reference = char === "{" ? this.#match(variable) : null;
      if (reference) return this.#reference(reference[0]);
      const other = char === "{" || char === "<" ? this.#match(placeholder) : null;
      if (other) return new Unknown(other[0]);
      // `007` isn't a number, so it is kept as text.
      const code = char === "0" ? this.#match(digitsOnly) : null;
      if (code) return code[0] === "0" ? 0 : code[0];
    }
    if (char === "{" || char === "[") {
      if (++this.#depth > maxDepth) this.#fail();
      const value = char === "{" ? this.#object() : this.#array();
      this.#depth--;
      return value;
    }
    const digits = this.#match(number)?.[0];
    if (digits !== undefined) {
      const more = !this.#strict && this.#text.startsWith("{{", this.#at);
      return more ? this.#reference(digits) : this.#number(digits);
    }
    const start = this.#at;
    const word = this.#match(identifier)?.[0];
    if (word === undefined) return this.#fail(start);
    if (Object.hasOwn(literals, word)) return literals[word];
    if (this.#strict || this.#depth === 0) return this.#fail(start);
    return Object.hasOwn(foreignLiterals, word) ? foreignLiterals[word] : new Unknown(word);
  }

  /** Reads one value made of several pieces: `{{a}}{{b}}`, `{{price}}.00`, `1{{random}}`. */
  #reference(first: string): unknown {
    let text = first;
    for (;;) {
      const piece = this.#match(variable) ?? this.#match(/[\w.+-]+/y);
      if (!piece) break;
      text += piece[0];
    }
    const resolved = this.#resolve(text);
    if (resolved === text || resolved.includes("{{")) return new Unknown(text);
    try {
      return JSON.parse(resolved);
    } catch {
      return resolved;
    }
  }

  #number(digits: string): unknown {
    const value = Number(digits);
    if (!Number.isFinite(value)) return Math.sign(value) * Number.MAX_VALUE;
    return this.#strict || !/\.\d+$/.test(digits) || !Number.isInteger(value) ? value : new Decimal(value);
  }

  #string(quote: string): string {
    const start = this.#at++;
    let plain = true;
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text[this.#at] as string;
      if (char === quote) {
        const raw = this.#text.slice(start + 1, this.#at++);
        return plain && quote === '"' ? raw : unquote(raw, start, this.#strict);
      }
      if (char === "\\") {
        plain = false;
        this.#at++;
      } else if (char < " ") {
        if (this.#strict) this.#fail();
        plain = false;
      }
    }
    return this.#fail(this.#text.length);
  }

  #object(): JsonObject {
    const object: JsonObject = {};
    this.#at++;
    let open = false;
    for (let first = true; ; first = false) {
      this.#space();
      if (this.#close("}", first)) return object;
      this.#separator(first || open);
      open = false;
      if (this.#close("}", !this.#strict)) return object;
      const key = this.#key();
      this.#space();
      // `{{members}}` between members is a variable that holds some of them.
      if (!this.#strict && key.startsWith("{{") && this.#text[this.#at] !== ":") {
        if (this.#text[this.#at] !== "," && this.#text[this.#at] !== "}") open = true;
        continue;
      }
      if (this.#text[this.#at] !== ":") this.#fail();
      this.#at++;
      setOwn(object, key, this.#member());
    }
  }

  /** Reads a member's value. In `"id": ,` it is still to be filled in. */
  #member(): unknown {
    if (this.#strict) return this.#value();
    this.#space();
    const char = this.#text[this.#at];
    return char === "," || char === "}" ? new Unknown("") : this.#value();
  }

  #key(): string {
    const quote = this.#text[this.#at];
    if (quote === '"' || (quote === "'" && !this.#strict)) return this.#string(quote);
    if (this.#strict) this.#fail();
    return (this.#match(variable) ?? this.#match(identifier) ?? this.#fail())[0];
  }

  #array(): unknown[] {
    const array: unknown[] = [];
    this.#at++;
    for (let first = true; ; first = false) {
      this.#space();
      if (this.#close("]", first)) return array;
      this.#separator(first);
      if (this.#close("]", !this.#strict)) return array;
      array.push(this.#value());
    }
  }

  #close(bracket: string, allowed: boolean): boolean {
    if (!this.#strict && this.#at === this.#text.length) return true;
    if (this.#text[this.#at] !== bracket) return false;
    // After a value the bracket always closes; after a comma only leniently.
    if (!allowed && this.#text[this.#at] === bracket && this.#previous() === ",") return false;
    this.#at++;
    return true;
  }

  #startsLine(): boolean {
    let at = this.#at - 1;
    while (at > 0 && /[ \t\r]/.test(this.#text[at] as string)) at--;
    return this.#text[at] === "\n";
  }

  #previous(): string | undefined {
    let at = this.#at - 1;
    while (at > 0 && /\s/.test(this.#text[at] as string)) at--;
    return this.#text[at];
  }

  #separator(first: boolean): void {
    if (first) return;
    if (this.#text[this.#at] === ",") this.#at++;
    // A comma may be missing at the end of a line.
    else if (this.#strict || !this.#startsLine()) this.#fail();
    this.#space();
  }
}

function unquote(raw: string, start: number, strict: boolean): string {
  const escaped = raw
    .replace(/(\\.)|"/gs, (_, pair?: string) => {
      if (pair === undefined) return '\\"';
      return pair === "\\'" && !strict ? "'" : pair;
    })
    .replace(/\p{Cc}/gu, (char) => JSON.stringify(char).slice(1, -1));
  try {
    return JSON.parse(`"${escaped}"`) as string;
  } catch {
    if (!strict) return raw;
    throw new JsonFault(start);
  }
}

/**
 * Parses JSON with the mistakes that people make in Postman.
 *
 * @param resolve replaces variables by their values; variables it leaves in place become {@link Unknown}.
 * @throws {JsonFault} with the offset of the first character that even lenient JSON doesn't allow.
 */
export function parseLenient(text: string, resolve: (text: string) => string = same): unknown {
  return new Parser(text, false, resolve).document();
}

function same(text: string): string {
  return text;
}

/** Returns the offset of the first character that JSON doesn't allow, or undefined when the text is JSON. */
export function findFault(text: string): number | undefined {
  try {
    new Parser(text, true, same).document();
    return undefined;
  } catch (error) {
    if (error instanceof JsonFault) return error.index;
    throw error;
  }
}
