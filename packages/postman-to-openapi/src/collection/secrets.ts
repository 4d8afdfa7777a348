import type { Findings } from "../input/findings.ts";
import { asDescription, isObject, type JsonObject, setOwn } from "../input/json.ts";
import { Unknown } from "../input/lenient-json.ts";
import type { Location } from "../input/location.ts";
import { memoised } from "../input/memoise.ts";
import { hasVariable } from "./scope.ts";

/** Replaces credentials in the document. */
export const redacted = "********";

/** Cheap test that rules out most texts: every pattern below needs one of these. */
const suspicious =
  /eyJ|[Bb]earer|[Bb]asic|BE|BA|AKIA|gh[pousr]_|xox|[sr]k_|PMAK|AIza|glpat|SG\.|PRIVATE KEY|<\/|" ?:/;
const jwt = /\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*/g;
const wellKnown =
  /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-[\w-]{10,}|[sr]k_(?:live|test)_\w{10,}|PMAK-[\w-]{20,}|AIza[\w-]{30,}|glpat-[\w-]{15,}|SG\.[\w-]{15,}\.[\w-]{15,})\b/g;
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
const schemeToken = /\b(Bearer|Basic)\s+(?!\{\{)[A-Za-z0-9+/_.~=-]{12,}/gi;

const secretName =
  /pass(?:word|wd|phrase|code)|^pwd$|^pass$|secret|credential|(?:private|api|access)_?key|(?:subscription|functions?|account|master|shared|signing|encryption|app|application|admin|sas|internal)_?key$|auth(?:orization|_?token|_?key)|consumer_?key|token$|^jwt$|^bearer$|signature$|^sig$|client_?assertion|^session_?id$|^cookie$/i;
const innocentName =
  /(?:type|url|uri|expires?(?:_?(?:in|at))?|length|policy|hint|name|id|endpoint|algorithm|format|enabled|required|reset|count|status|field|expiry|date|time|at|lifetime|version|ttl|validity|scheme)$/i;
/** `…_token` names that aren't credentials: pagination cursors, cryptocurrency tokens. */
const innocentToken =
  /(?:^|[_$])(?:page|next|prev|previous|continuation|sync|delta|cursor|skip|resume|start|end|trace|from|to|base|quote|postman)_?token$/i;
const placeholder =
  /^(?:|[<[({].*[>\])}]|(?:your|my|the|some|an?)[\s_-].*|x{3,}|\*+|\.{3}|abc(?:123)?|string|(?:api_?)?key|(?:access_?)?token|password|secret|example|test|todo|null|none|true|false|value|change[\s_-]?(?:me|it|this)|(?:enter|insert|paste|put|replace|fill|add|set)[\s_-][a-z\s_-]*)$/i;

/** `<password>…</password>` and `"password": "…"` in text that isn't parsed. */
const element = /(<(?:\w+:)?(\w+)[^<>]*>)([^<>]{3,})(<\/)/g;
const quotedMember = /("([\w.-]+)"\s*:\s*")([^"\\]{3,})(")/g;

/** Returns true if a field of this name holds a credential: `api_key` does, `token_type` doesn't. */
export const isSecretName = memoised(judge, 10_000);

function judge(name: string): boolean {
  const plain = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[\s.-]+/g, "_")
    .toLowerCase();
  if (!secretName.test(plain) || innocentToken.test(plain)) return false;
  return !innocentName.test(plain) || /(?:password|secret|api_?key|session_?id|token)$/.test(plain);
}

function isPassword(name: string): boolean {
  return /pass(?:word|wd|phrase)|^pwd$/i.test(name) && !innocentName.test(name);
}

/** Keeps credentials out of the document and counts them in the report. */
export class Secrets {
  readonly #findings: Findings;
  readonly #known = new Set<string>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Remembers a credential, so that it is removed wherever else it appears. */
  learn(value: string | undefined, at: Location, what: string): void {
    if (value === undefined || value === "" || hasVariable(value) || placeholder.test(value)) return;
    this.#findings.secret(at, what);
    if (value.length >= 6) this.#known.add(value);
    // The token of `Bearer …` is a credential by itself.
    const token = value.split(/\s+/).at(-1) ?? "";
    if (token !== value && token.length >= 8) this.#known.add(token);
  }

  /** Returns the text of a scalar, or `********` if it is a credential. */
  text(value: string, name: string | undefined, at: Location): string {
    if (name !== undefined && isSecretName(name) && this.#isLiteral(value, name)) {
      this.#findings.secret(at, `the value of ${name}`);
      // A plain word, as in generated examples, would be removed from ordinary text, too.
      if (value.length >= 8 && (isPassword(name) || /[^a-z\s]/.test(value))) this.#known.add(value);
      return redacted;
    }
    return this.prose(value, at);
  }

  #isLiteral(value: string, name: string): boolean {
    if (value === "" || hasVariable(value)) return false;
    if (isPassword(name)) return true;
    // `BNB` is a cryptocurrency.
    return !placeholder.test(value) && (value.length > 3 || !/token$/i.test(name));
  }

  /** Returns a description without the credentials in it. */
  description(value: unknown, at: Location): string | undefined {
    const text = asDescription(value);
    return text === undefined ? undefined : this.prose(text, at);
  }

  /** Returns running text without the credentials in it. */
  prose(value: string, at: Location): string {
    if (value.length < 12 || !suspicious.test(value)) return value;
    let found = 0;
    const hide = (): string => {
      found++;
      return redacted;
    };
    let text = value;
    if (text.includes("eyJ")) text = text.replace(jwt, hide);
    if (/[Bb]earer|[Bb]asic|BE|BA/.test(text)) {
      text = text.replace(schemeToken, (match, scheme: string) =>
        looksRandom(match) ? `${scheme} ${hide()}` : match,
      );
    }
    text = text.replace(wellKnown, hide);
    if (text.includes("PRIVATE KEY")) text = text.replace(privateKey, hide);
    const member = (match: string, before: string, name: string, text: string, after: string): string =>
      isSecretName(name) && this.#isLiteral(text.trim(), name) ? `${before}${hide()}${after}` : match;
    if (text.includes("</")) text = text.replace(element, member);
    if (text.includes('":') || text.includes('" :')) text = text.replace(quotedMember, member);
    for (; found > 0; found--) this.#findings.secret(at, "text in the form of a credential");
    return text;
  }

  /** Returns a copy of an example without its credentials. */
  example(value: unknown, at: Location, name?: string): unknown {
    if (typeof value === "string") return this.text(value, name, at);
    if (typeof value === "number" && name !== undefined && isPassword(name))
      return this.text(String(value), name, at);
    if (Array.isArray(value)) {
      const items = value.map((item) => this.example(item, at, name));
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    if (!isObject(value) || value instanceof Unknown) return value;
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

/** Returns true for a token, and false for words such as `Bearer authentication`. */
function looksRandom(text: string): boolean {
  const token = text.split(/\s+/)[1] ?? "";
  return (
    /\d/.test(token) || (/[a-z]/.test(token.slice(1)) && /[A-Z]/.test(token.slice(1))) || token.length > 30
  );
}

/** Keys of a document whose strings quote the collection. Other strings are names and references. */
const quoting = new Set(["example", "examples", "description", "summary", "default", "title"]);

/** @param patterns `any` is a quick first test; `whole` matches only whole words. */
function scrubValue(value: unknown, patterns: { any: RegExp; whole: RegExp }, quoted: boolean): void {
  if (typeof value !== "object" || value === null) return;
  const holder = value as JsonObject;
  for (const key in holder) {
    const member = holder[key];
    const inside = quoted || quoting.has(key);
    if (typeof member !== "string") scrubValue(member, patterns, inside);
    else if (inside && patterns.any.test(member))
      setOwn(holder, key, member.replace(patterns.whole, redacted));
  }
}
