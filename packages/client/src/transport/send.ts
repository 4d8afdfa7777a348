import {
  type CallInfo,
  MageConnectionError,
  MageError,
  MageUnexpectedResponseError,
  MageValidationError,
} from "../errors.ts";
import { log, notify, type RequestEvent } from "../options.ts";
import { type Mask, maskError } from "./redact.ts";
import { buildUrl, keyHeader, type ResolvedRequest, takesCredential, tokenHeader } from "./request.ts";
import { withLimit } from "./signals.ts";

/** A response whose body has been read. */
export interface ReceivedResponse {
  response: Response;
  text: string;
}

/**
 * Sends a request once and reads the whole response.
 *
 * @param request - Its `oauthToken` is the token to send.
 * @throws MageConnectionError, MageTimeoutError, MageAbortError, MageValidationError
 */
export async function send(
  request: ResolvedRequest,
  call: RequestEvent,
  mask: Mask,
): Promise<ReceivedResponse> {
  const init = {
    method: call.method,
    // Following a redirect would take the credentials to another host, and turn a POST into a GET.
    redirect: "manual" as const,
    ...payload(request, call),
  };
  notify(request, request.onRequest, call);
  log(request, "debug", `${call.method} ${call.url}`);
  const start = performance.now();
  const exchange = async (signal: AbortSignal) => {
    const response = await request.fetch(buildUrl(request), { ...init, signal });
    return { response, text: await readText(response, request, call) };
  };
  let received: ReceivedResponse;
  try {
    received = await withLimit(exchange, request, call, "No response");
  } catch (error) {
    if (error instanceof MageError) throw error;
    const cause = maskError(error, mask);
    const { reason, text } = describe(error);
    const hint = text === "bad port" ? ": fetch blocks this port" : "";
    throw new MageConnectionError(
      `No response from Mage: ${mask(text)}${hint} (${call.method} ${call.url})`,
      call,
      reason,
      cause,
    );
  }
  const duration = performance.now() - start;
  const { status } = received.response;
  notify(request, request.onResponse, { ...call, status, duration });
  log(request, "debug", `${call.method} ${call.url}: HTTP ${status} after ${Math.round(duration)} ms`);
  return received;
}

/** Reads a body as text, up to the maximum size. */
async function readText(
  response: Response,
  { maxResponseSize }: ResolvedRequest,
  call: CallInfo,
): Promise<string> {
  // Replacements of `fetch` may have bodies of another kind.
  const reader = response.body?.getReader?.();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > maxResponseSize) {
      reader.cancel().catch(() => {});
      throw new MageUnexpectedResponseError(
        `Response over ${maxResponseSize} bytes (maxResponseSize) (${call.method} ${call.url})`,
        call,
        { status: response.status },
      );
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Serialises the headers and the body. */
function payload(request: ResolvedRequest, call: CallInfo) {
  const { apiKey, oauthToken, body, bodySerializer } = request;
  try {
    const given = Object.entries(request.headers ?? {}).filter(([, value]) => value != null);
    const headers = new Headers(given as [string, string][]);
    headers.set("accept", "application/json");
    // A generated function sets another content type itself, or leaves it to `fetch`.
    if (body !== undefined && !bodySerializer) headers.set("content-type", "application/json");
    if (apiKey && takesCredential(request, keyHeader)) headers.set(keyHeader, apiKey);
    if (oauthToken) headers.set(tokenHeader, oauthToken);
    return { headers, ...(body !== undefined && { body: (bodySerializer ?? JSON.stringify)(body) }) };
  } catch {
    // Without the cause: it quotes the header's value, which may be a credential with a line break in it.
    throw new MageValidationError(
      `Not sent: can't serialise a header (line break?) or the body (BigInt?) (${call.operation})`,
      call,
    );
  }
}

/** Finds the system's error code, or the text of the innermost error: undici's own is only "fetch failed". */
function describe(error: unknown): { reason: string | undefined; text: string } {
  const { code, cause, errors, message } = (error ?? {}) as AggregateError & { code?: unknown };
  if (typeof code === "string") return { reason: code, text: code };
  const inner = cause ?? errors?.[0];
  return inner ? describe(inner) : { reason: undefined, text: String(message || error) };
}
