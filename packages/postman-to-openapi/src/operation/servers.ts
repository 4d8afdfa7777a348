import { parameterName } from "../collection/path-template.ts";
import type { RequestNode } from "../collection/read-requests.ts";
import { hasVariable, type Scope, variablePattern } from "../collection/scope.ts";
import type { Secrets } from "../collection/secrets.ts";
import type { Findings } from "../input/findings.ts";
import { getOrAdd, isObject, type JsonObject, setOwn } from "../input/json.ts";

/** A Server Object with a text that identifies it. */
export interface Server {
  key: string;
  object: JsonObject;
}

const hostPattern =
  /^(?:[\p{L}\p{N}_.~%-]|\{\{[^{}]*\}\})*(?:\[[0-9a-f:.]+\])?(?::(?:\d{1,5}|\{\{[^{}]*\}\}))?$/iu;
const fallbackHost = "example.com";
/** Limit for variables that are defined by each other. */
const maxSteps = 20;

/** Builds servers with variables from the hosts of requests. */
export class Servers {
  readonly #findings: Findings;
  readonly #secrets: Secrets;
  readonly #known = new Map<Scope, Map<string, Server | undefined>>();
  /** Servers with variables, by resolved URL. */
  readonly #byUrl = new Map<string, Server>();
  #literals = false;

  constructor(findings: Findings, secrets: Secrets) {
    this.#findings = findings;
    this.#secrets = secrets;
  }

  /** Returns the server of a request, or undefined if its URL has no valid host. */
  serverOf({ url, hostScope: scope, at, source }: RequestNode): Server | undefined {
    const place = at.at("url");
    if (url.credentials || (isObject(source.url) && source.url.auth)) {
      this.#findings.secret(place, "a user name and password in the URL");
    }
    const known = getOrAdd(this.#known, scope, () => new Map<string, Server | undefined>());
    const written = `${url.protocol ?? ""}://${url.authority}`;
    if (!known.has(written)) known.set(written, this.#read(url.protocol, url.authority, scope, place));
    else if (url.authority !== "" && !known.get(written)) this.#findings.lost(place, "not a valid host");
    return known.get(written);
  }

  /** True if a server without variables may equal one with variables. */
  get needsMerge(): boolean {
    return this.#literals && this.#byUrl.size > 0;
  }

  /** Returns the server with variables that resolves to the same URL, such as `{base}`. */
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
    // Typos: `{{host}}}/users`, `{{host}/users`, `host::80`, `host:`.
    const tidied = authority
      .replace(/(\}\})\}+/g, "$1")
      .replace(/(\{\{[^{}]*\})(?!\})/g, "$1}")
      .replace(/^([^[:]+):{2,}/, "$1:")
      .replace(/:$/, "");
    if (tidied !== authority) return this.#read(protocol, tidied, scope, at);
    if (!hostPattern.test(authority)) {
      this.#findings.lost(at, "not a valid host");
      return undefined;
    }
    const first = /^\{\{([^{}]*)\}\}/.exec(authority)?.[1]?.trim();
    let text = protocol ? `${protocol}://${authority}` : authority;
    if (!protocol) {
      const value = first === undefined ? authority : scope.resolve(authority);
      const carries =
        /^[a-z][a-z0-9+.-]*:\/\//i.test(value) || (first !== undefined && value.startsWith("{{"));
      // An unknown variable includes the scheme, unless a port or a domain follows.
      const partial =
        first !== undefined && value.startsWith("{{") && !/^(?:\{\{[^{}]*\}\})+$/.test(authority);
      if (!carries || partial) {
        text = `http://${authority}`;
        this.#findings.inferred(at, "no scheme in the URL: http, as Postman sends it");
      }
    }
    return this.#server(text, scope, at);
  }

  #server(text: string, scope: Scope, at: RequestNode["at"]): Server {
    const variables: JsonObject = {};
    // They go on the server: the common JSON Schema of OpenAPI 3.1 misspells a server variable's `description`.
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
      // In `https://{{base}}`, the value of `base` may have a scheme, too.
      const value = url.endsWith("://") ? found.replace(/^https?:\/\//i, "") : found;
      // `Enter your host here` and `<your-host>` aren't values.
      const known = value !== "" && !/[{}<>\s]/.test(value);
      resolved += between + value;
      complete &&= known;
      if (!known)
        this.#findings.inferred(
          at,
          `{{${name}}} has no value in the collection: a placeholder is used instead`,
        );
      const variable = scope.find(name);
      const description = this.#secrets.description(variable?.description, at);
      if (variable) variable.described = true;
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

/** Expands variables whose values contain unknown variables, so that these become visible. */
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

/** Returns a default for an unknown server variable, judged by the text around it. */
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

/** Returns the server that most requests use, the first one in a tie. */
export function mostUsedServer(
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
