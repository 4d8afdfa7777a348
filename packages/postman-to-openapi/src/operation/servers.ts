import { parameterName } from "../collection/path-template.ts";
import type { RequestNode } from "../collection/read-requests.ts";
import { hasVariable, type Scope, variablePattern } from "../collection/scope.ts";
import type { Secrets } from "../collection/secrets.ts";
import type { Findings } from "../input/findings.ts";
import { getOrAdd, isObject, type JsonObject, setOwn } from "../input/json.ts";

/** A Server Object under the text that identifies it. */
export interface Server {
  key: string;
  object: JsonObject;
}

const hostPattern =
  /^(?:[\p{L}\p{N}_.~%-]|\{\{[^{}]*\}\})*(?:\[[0-9a-f:.]+\])?(?::(?:\d{1,5}|\{\{[^{}]*\}\}))?$/iu;
const fallbackHost = "example.com";
/** Variables defined by each other without end are left as they are. */
const maxSteps = 20;

/** Turns the hosts of requests into servers with variables. */
export class Servers {
  readonly #findings: Findings;
  readonly #secrets: Secrets;
  readonly #known = new Map<Scope, Map<string, Server | undefined>>();
  /** Servers with variables, by the URL that these make. */
  readonly #byUrl = new Map<string, Server>();
  #literals = false;

  constructor(findings: Findings, secrets: Secrets) {
    this.#findings = findings;
    this.#secrets = secrets;
  }

  /** The server of a request; undefined when its URL names no host that could be one. */
  of({ url, scope, at, source }: RequestNode): Server | undefined {
    const place = at.at("url");
    if (url.credentials || (isObject(source.url) && source.url.auth)) {
      this.#findings.secret(place, "a user name and password in the URL");
    }
    const known = getOrAdd(this.#known, scope, () => new Map<string, Server | undefined>());
    const written = `${url.protocol ?? ""}://${url.authority}`;
    if (!known.has(written)) known.set(written, this.#read(url.protocol, url.authority, scope, place));
    else if (url.authority !== "" && !known.get(written))
      this.#findings.lost(place, "the text before the path is no host");
    return known.get(written);
  }

  /** True when a server without variables may equal one with variables. */
  get needsMerge(): boolean {
    return this.#literals && this.#byUrl.size > 0;
  }

  /** The server with variables that makes the same URL: `{base}`, where other requests write out its value. */
  canonical(server: Server): Server {
    return server.object.variables ? server : (this.#byUrl.get(String(server.object.url)) ?? server);
  }

  #read(
    protocol: string | undefined,
    authority: string,
    scope: Scope,
    at: RequestNode["at"],
  ): Server | undefined {
    if (authority === "" || authority === ":") return undefined;
    // `{{host}}}/users` and `{{host}/users`: a brace too many, one too few; `host::80` and `host:`: a colon too many.
    const tidied = authority
      .replace(/(\}\})\}+/g, "$1")
      .replace(/(\{\{[^{}]*\})(?!\})/g, "$1}")
      .replace(/^([^[:]+):{2,}/, "$1:")
      .replace(/:$/, "");
    if (tidied !== authority) return this.#read(protocol, tidied, scope, at);
    if (!hostPattern.test(authority)) {
      this.#findings.lost(at, "the text before the path is no host");
      return undefined;
    }
    const first = /^\{\{([^{}]*)\}\}/.exec(authority)?.[1]?.trim();
    let text = protocol ? `${protocol}://${authority}` : authority;
    if (!protocol) {
      const value = first === undefined ? authority : scope.resolve(authority);
      const carries =
        /^[a-z][a-z0-9+.-]*:\/\//i.test(value) || (first !== undefined && value.startsWith("{{"));
      // A variable of unknown value holds the scheme too, unless a port or a domain follows it.
      const partial =
        first !== undefined && value.startsWith("{{") && !/^(?:\{\{[^{}]*\}\})+$/.test(authority);
      if (!carries || partial) {
        text = `http://${authority}`;
        this.#findings.inferred(at, "http, as Postman sends a request whose URL has no scheme");
      }
    }
    return this.#server(text, scope, at);
  }

