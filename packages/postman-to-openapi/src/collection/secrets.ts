import type { Findings } from "../input/findings.ts";
import { asDescription, isObject, type JsonObject, setOwn } from "../input/json.ts";
import type { Location } from "../input/location.ts";
import { memoised } from "../input/memoise.ts";
import { type MaskedText, maskText, redacted } from "./mask-text.ts";
import { hasVariable } from "./scope.ts";
import { isPasswordName, isSecretName, isSessionName, mentionsSecret } from "./secret-names.ts";
import {
  isDistinctive,
  isKeyword,
  isPlaceholderSecret,
  isResourceId,
  isSentence,
  isUuid,
  looksLikeCredential,
} from "./secret-values.ts";

/** Texts recur in a collection: descriptions, examples, headers. */
const maskRecurring = memoised<MaskedText>(maskText, 5000);
const maxRecurring = 500;

/** Keeps credentials out of the document and counts them in the report. */
export class Secrets {
  readonly #findings: Findings;
  readonly #known = new Set<string>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Remembers a credential, so that it is removed wherever else it appears. */
  learn(value: string | undefined, at: Location, what: string): void {
    if (value === undefined || value === "" || hasVariable(value) || isPlaceholderSecret(value)) return;
    this.#findings.secret(at, what);
    this.#remember(value);
    // The token of `Bearer …` is a credential by itself.
    const token = value.split(/\s+/).at(-1) ?? "";
    if (token !== value && token.length >= 8) this.#remember(token);
  }

  #remember(value: string): void {
    if (isDistinctive(value)) this.#known.add(value);
  }

  /** Returns the text of a scalar, or `********` if it is a credential. */
  text(value: string, name: string | undefined, at: Location): string {
    if (name !== undefined && this.#isSecret(value, name)) {
      this.#findings.secret(at, `the value of ${name}`);
      this.#remember(value);
      return redacted;
    }
    return this.prose(value, at);
  }

  #isSecret(value: string, name: string): boolean {
    if (value === "" || hasVariable(value) || isKeyword(value) || isSentence(value)) return false;
    if (!isSecretName(name))
      return mentionsSecret(name) && !isPlaceholderSecret(value) && looksLikeCredential(value);
    if (isSessionName(name) && isResourceId(value)) return false;
    if (isPasswordName(name)) return true;
    // `BNB` is a cryptocurrency.
    return !isPlaceholderSecret(value) && (value.length > 3 || !/token$/i.test(name));
  }

  /** Returns a description without the credentials in it. */
  description(value: unknown, at: Location): string | undefined {
    const text = asDescription(value);
    return text === undefined ? undefined : this.prose(text, at);
  }

  /** Returns running text without the credentials in it. */
  prose(value: string, at: Location): string {
    if (value.length < 8) return value;
    const { text, count, found } = value.length > maxRecurring ? maskText(value) : maskRecurring(value);
    for (let left = count; left > 0; left--) this.#findings.secret(at, "text in the form of a credential");
    for (const secret of found) this.#known.add(secret);
    return text;
  }

  /** Returns a copy of an example without its credentials. */
  example(value: unknown, at: Location, name?: string): unknown {
    if (typeof value === "string") return this.text(value, name, at);
    if (typeof value === "number" && name !== undefined && isPasswordName(name)) {
      this.#findings.secret(at, `the value of ${name}`);
      this.#remember(String(value));
      return 0;
    }
    if (Array.isArray(value)) {
      const items = value.map((item) => this.example(item, at, name));
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
    let result: JsonObject | undefined;
    const label = labelOf(value);
    for (const key in value) {
      const safe = this.example(value[key], at, label && /^value$/i.test(key) ? label : key);
      if (safe === value[key]) continue;
      result ??= Object.fromEntries(Object.entries(value));
      setOwn(result, key, safe);
    }
    return result ?? value;
  }

  /** Removes every remembered credential from a finished document, in place. */
  scrub<T>(document: T): T {
    if (this.#known.size === 0) return document;
    const longestFirst = [...this.#known].sort((a, b) => b.length - a.length);
    const alternatives = longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|");
    const whole = new RegExp(`(?<![A-Za-z0-9])(?:${alternatives})(?![A-Za-z0-9])`, "g");
    scrubValue(document, { any: new RegExp(alternatives), whole }, false);
    return document;
  }
}

/** Returns the name in a pair such as `{ "key": "ClientSecret", "value": "…" }`, if it is a secret's. */
function labelOf({ key, name, Key, Name, value, Value }: JsonObject): string | undefined {
  if (value === undefined && Value === undefined) return undefined;
  const label = key ?? name ?? Key ?? Name;
  return typeof label === "string" && isSecretName(label) ? label : undefined;
}

/** Keys of a document whose strings quote the collection. Other strings are names and references. */
const quoting = new Set(["example", "examples", "description", "summary", "default", "title"]);

/** Masks the credentials in a text. A UUID stays one, since the schema may say so. */
function maskWhole(text: string, pattern: RegExp): string {
  const masked = text.replace(pattern, redacted);
  return masked === redacted && isUuid(text) ? "00000000-0000-0000-0000-000000000000" : masked;
}

/** @param patterns `any` is a quick first test; `whole` matches only whole words. */
function scrubValue(value: unknown, patterns: { any: RegExp; whole: RegExp }, quoted: boolean): void {
  if (typeof value !== "object" || value === null) return;
  const holder = value as JsonObject;
  for (const key in holder) {
    const member = holder[key];
    const inside = quoted || quoting.has(key);
    if (typeof member !== "string") scrubValue(member, patterns, inside);
    else if (inside && patterns.any.test(member)) setOwn(holder, key, maskWhole(member, patterns.whole));
  }
}
