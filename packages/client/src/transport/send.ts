import { type CallInfo, MageConnectionError, MageValidationError } from "../errors.ts";
import { log, type RequestEvent } from "../options.ts";
import { type Mask, maskError } from "./redact.ts";
import { buildUrl, keyHeader, type ResolvedRequest, takesCredential, tokenHeader } from "./request.ts";
import { abortError, anySignal, timeoutError, timeoutSignal } from "./signals.ts";

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
  const { signal, timeout } = request;
  const init = {
    method: call.method,
    // Following a redirect would take the credentials to another host, and turn a POST into a GET.
    redirect: "manual" as const,
    ...payload(request, call),
  };
  const limit = timeoutSignal(timeout);
  request.onRequest?.(call);
  log(request, "debug", `${call.method} ${call.url}`);
  const start = performance.now();
  let received: ReceivedResponse;
  try {
    const response = await request.fetch(buildUrl(request), {
      ...init,
      signal: anySignal(signal, limit) ?? null,
    });
    received = { response, text: await response.text() };
  } catch (error) {
    const cause = maskError(error, mask);
    if (signal?.aborted) throw abortError(signal, call, cause);
    if (limit?.aborted) throw timeoutError(`No response within ${timeout} ms`, call, cause);
    const reason = codeOf(error);
    const text = mask(reason ?? String(error instanceof Error ? error.message : error));
    throw new MageConnectionError(
      `No response from Mage: ${text} (${call.method} ${call.url})`,
      call,
      reason,
      cause,
    );
  }
  const duration = performance.now() - start;
  const { status } = received.response;
  request.onResponse?.({ ...call, status, duration });
  log(request, "debug", `${call.method} ${call.url}: HTTP ${status} after ${Math.round(duration)} ms`);
  return received;
}

/** Serialises the headers and the body. */
function payload(request: ResolvedRequest, call: CallInfo) {
  const { apiKey, oauthToken, body } = request;
  try {
    const headers = new Headers(request.headers);
    headers.set("accept", "application/json");
    if (body !== undefined) headers.set("content-type", "application/json");
    if (apiKey && takesCredential(request, keyHeader)) headers.set(keyHeader, apiKey);
    if (oauthToken) headers.set(tokenHeader, oauthToken);
    return { headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  } catch {
    // Without the cause: it quotes the header's value, which may be a credential with a line break in it.
    throw new MageValidationError(
      `Not sent: can't serialise a header (line break?) or the body (BigInt?) (${call.operation})`,
      call,
    );
  }
}

/** Finds the system's error code. undici puts it in the cause, or in the error of each connection attempt. */
function codeOf(error: unknown): string | undefined {
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (typeof code === "string") return code;
  if (cause) return codeOf(cause);
  return errors?.length ? codeOf(errors[0]) : undefined;
}
