import type { ResolvedRequest } from "./request.ts";

/** A function that removes the secrets of a call from a text. */
export type Mask = (text: string) => string;

/** Makes a function that removes a call's secrets, and these tokens, from texts that the server or a library wrote. */
export function maskFor(
  { path, body, headers = {}, apiKey, oauthToken }: ResolvedRequest,
  tokens: () => string[] = () => [],
): Mask {
  const { token } = (path ?? {}) as { token?: unknown };
  const { password } = ((body as { session?: object } | undefined)?.session ?? {}) as { password?: unknown };
  return (text) => {
    const ofHeaders = Object.entries(headers).flatMap(([name, value]) =>
      /^(accept|content-type|user-agent)$/i.test(name) ? [] : credentialsOf(String(value)),
    );
    const all = [...ofHeaders, apiKey, oauthToken, ...tokens(), token, password];
    const forms = all.flatMap((secret) => (secret ? formsOf(String(secret)) : []));
    // Longest first: a form may be a part of another.
    return forms.sort((a, b) => b.length - a.length).reduce(replaceForm, text);
  };
}

/** Finds the credentials in a header: with and without a scheme such as `Bearer`, and decoded if it is `Basic`. */
function credentialsOf(header: string): string[] {
  const value = header.replace(/^\w+ +/, "");
  try {
    const basic = /^basic /i.test(header) ? atob(value) : "";
    return [header, value, basic, basic.slice(basic.indexOf(":") + 1)];
  } catch {
    return [header, value];
  }
}

/** Lists the ways in which a server may echo a secret: as it is, in a URL, in JSON or Python, and in base64. */
function formsOf(secret: string): string[] {
  const json = (text: string) => JSON.stringify(text).slice(1, -1);
  const hex = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const ascii = json(secret).replace(/[^ -~]/g, hex);
  const url = encodeURIComponent(secret);
  const python = secret.replaceAll("\\", "\\\\");
  const forms = [
    secret,
    json(secret),
    json(json(secret)),
    ascii,
    json(ascii),
    python,
    url,
    url.replaceAll("%20", "+"),
  ];
  if (secret.length > 5) {
    const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
    // The text before the secret decides at which of three places it begins. What its neighbours change is left out.
    for (const shift of [0, 1, 2]) {
      const base64 = btoa("\0".repeat(shift) + bytes);
      const inner = base64.slice(shift && shift + 1, ((shift + bytes.length) * 4) / 3);
      forms.push(inner, inner.replaceAll("+", "-").replaceAll("/", "_"));
    }
  }
  return forms;
}

/** Replaces a form by `***`; a short one only where it isn't a part of a word. */
function replaceForm(text: string, form: string): string {
  if (form.length > 3) return text.replaceAll(form, "***");
  const literal = form.replace(/[^\w]/g, "\\$&");
  return text.replace(new RegExp(`(?<!\\w)${literal}(?!\\w)`, "g"), "***");
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
