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

/** Turns the segments of a URL into a path template and its variables. */
export function readPath(segments: string[], declared: unknown, at: Location): PathTemplate {
  const list = asList(declared);
  const find = (name: string): number =>
    list.findIndex((entry) => isObject(entry) && (asText(entry.key) ?? asText(entry.id)) === name);
  const variables: PathVariable[] = [];
  const prefixes: string[] = [];
  let template = "";
  let key = "";

  const literally = (text: string): void => {
    const encoded = literal(text);
    template += encoded;
    key += encoded;
  };
  const variable = (written: string, reference?: string): void => {
    const base = parameterName(written);
    let name = base;
    for (let count = 2; variables.some((other) => other.name === name); count++) name = `${base}${count}`;
    prefixes.push(key);
    template += `{${name}}`;
    key += "{}";
    const known = find(written);
    const place = known === -1 ? at : at.at("variable", known);
    variables.push({
      name,
      reference,
      declared: known === -1 ? undefined : (list[known] as JsonObject),
      at: place,
    });
  };
  const isDeclared = (name: string): boolean => find(name) !== -1;

  for (const segment of segments) {
    template += "/";
    key += "/";
    if (/^[\w.~-]*$/.test(segment)) {
      template += segment;
      key += segment;
      continue;
    }
    let rest = segment;
    const whole = segment.startsWith(":") ? segment.slice(1) : undefined;
    const head = leading.exec(segment);
    if (whole !== undefined && (/^[A-Za-z_]\w*$/.test(whole) || isDeclared(whole))) {
      variable(whole);
      continue;
    }
    if (head?.[1]) {
      const name = declaredHead(head[1], isDeclared);
      const sole = /^\{\{(.*)\}\}$/.exec(name)?.[1];
      variable(sole ?? name, sole);
      rest = segment.slice(1 + name.length);
    }
    let done = 0;
    for (const match of rest.matchAll(inner)) {
      literally(rest.slice(done, match.index));
      const reference = match[1]?.trim();
      variable(reference ?? match[2] ?? match[3] ?? match[4] ?? "", reference);
      done = match.index + match[0].length;
    }
    literally(rest.slice(done));
  }
  return segments.length === 0
    ? { template: "/", key: "/", prefixes, variables }
    : { template, key, prefixes, variables };
}

/** `:file.json` is the variable `file` when that is declared and `file.json` isn't. */
function declaredHead(written: string, isDeclared: (name: string) => boolean): string {
  if (isDeclared(written) || written.startsWith("{{")) return written;
  for (let end = written.length - 1; end > 0; end--) {
    const stem = written.slice(0, end);
    if (isDeclared(stem) && /^[.:~-]/.test(written.slice(end))) return stem;
  }
  const stem = /^(.+?)\.(?:json|xml|csv|pdf|html?|txt|png|jpe?g|zip|ya?ml)$/i.exec(written)?.[1];
  return stem ?? written;
}
