import type { FailedCall } from "./errors.ts";
import type { WireRequest } from "./transport.ts";

/** Path and query parameters whose value is a credential. */
const secretParameters = new Set(["token", "api_key", "oauth_token"]);

/** What may be said of a call: a trigger's token stands in its path and its query may hold a key. */
export function describeCall(method: string, request: WireRequest, baseUrl: string): FailedCall {
  const values = (request.path ?? {}) as Record<string, unknown>;
  const path = request.url.replace(/\{(\w+)\}/g, (_, name: string) =>
    secretParameters.has(name) ? "***" : encodeURIComponent(String(values[name])),
  );
  return { operation: `${method} ${request.url}`, method, url: baseUrl + path };
}

/** A function that removes the secrets of a call from a text. */
export type Mask = (text: string) => string;

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

/** An error as it may be shown as a `cause`: itself, or without the secrets that its text holds. */
export function maskError(error: unknown, mask: Mask): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? mask(error) : undefined;
  const cause = error.cause === undefined ? undefined : maskError(error.cause, mask);
  const texts = [error.message, error.stack ?? ""];
  if (cause === error.cause && texts.every((text) => mask(text) === text)) return error;
  const copy = new Error(mask(error.message), { cause });
  copy.name = error.name;
  if (error.stack) copy.stack = mask(error.stack);
  return copy;
}
