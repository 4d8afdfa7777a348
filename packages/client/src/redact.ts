import type { CallInfo } from "./errors.ts";
import type { WireRequest } from "./transport.ts";

/** Path and query parameters whose value is a credential. */
export const secretParameters = new Set(["token", "api_key", "oauth_token"]);

/** What may be said of a call: a trigger's token stands in its path and its query may hold a key. */
export function describeCall(method: string, request: WireRequest, baseUrl: string): CallInfo {
  const values = (request.path ?? {}) as Record<string, unknown>;
  const path = request.url.replace(/\{(\w+)\}/g, (_, name: string) =>
    secretParameters.has(name) ? "***" : encodeURIComponent(String(values[name])),
  );
  return { operation: `${method} ${request.url}`, method, url: baseUrl + path };
}

/** A function that removes the secrets of a call from a text. */
export type Mask = (text: string) => string;

/** What may be secret of the headers that are sent besides: their values, and what follows a scheme such as `Bearer`. */
export function secretsOf(headers: Record<string, string> = {}): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    /^(accept|content-type|user-agent)$/i.test(name) ? [] : [value, String(value).replace(/^\w+ +/, "")],
  );
}

/** Removes these secrets, and the path's and body's own, from texts that somebody else wrote. */
export function maskFor(request: WireRequest, secrets: (string | undefined)[]): Mask {
  const { token } = (request.path ?? {}) as { token?: unknown };
  const { password } = ((request.body as { session?: object } | undefined)?.session ?? {}) as {
    password?: unknown;
  };
  const all = [...secrets, token, password].flatMap((secret) => {
    const text = secret === undefined ? "" : String(secret);
    // Shorter ones are no credentials of a real server, and would be found in the middle of words.
    return text.length > 3 ? [text, encodeURIComponent(text)] : [];
  });
  return (text) => all.reduce((masked, secret) => masked.replaceAll(secret, "***"), text);
}

/**
 * An error as it may be shown as a `cause`: a copy of what every error has, without the secrets in its texts. Other
 * properties may hold the request with all its headers, and are left out.
 */
export function maskError(error: unknown, mask: Mask): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? mask(error) : undefined;
  const { name, message, stack, cause, code, errors } = error as AggregateError & { code?: unknown };
  const copy = new Error(mask(message), cause === undefined ? {} : { cause: maskError(cause, mask) });
  copy.name = name;
  if (stack) copy.stack = mask(stack);
  return Object.assign(
    copy,
    typeof code === "string" && { code },
    Array.isArray(errors) && { errors: errors.map((one) => maskError(one, mask)) },
  );
}
