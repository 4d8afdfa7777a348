import type { CallInfo } from "../errors.ts";
import type { CallOptions, Settings } from "../options.ts";

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
  security?: readonly { name?: string; type?: string }[];
  querySerializer?: { parameters?: Record<string, { array?: { explode?: boolean } }> };
  requestValidator?: (data: unknown) => Promise<unknown>;
  /** A check by a method that knows more than the schemas. Returns the problem, if there is one. */
  check?: (request: ResolvedRequest, call: CallInfo) => string | undefined | Promise<string | undefined>;
}

/** A request with its options resolved. */
export type ResolvedRequest = WireRequest & Settings;

/** Path and query parameters whose value is a credential. */
export const secretParameters = new Set(["token", "api_key", "oauth_token"]);

/** Fills in the path template. Values are encoded, those of `masked` parameters replaced by `***`. */
function fillPath({ url, path }: WireRequest, masked?: Set<string>): string {
  const values = (path ?? {}) as Record<string, unknown>;
  return url.replace(/\{(\w+)\}/g, (_, name: string) =>
    masked?.has(name) ? "***" : encodeURIComponent(String(values[name])),
  );
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

/** Describes a call in a way that is safe to log: tokens in the path are masked and the query is left out. */
export function describeCall(method: string, request: ResolvedRequest): CallInfo {
  return {
    operation: `${method} ${request.url}`,
    method,
    url: request.baseUrl + fillPath(request, secretParameters),
  };
}

/** Returns true if the operation accepts a credential in this header. */
export function takesCredential({ security }: WireRequest, header: string): boolean {
  return !!security?.some(({ name }) => name === header);
}
