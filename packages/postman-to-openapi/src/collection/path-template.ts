import { asList, asText, emptyList, isObject, type JsonObject } from "../input/json.ts";
import type { Location } from "../input/location.ts";
import { redacted } from "./mask-text.ts";
import { decode } from "./read-url.ts";
import { hasVariable, type Scope } from "./scope.ts";
import type { Secrets } from "./secrets.ts";

/** A variable in a path, with its declaration in the collection. */
export interface PathVariable {
  name: string;
  /** The entry of `url.variable` and its index; -1 if there is none. */
  declared: JsonObject | undefined;
  index: number;
  /** Its value, unless it is unknown or secret. */
  value: string | undefined;
  /** The path's key up to the variable. Variables after the same text are the same thing. */
  prefix: string;
}

export interface PathTemplate {
  /** `/users/{id}.json` */
  template: string;
  /** The template without names, `/users/{}.json`. Requests with the same key share a path. */
  key: string;
  variables: readonly PathVariable[];
}

// {{name}}, {name}, <name> (percent-encoded or not) and :name anywhere in a segment.
const inner =
  /\{\{([^{}]*)\}\}|\{([^{}]*)\}|<([^<>]+)>|%3C([\w .-]+)%3E|:([\p{L}\p{N}_$][\p{L}\p{N}_$.~-]*)/giu;
const leading = /^:([\p{L}\p{N}_$][\p{L}\p{N}_$.~-]*|\{\{[^{}]*\}\})/u;

const verb =
  /^(?:add|analy[sz]e|approve|archive|authori[sz]e|batch|calculate|cancel|check|classify|clone|compute|convert|copy|create|delete|detect|disable|download|enable|estimate|evaluate|execute|export|extract|find|generate|get|identify|import|list|lookup|merge|move|parse|pause|predict|process|publish|purge|query|recogni[sz]e|refresh|reject|remove|render|reset|restart|restore|resume|retry|revoke|run|search|send|set|start|stop|submit|summari[sz]e|sync|train|transfer|translate|undelete|update|upload|validate|verify)$/i;
const noun =
  /^(?:ids?|uuid|guid|date|time|at|by|from|to|name|number|no|num|code|key|type|slug|token|term|text_?id|string|ref|reference|version|page|size|status|index|count|path|user|hash|nr)$/i;

/** Returns true for an action such as `analyze-text`, which APIs append to a resource after a colon. */
function isAction(name: string): boolean {
  const parts = name.replace(/([a-z])([A-Z])/g, "$1-$2").split(/[-_]/);
  return parts.length > 1 && verb.test(parts[0] ?? "") && !noun.test(parts.at(-1) ?? "");
}

