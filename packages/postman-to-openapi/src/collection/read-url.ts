import { asList, asText, isObject, type JsonObject } from "../input/json.ts";

/** A query parameter from a URL's text or its list. */
export interface QueryEntry {
  key: string | undefined;
  value: string | undefined;
  source: unknown;
  index: number;
}

/** A parsed URL with its variables still in place. */
export interface ParsedUrl {
  protocol: string | undefined;
  /** Host and port, without credentials; empty when there is none. */
  authority: string;
  /** True if the URL contained `user:password@`. */
  credentials: boolean;
  /** Empty if the URL has no path, `['']` for a lone slash. */
  segments: string[];
  query: QueryEntry[];
  hash: string | undefined;
}

const opening = "\uE000";
const closing = "\uE001";

/** Masks `{{…}}`, also nested, so that slashes and colons inside it split nothing. */
function mask(text: string): { masked: string; restore: (part: string) => string } {
  if (!text.includes("{{")) return { masked: text, restore: (part) => part };
  const hidden: string[] = [];
  let masked = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("{{", at);
    const end = start === -1 ? -1 : matchingEnd(text, start);
    if (end === -1) break;
    masked += text.slice(at, start) + opening + hidden.length + closing;
    hidden.push(text.slice(start, end));
    at = end;
  }
  masked += text.slice(at);
  return {
    masked,
    restore: (part) =>
      part.replace(/\uE000(\d+)\uE001/g, (_, index: string) => flatten(hidden[Number(index)] ?? "")),
  };
}

/** Flattens `{{hello_{{var}}}}`, which names one variable, to `{{hello_var}}`. */
function flatten(variable: string): string {
  return `{{${variable.slice(2, -2).replace(/[{}]/g, "").trim()}}}`;
}

function matchingEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; ) {
    if (text.startsWith("{{", at)) {
      depth++;
      at += 2;
    } else if (text.startsWith("}}", at)) {
      depth--;
      at += 2;
      if (depth === 0) return at;
    } else at++;
  }
  return -1;
}

// `https:/host`, `https:host` and `http//host` are typos of `https://host`; `{{scheme}}://host` isn't.
const scheme =
  /^(?:(https?|wss?)(?::[\\/]*|[\\/]{2,})(?!\d+(?:[\\/]|$))|([a-z][a-z0-9+.-]*|\uE000\d+\uE001):[\\/]{2,})/i;
// `http://https://host` is an address pasted after a scheme.
const pasted = /^(https?):\/\/(?=[^/])/i;

function splitQuery(text: string): QueryEntry[] {
  if (text === "") return [];
  return text.split("&").map((pair, index) => {
    const equals = pair.indexOf("=");
    const key = equals === -1 ? pair : pair.slice(0, equals);
    const value = equals === -1 ? undefined : pair.slice(equals + 1);
    return {
      key: decode(key),
      value: value === undefined ? undefined : decode(value),
      source: undefined,
      index,
    };
  });
}

