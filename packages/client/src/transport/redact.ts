import type { ResolvedRequest } from "./request.ts";

/** A function that removes the secrets of a call from a text. */
export type Mask = (text: string) => string;

/** Makes a function that removes a call's secrets, and these tokens, from texts that the server or a library wrote. */
export function maskFor(
  { path, body, headers = {}, apiKey, oauthToken }: ResolvedRequest,
  ...tokens: (string | undefined)[]
): Mask {
  const { token } = (path ?? {}) as { token?: unknown };
  const { password } = ((body as { session?: object } | undefined)?.session ?? {}) as { password?: unknown };
  // With and without a scheme such as `Bearer`.
  const ofHeaders = Object.entries(headers).flatMap(([name, value]) =>
    /^(accept|content-type|user-agent)$/i.test(name) ? [] : [value, String(value).replace(/^\w+ +/, "")],
  );
  const secrets = [...ofHeaders, apiKey, oauthToken, ...tokens, token, password].flatMap((secret) => {
    const text = secret === undefined ? "" : String(secret);
    // No real credential is shorter, and short ones would be found inside words.
    return text.length > 3 ? [text, encodeURIComponent(text)] : [];
  });
  return (text) => secrets.reduce((masked, secret) => masked.replaceAll(secret, "***"), text);
}

/**
 * Copies an error so that it is safe to expose as a `cause`, with the secrets masked in its texts. Only standard
 * properties are copied: others may hold the request with all its headers.
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
