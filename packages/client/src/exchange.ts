import { errorEnvelope, errorFromEnvelope } from "./answer.ts";
import {
  type CallInfo,
  MageAbortError,
  MageConnectionError,
  type MageError,
  MageTimeoutError,
  MageUnexpectedResponseError,
  MageValidationError,
} from "./errors.ts";
import { log, type Settings } from "./options.ts";
import { type Mask, maskError } from "./redact.ts";
import { anyOf, limitOf } from "./signals.ts";
import type { WireRequest } from "./transport.ts";
import { buildUrl } from "./url.ts";

const keyHeader = "X-API-KEY";
/** The header that a user's token goes in. */
export const tokenHeader = "OAUTH-TOKEN";

/** An answer, read to its end. */
export interface Answer {
  response: Response;
  text: string;
}

/**
 * Sends a request once, and reads the answer to its end.
 *
 * @throws MageConnectionError, MageTimeoutError, MageAbortError, MageValidationError
 */
export async function exchange(
  settings: Settings,
  call: CallInfo,
  request: WireRequest,
  token: string | undefined,
  attempt: number,
  mask: Mask,
): Promise<Answer> {
  const { signal, timeout } = settings;
  const sent = {
    method: call.method,
    // Followed, a redirect would take the credentials to another host, and turn a POST into a GET.
    redirect: "manual" as const,
    ...payload(settings, call, request, token),
  };
  const limit = limitOf(timeout);
  settings.onRequest?.({ ...call, attempt });
  log(settings, "debug", `${call.method} ${call.url}`);
  const start = performance.now();
  let answer: Answer;
  try {
    const response = await settings.fetch(buildUrl(settings.baseUrl, request), {
      ...sent,
      signal: anyOf(signal, limit) ?? null,
    });
    answer = { response, text: await response.text() };
  } catch (error) {
    if (signal?.aborted) throw gaveUp(signal, call, maskError(error, mask));
    if (limit?.aborted) throw timedOut(call, `No answer within ${timeout} ms`, maskError(error, mask));
    const reason = codeOf(error);
    const text = mask(reason ?? String(error instanceof Error ? error.message : error));
    throw new MageConnectionError(
      `No answer from Mage: ${text} (${call.method} ${call.url})`,
      call,
      reason,
      maskError(error, mask),
    );
  }
  const duration = performance.now() - start;
  const { status } = answer.response;
  settings.onResponse?.({ ...call, attempt, status, duration });
  log(settings, "debug", `${call.method} ${call.url}: HTTP ${status} after ${Math.round(duration)} ms`);
  return answer;
}

/** Headers and body, as they go out. */
function payload(settings: Settings, call: CallInfo, request: WireRequest, token: string | undefined) {
  try {
    const headers = new Headers(settings.headers);
    headers.set("accept", "application/json");
    if (request.body !== undefined) headers.set("content-type", "application/json");
    const takesKey = request.security?.some(({ name }) => name === keyHeader);
    if (takesKey && settings.apiKey) headers.set(keyHeader, settings.apiKey);
    if (token) headers.set(tokenHeader, token);
    return { headers, ...(request.body !== undefined && { body: JSON.stringify(request.body) }) };
  } catch {
    // Without the reason: it quotes the header's value, which may be a credential with a line break in it.
    throw new MageValidationError(
      `Not sent: a header or the body holds what can't be sent, such as a line break or a BigInt (${call.operation})`,
      call,
    );
  }
}

/**
 * The result in an answer.
 *
 * @throws MageError of the class that the error in the answer means, MageUnexpectedResponseError when it is not Mage's.
 */
export function interpret(
  { response, text }: Answer,
  settings: Settings,
  call: CallInfo,
  mask: Mask,
  hint: string | undefined,
): unknown {
  const unexpected = (what: string) =>
    new MageUnexpectedResponseError(
      `HTTP ${response.status} and ${what} (${call.method} ${call.url}): is ${settings.baseUrl} a Mage server?`,
      call,
      { status: response.status },
    );
  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
    throw unexpected("a redirect");
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    const type = response.headers.get("content-type")?.split(";")[0];
    throw unexpected(
      text === "" ? "an empty body" : `a body that isn't JSON${type ? `, of type ${type}` : ""}`,
    );
  }
  const envelope = errorEnvelope(body, response.ok);
  if (envelope) throw errorFromEnvelope(envelope, response.status, call, mask, hint);
  if (!response.ok || !isResult(body)) throw unexpected("neither a result nor an error of Mage");
  return body;
}

/** Whether a body is one of Mage's: its results stand under their name in an object. */
function isResult(body: unknown): boolean {
  const isObject = (value: unknown) => typeof value === "object" && value !== null;
  return isObject(body) && !Array.isArray(body) && Object.values(body as object).some(isObject);
}

/** The error of a call that its own signal has ended. */
export function gaveUp(signal: AbortSignal, call: CallInfo, cause: unknown): MageError {
  if ((signal.reason as Error | undefined)?.name === "TimeoutError")
    return timedOut(call, "Timed out", cause);
  return new MageAbortError(`Aborted (${call.method} ${call.url})`, call, {}, { cause });
}

/**
 * What comes of a promise, unless the signal aborts before.
 *
 * @throws MageAbortError, or MageTimeoutError where the signal is a time limit.
 */
export function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
  call: CallInfo,
): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(gaveUp(signal, call, undefined));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

function timedOut(call: CallInfo, message: string, cause: unknown): MageTimeoutError {
  return new MageTimeoutError(`${message} (${call.method} ${call.url})`, call, {}, { cause });
}

/** The system's code of a network failure: undici puts it in the cause, or in each of several attempts to connect. */
function codeOf(error: unknown): string | undefined {
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (typeof code === "string") return code;
  if (cause) return codeOf(cause);
  return errors?.length ? codeOf(errors[0]) : undefined;
}
