import type { CallInfo } from "../errors.ts";
import type { CallOptions, Settings } from "../options.ts";
import type { Issue } from "../schema.ts";

export const keyHeader = "X-API-KEY";
export const tokenHeader = "OAUTH-TOKEN";

/** A request as a generated function passes it to the transport. */
export interface WireRequest extends CallOptions {
  /** The path template. */
  url: string;
  path?: unknown;
  query?: unknown;
  body?: unknown;
  /** The credentials that the operation accepts, by the name of their header. */
  security?: readonly { name?: string; type?: string; in?: string }[];
  /** Serialises a body that isn't JSON. */
  bodySerializer?: (body: unknown) => Blob | FormData | URLSearchParams | string;
  querySerializer?: { parameters?: Record<string, { array?: { explode?: boolean } }> };
  requestValidator?: (data: unknown) => Promise<Issue | undefined>;
  /** A check by a method that knows more than the schemas. Returns the problem, if there is one. */
  check?: ((request: { body?: unknown }) => string | undefined | Promise<string | undefined>) | undefined;
}

/** A request with its options resolved. */
export type ResolvedRequest = WireRequest & Settings & { signal: AbortSignal };

/** Path and query parameters whose value is a credential. */
export const secretParameters = new Set(["token", "api_key", "oauth_token"]);

/** Fills in the path template. Values are encoded. */
function fillPath({ url, path }: WireRequest, show = (_: string, value: string) => value): string {
  const values = (path ?? {}) as Record<string, unknown>;
  return url.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(show(name, String(values[name]))));
}

/** Builds the URL of a request. Every value in it is encoded. */
export function buildUrl(request: ResolvedRequest): string {
  const { query, querySerializer } = request;
  const url = request.baseUrl + fillPath(request);
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const items = (Array.isArray(value) ? value : [value]).map((item) => encodeURIComponent(String(item)));
    const isJoined = querySerializer?.parameters?.[name]?.array?.explode === false;
    return (isJoined ? [items.join(",")] : items).map((item) => `${encodeURIComponent(name)}=${item}`);
  });
  return pairs.length ? `${url}?${pairs.join("&")}` : url;
}

/**
 * Describes a call in a way that is safe to log: the query is left out, and credentials in the path are masked, even if
 * they are in the place of an id.
 */
export function describeCall(
  method: string,
  request: WireRequest & { baseUrl: string },
  mask: (text: string) => string = (text) => text,
): CallInfo {
  const show = (name: string, value: string) =>
    secretParameters.has(name) || (/(^|_)id$/.test(name) && !/^-?\d+$/.test(value)) ? "***" : mask(value);
  return {
    operation: `${method} ${request.url}`,
    method,
    url: request.baseUrl + fillPath(request, show),
  };
}

/** Returns true if the operation accepts a credential in this header. */
export function takesCredential({ security, requestValidator }: WireRequest, header: string): boolean {
  // A generated function without `security` takes none; a request of your own takes all.
  return security ? security.some(({ name }) => name === header) : !requestValidator;
}