/** Turns text into a parameter name that tools accept. */
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
  if (plain.test(text)) return text;
  // `%2F` is part of a segment; `/` would end it.
  if (/%2f/i.test(text)) return text.split(/%2f/i).map(literal).join("%2F");
  // A lone surrogate can't be encoded in UTF-8.
  const decoded = decode(text).replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURI(decoded)
    .replace(/[{}?#]/g, (char) => encodeURIComponent(char))
    .replace(/%(?:5B|5D|7C)/gi, (code) => decodeURIComponent(code));
}

const plain = /^[\w.~-]*$/;
const plainPath = /^[\w.~/-]*$/;
const simpleName = /^[A-Za-z_]\w*$/;

/** Returns the location of an entry of `url.variable`, or of the URL if there is none. */
export function placeOf(index: number, url: Location): Location {
  return index === -1 ? url : url.at("variable", index);
}

interface PathContext {
  /** The entries of `url.variable`. */
  declared: unknown;
  at: Location;
  scope: Scope;
  secrets: Secrets;
}

/** Turns the segments of a URL into a path template and its variables. */
export function readPath(segments: readonly string[], context: PathContext): PathTemplate {
  const whole = `/${segments.join("/")}`;
  return plainPath.test(whole)
    ? { template: whole, key: whole, variables: emptyList }
    : new PathReader(context).read(segments);
}

class PathReader {
  template = "";
  key = "";
  readonly variables: PathVariable[] = [];
  readonly #declared: readonly unknown[];
  readonly #at: Location;
  readonly #scope: Scope;
  readonly #secrets: Secrets;

  constructor({ declared, at, scope, secrets }: PathContext) {
    this.#declared = asList(declared);
    this.#at = at;
    this.#scope = scope;
    this.#secrets = secrets;
  }

  read(segments: readonly string[]): PathTemplate {
    segments.forEach((segment) => {
      this.#add("/");
      if (plain.test(segment)) this.#add(segment);
      else this.#segment(segment);
    });
    const { template, key, variables } = this;
    return { template, key, variables };
  }

  #add(text: string): void {
    this.template += text;
    this.key += text;
  }

  #segment(segment: string): void {
    const whole = segment.startsWith(":") ? segment.slice(1) : "";
    const declared = whole !== "" && this.#find(whole) !== -1;
    if (declared || (simpleName.test(whole) && !isAction(whole))) {
      this.#variable(whole);
      return;
    }
    let rest = segment;
    const head = leading.exec(segment)?.[1];
    const name = head === undefined ? "" : this.#declaredHead(head);
    if (name !== "" && (this.#find(name) !== -1 || !isAction(name))) {
      const sole = /^\{\{(.*)\}\}$/.exec(name)?.[1];
      this.#variable(sole ?? name, sole);
      rest = segment.slice(1 + name.length);
    }
    let done = 0;
    for (const match of rest.matchAll(inner)) {
      const colon = match[5] === undefined ? undefined : this.#declaredHead(match[5]);
      // `/project(:id)` has a variable only if that is declared; `/texts:analyze` has none.
      if (colon !== undefined && this.#find(colon) === -1) continue;
      this.#add(literal(rest.slice(done, match.index)));
      const reference = match[1]?.trim();
      this.#variable(colon ?? reference ?? match[2] ?? match[3] ?? match[4] ?? "", reference);
      done = match.index + (colon === undefined ? match[0].length : colon.length + 1);
    }
    this.#add(literal(rest.slice(done)));
  }

  #variable(written: string, reference?: string): void {
    const base = parameterName(written);
    let name = base;
    for (let count = 2; this.variables.some((other) => other.name === name); count++)
      name = `${base}${count}`;
    const prefix = this.key;
    this.template += `{${name}}`;
    this.key += "{}";
    const index = this.#find(written);
    const declared = index === -1 ? undefined : (this.#declared[index] as JsonObject);
    const stated = asText(declared?.value) ?? (reference === undefined ? undefined : `{{${reference}}}`);
    const value = stated === undefined ? undefined : this.#shown(stated, reference ?? name, index);
    this.variables.push({ name, declared, index, value, prefix });
  }

  #shown(stated: string, name: string, index: number): string | undefined {
    const value = this.#scope.resolve(stated).trim();
    if (value === "" || hasVariable(value)) return undefined;
    const shown = this.#secrets.text(value, name, placeOf(index, this.#at));
    return shown === redacted ? undefined : shown;
  }

  /** Returns the index in `url.variable` of a name, or -1. */
  #find(name: string): number {
    const list = this.#declared;
    for (let index = 0; index < list.length; index++) {
      const entry = list[index];
      if (isObject(entry) && (asText(entry.key) ?? asText(entry.id)) === name) return index;
    }
    return -1;
  }

  /** Reads `:file.json` as the variable `file` if that is declared and `file.json` isn't. */
  #declaredHead(written: string): string {
    if (written.startsWith("{{") || this.#find(written) !== -1) return written;
    for (let end = written.length - 1; end > 0; end--) {
      const stem = written.slice(0, end);
      if (/^[.:~-]/.test(written.slice(end)) && this.#find(stem) !== -1) return stem;
    }
    return (
      /^(.+?)\.(?:json|xml|csv|pdf|html?|txt|png|jpe?g|gif|svg|webp|mp[34]|xlsx?|docx?|zip|gz|ya?ml|js|css|php|aspx?)$/i.exec(
        written,
      )?.[1] ?? written
    );
  }
}