/** Decodes percent-encoding, and leaves invalid encoding as it is. */
export function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parses a URL as Postman does: the first `#` starts the fragment, the first `?` the query. */
export function parseUrl(text: string): ParsedUrl {
  const { masked, restore } = mask(text.trim().replace(/^["'`<]+(?=https?:|\uE000)|["'`]+$/g, ""));
  let rest = masked;
  const take = (separator: string): string | undefined => {
    const at = rest.indexOf(separator);
    if (at === -1) return undefined;
    const tail = rest.slice(at + 1);
    rest = rest.slice(0, at);
    return tail;
  };
  const hash = take("#");
  const query = take("?");
  const embedded = /\s(https?:\/\/.*)$/i.exec(rest);
  if (embedded?.[1] && !scheme.test(rest)) rest = embedded[1];
  const found = scheme.exec(rest);
  if (found) rest = rest.slice(found[0].length);
  let protocol = found?.[1] ?? found?.[2];
  for (let inner = pasted.exec(rest); inner; inner = pasted.exec(rest)) {
    protocol = inner[1];
    rest = rest.slice(inner[0].length);
  }
  rest = rest.replaceAll("\\", "/");
  const slash = rest.indexOf("/");
  const authority = (slash === -1 ? rest : rest.slice(0, slash)).trim();
  const at = authority.lastIndexOf("@");
  return {
    protocol: protocol === undefined ? undefined : restore(protocol.toLowerCase()),
    authority: restore(authority.slice(at + 1)),
    credentials: at !== -1,
    segments:
      slash === -1
        ? []
        : rest
            .slice(slash + 1)
            .split("/")
            // A blank segment is sent as a space; other segments are trimmed.
            .map((part) => restore(part.trim() || part.slice(0, 1))),
    query: splitQuery(query ?? "").map((entry) => ({
      ...entry,
      key: entry.key === undefined ? undefined : restore(entry.key),
      value: entry.value === undefined ? undefined : restore(entry.value),
    })),
    hash: hash === undefined ? undefined : restore(hash),
  };
}

function pieces(value: unknown, separator: string): string | undefined {
  if (!Array.isArray(value)) return asText(value);
  const parts = value.map((part) => (isObject(part) ? asText(part.value) : asText(part)) ?? "");
  return value.length === 0 ? undefined : parts.join(separator);
}

function listedQuery(value: unknown): QueryEntry[] {
  if (typeof value === "string") return splitQuery(value.replace(/^\?/, ""));
  return asList(value).map((source, index) => {
    if (!isObject(source)) {
      const [entry] = splitQuery(asText(source) ?? "");
      return { key: entry?.key, value: entry?.value, source, index };
    }
    const key = asText(source.key) ?? asText(source.name);
    const text = asText(source.value);
    return {
      key: key === undefined ? undefined : decode(key),
      value: text === undefined ? undefined : decode(text),
      source,
      index,
    };
  });
}

/**
 * Reads a request's `url`: text, or an object whose parts take precedence over `raw`, as in Postman.
 * Returns undefined when there is no URL.
 */
export function readUrl(url: unknown): ParsedUrl | undefined {
  const whole = asText(url);
  if (whole !== undefined) return whole.trim() === "" ? undefined : parseUrl(whole);
  if (!isObject(url)) return undefined;
  const plain = readPlain(url);
  if (plain) return plain;
  const path = pieces(url.path, "/");
  const writtenHost = pieces(url.host, ".");
  const host = path === undefined ? writtenHost : writtenHost?.replace(/(?<=[^/:])\/+$/, "");
  const raw = asText(url.raw)?.trim();
  // Some tools split `{{base}}/users` into the protocol `{{base}}` and the host `/users`.
  if ((!host && path === undefined) || (raw && host?.startsWith("/"))) {
    if (!raw) return undefined;
    const parsed = parseUrl(raw);
    return isListed(url.query) ? { ...parsed, query: listedQuery(url.query) } : parsed;
  }
  const protocol = asText(url.protocol)?.replace(/:?\/*$|^.*\/(?=\w)/g, "") ?? schemeOf(raw, host);
  const port = asText(url.port);
  const scheme = protocol ? `${protocol}://` : "";
  const listed = Array.isArray(url.path) && !asText(url.path[0])?.startsWith("/");
  const tail = path === undefined ? "" : `/${listed ? path : path.replace(/^\//, "")}`;
  const parsed = parseUrl(`${scheme}${host ?? ""}${host && port ? `:${port}` : ""}${tail}`);
  const query = isListed(url.query) ? listedQuery(url.query) : raw ? parseUrl(raw).query : parsed.query;
  return { ...parsed, query, hash: asText(url.hash) ?? parsed.hash };
}

/** Returns the scheme of `raw`, for handwritten collections without `protocol`. */
function schemeOf(raw: unknown, host: string | undefined): string | undefined {
  if (typeof raw !== "string" || !host || !raw.startsWith("http")) return undefined;
  const scheme = raw.startsWith("https://") ? "https" : "http";
  return raw.startsWith(`${scheme}://${host}`) ? scheme : undefined;
}

const plainHost = /^(?:\{\{[\w.-]+\}\}|[\w.-]+)$/;
const plainPort = /^\d{1,5}$/;
const plainSegment = /^(?::?[\w.~-]*|\{\{[\w.-]+\}\})$/;

function isPlainSegment(segment: unknown): segment is string {
  return typeof segment === "string" && plainSegment.test(segment);
}

/** Reads the form that Postman writes, a fast path that doesn't join the parts to parse them again. */
function readPlain({ host, path, protocol, port, hash, query, raw }: JsonObject): ParsedUrl | undefined {
  if (!Array.isArray(host) || !Array.isArray(path) || hash !== undefined) return undefined;
  if (port !== undefined && (typeof port !== "string" || !plainPort.test(port))) return undefined;
  if (path.length === 0 || (protocol !== undefined && protocol !== "http" && protocol !== "https"))
    return undefined;
  if (!isListed(query) && typeof raw === "string" && raw.includes("?")) return undefined;
  const authority = host.length === 1 ? host[0] : host.join(".");
  if (typeof authority !== "string" || !plainHost.test(authority)) return undefined;
  if (!path.every(isPlainSegment)) return undefined;
  return {
    protocol: protocol ?? schemeOf(raw, authority),
    authority: port === undefined ? authority : `${authority}:${port}`,
    credentials: false,
    segments: path,
    query: listedQuery(query),
    hash: undefined,
  };
}

/** Reads only the query of a URL. */
export function readQuery(url: unknown): QueryEntry[] {
  return isObject(url) && isListed(url.query) ? listedQuery(url.query) : (readUrl(url)?.query ?? []);
}

function isListed(query: unknown): boolean {
  return typeof query === "string" ? query !== "" : asList(query).length > 0;
}
