import { asList, asText, isObject, type JsonObject } from "./json.ts";
import type { Location } from "./location.ts";
import { decode } from "./url.ts";

/** A variable in a path, with what the collection says about it. */
export interface PathVariable {
  name: string;
  /** The variable's name in the collection, for looking its value up. */
  reference: string | undefined;
  /** The entry of `url.variable`, where there is one. */
  declared: JsonObject | undefined;
  at: Location;
}

export interface PathTemplate {
  /** `/users/{id}.json` */
  template: string;
  /** The same without names, `/users/{}.json`: two requests with one key are one path. */
  key: string;
  /** The key up to each variable: variables after the same text are the same thing. */
  prefixes: string[];
  variables: PathVariable[];
}

// {{name}}, {name}, <name> (percent-encoded or not) anywhere in a segment.
const inner = /\{\{([^{}]*)\}\}|\{([^{}]*)\}|<([^<>]+)>|%3C([\w .-]+)%3E/gi;
const leading = /^:([\p{L}\p{N}_$][\p{L}\p{N}_$.~-]*|\{\{[^{}]*\}\})/u;

/** A parameter's name may hold anything but braces and slashes; tools want less. */
export function parameterName(text: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) return text;
  const name = text
    .trim()
    .replace(/^\$/, "")
    .replace(/[^\p{L}\p{N}_.$-]+/gu, "_")
    .replace(/^_+(?=.)|_+$/g, (edge, at: number) => (at === 0 && /^_/.test(text.trim()) ? edge : ""));
  return name === "" ? "param" : name;
}

function literal(text: string): string {
  if (/^[\w.~-]*$/.test(text)) return text;
  // A lone surrogate has no UTF-8 form.
  const decoded = decode(text).replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURI(decoded)
    .replace(/[{}?#]/g, (char) => encodeURIComponent(char))
    .replace(/%(?:5B|5D|7C)/gi, (code) => decodeURIComponent(code));
}

const plain = /^[\w.~-]*$/;
const simpleName = /^[A-Za-z_]\w*$/;

/** Turns the segments of a URL into a path template and its variables. */
export function readPath(segments: readonly string[], declared: unknown, at: Location): PathTemplate {
  return segments.length === 0
    ? { template: "/", key: "/", prefixes: [], variables: [] }
    : new PathReader(declared, at).read(segments);
}

class PathReader implements PathTemplate {
  template = "";
  key = "";
  readonly prefixes: string[] = [];
  readonly variables: PathVariable[] = [];
  readonly #declared: unknown[];
  readonly #at: Location;

  constructor(declared: unknown, at: Location) {
    this.#declared = asList(declared);
    this.#at = at;
  }

  read(segments: readonly string[]): PathTemplate {
    for (const segment of segments) {
      this.#add("/");
      if (plain.test(segment)) this.#add(segment);
      else this.#segment(segment);
    }
    const { template, key, prefixes, variables } = this;
    return { template, key, prefixes, variables };
  }

  #add(text: string): void {
    this.template += text;
    this.key += text;
  }

  #segment(segment: string): void {
    const whole = segment.startsWith(":") ? segment.slice(1) : "";
    if (whole !== "" && (simpleName.test(whole) || this.#find(whole) !== -1)) {
      this.#variable(whole);
      return;
    }
    let rest = segment;
    const head = leading.exec(segment)?.[1];
    if (head !== undefined) {
      const name = this.#declaredHead(head);
      const sole = /^\{\{(.*)\}\}$/.exec(name)?.[1];
      this.#variable(sole ?? name, sole);
      rest = segment.slice(1 + name.length);
    }
    let done = 0;
    for (const match of rest.matchAll(inner)) {
      this.#add(literal(rest.slice(done, match.index)));
      const reference = match[1]?.trim();
      this.#variable(reference ?? match[2] ?? match[3] ?? match[4] ?? "", reference);
      done = match.index + match[0].length;
    }
    this.#add(literal(rest.slice(done)));
  }

  #variable(written: string, reference?: string): void {
    const base = parameterName(written);
    let name = base;
    for (let count = 2; this.variables.some((other) => other.name === name); count++)
      name = `${base}${count}`;
    this.prefixes.push(this.key);
    this.template += `{${name}}`;
    this.key += "{}";
    const known = this.#find(written);
    this.variables.push({
      name,
      reference,
      declared: known === -1 ? undefined : (this.#declared[known] as JsonObject),
      at: known === -1 ? this.#at : this.#at.at("variable", known),
    });
  }

  /** Where `url.variable` declares a name; -1 where it doesn't. */
  #find(name: string): number {
    const list = this.#declared;
    for (let index = 0; index < list.length; index++) {
      const entry = list[index];
      if (isObject(entry) && (asText(entry.key) ?? asText(entry.id)) === name) return index;
    }
    return -1;
  }

  /** `:file.json` is the variable `file` when that is declared and `file.json` isn't. */
  #declaredHead(written: string): string {
    if (written.startsWith("{{") || this.#find(written) !== -1) return written;
    for (let end = written.length - 1; end > 0; end--) {
      const stem = written.slice(0, end);
      if (/^[.:~-]/.test(written.slice(end)) && this.#find(stem) !== -1) return stem;
    }
    return /^(.+?)\.(?:json|xml|csv|pdf|html?|txt|png|jpe?g|zip|ya?ml)$/i.exec(written)?.[1] ?? written;
  }
}