  #server(text: string, scope: Scope, at: RequestNode["at"]): Server {
    const variables: JsonObject = {};
    // On the server itself: the JSON Schema of OpenAPI 3.1 that is in use everywhere misspells a variable's own.
    const descriptions: string[] = [];
    const expanded = expand(text, scope);
    let position = 0;
    let url = "";
    let resolved = "";
    let complete = true;
    for (const match of expanded.matchAll(variablePattern)) {
      const between = expanded.slice(position, match.index).replace(/[{}]/g, "");
      url += between;
      position = match.index + match[0].length;
      const name = (match[1] ?? "").trim();
      const key = parameterName(name);
      const found = tidy(scope.resolve(match[0]));
      // `https://{{base}}` where the value of `base` is an address with a scheme of its own.
      const value = url.endsWith("://") ? found.replace(/^https?:\/\//i, "") : found;
      // `Enter your host here` and `<your-host>` are no values.
      const known = value !== "" && !/[{}<>\s]/.test(value);
      resolved += between + value;
      complete &&= known;
      if (!known)
        this.#findings.inferred(
          at,
          `{{${name}}} has no value in the collection: a placeholder stands for it`,
        );
      const description = this.#secrets.description(scope.find(name)?.description, at);
      if (description !== undefined) descriptions.push(`${key}: ${description}`);
      setOwn(variables, key, {
        default: known ? value : placeholderFor(key, url, expanded.slice(position)),
      });
      url += `{${key}}`;
    }
    const rest = expanded.slice(position).replace(/[{}]/g, "");
    url += rest;
    resolved += rest;
    const object: JsonObject = { url };
    if (descriptions.length > 0) object.description = descriptions.join("\n\n");
    if (Object.keys(variables).length > 0) object.variables = variables;
    const server = { key: JSON.stringify(object), object };
    if (!object.variables) this.#literals = true;
    else if (complete && !this.#byUrl.has(resolved)) this.#byUrl.set(resolved, server);
    return server;
  }
}

/** Replaces variables whose value has variables of unknown value in it, so that those show. */
function expand(text: string, scope: Scope, steps = { left: maxSteps }): string {
  return text.replace(variablePattern, (found, inner: string) => {
    const value = scope.get(inner.trim());
    if (value === undefined || value === "" || steps.left-- <= 0) return found;
    const resolved = scope.resolve(found);
    return hasVariable(resolved) && resolved !== found ? expand(value, scope, steps) : found;
  });
}

function tidy(value: string): string {
  return value
    .trim()
    .replace(/[?#].*$/, "")
    .replace(/^([a-z][a-z0-9+.-]*:)\/?(?=[^/])/i, (found, scheme: string) =>
      /^https?:$/i.test(scheme) ? `${scheme}//` : found,
    )
    .replace(/(:\/\/)[^/@]*@/, "$1")
    .replace(/\/+$/, "");
}

/** What stands for a variable of unknown value, between the text before it and after it. */
function placeholderFor(name: string, before: string, after: string): string {
  if (before === "" && after.startsWith("://")) return "https";
  if (before === "" || before.endsWith("://")) {
    const host = after.startsWith(".") ? "example" : fallbackHost;
    return before === "" ? `https://${host}` : host;
  }
  if (before.endsWith(":")) return "443";
  // A whole segment of a path.
  return before.endsWith("/") && /^(?:\/|$)/.test(after) ? name : "";
}

/** The server that most requests use; the first of them where several are used alike. */
export function mostUsed(
  groups: readonly { requests: readonly unknown[]; servers: readonly Server[] }[],
): Server | undefined {
  const counts = new Map<string, { server: Server; count: number }>();
  for (const { requests, servers } of groups) {
    for (const server of servers) {
      getOrAdd(counts, server.key, () => ({ server, count: 0 })).count += requests.length / servers.length;
    }
  }
  let best: { server: Server; count: number } | undefined;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  return best?.server;
}
