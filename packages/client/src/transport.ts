import { errorEnvelope, errorFromEnvelope } from "./answer.ts";
import { MageCall, type WithResponse } from "./call.ts";
import {
  type FailedCall,
  MageAbortError,
  MageAuthenticationError,
  MageConnectionError,
  MageError,
  MageTimeoutError,
  MageUnexpectedAnswerError,
} from "./errors.ts";
import {
  type CallOptions,
  log,
  type MageOptions,
  resolveOptions,
  type Settings,
  withOverrides,
} from "./options.ts";
import { describeCall, type Mask, maskError, maskFor } from "./redact.ts";
import { delayBefore, isRepeatable, sleep } from "./retry.ts";
import type { SessionToken } from "./session.ts";
import { buildUrl } from "./url.ts";
import { checkRequest, reportDrift } from "./validate.ts";

/** A request as a generated function describes it. */
export interface WireRequest extends CallOptions {
  /** The path template. */
  url: string;
  path?: unknown;
  query?: unknown;
  body?: unknown;
  /** The credentials that this operation takes, by the name of their header. */
  security?: readonly { name?: string; type?: string }[];
  querySerializer?: { parameters?: Record<string, { array?: { explode?: boolean } }> };
  requestValidator?: (data: unknown) => Promise<unknown>;
  /** What else is wrong with the request, as far as a method of ours can tell. */
  check?: () => string | undefined;
}

/** What a generated function is given: {@link CallOptions} and the operation's own path, query and body. */
export type Options<
  Data extends TDataShape = TDataShape,
  _ThrowOnError = boolean,
  _Response = unknown,
> = Omit<Data, "url"> & CallOptions;
/** The shape of the `…Data` types in `generated/`. */
export interface TDataShape {
  body?: unknown;
  headers?: unknown;
  path?: unknown;
  query?: unknown;
  url: string;
}
/** What a generated function returns. */
export type RequestResult<Responses, _Errors = unknown, _ThrowOnError = boolean, _Style = "data"> = MageCall<
  Responses[keyof Responses]
>;
/** Nothing is passed through to the transport besides {@link CallOptions}. */
export type ClientMeta = Record<never, never>;

type Send = <Responses, Errors = unknown, ThrowOnError = boolean, Style = "data">(
  request: WireRequest & { responseStyle?: "data" },
) => RequestResult<Responses, Errors, ThrowOnError, Style>;

/** A session, once somebody has logged in. */
export interface Session extends SessionToken {
  /** Logs in again. Absent when nobody asked for that. */
  renew?: () => Promise<SessionToken>;
}

/** What the generated functions send their requests with; made by {@link createMageClient}. */
export interface Client {
  /** Address of the server. */
  readonly baseUrl: string;
  get: Send;
  post: Send;
  put: Send;
  delete: Send;
  /** Uses a session's token from now on; `undefined` goes back to the token of the options. */
  useSession(session: Session | undefined): void;
}

/**
 * A client for the generated functions, which turns every error of Mage into a {@link MageError}, whatever its HTTP
 * status, and repeats what is safe to repeat.
 *
 * @example
 * const client = createMageClient({ baseUrl: "http://localhost:6789" });
 * const { pipelines } = await listPipelines({ client });
 *
 * @throws TypeError when `baseUrl` isn't an absolute http or https URL.
 */
export function createMageClient(options: MageOptions = {}): Client {
  const settings = resolveOptions(options);
  let session: Session | undefined;
  let renewal: Promise<void> | undefined;

  const send =
    (method: string): Send =>
    (request) =>
      new MageCall(perform(method, request));

  return {
    baseUrl: settings.baseUrl,
    get: send("GET"),
    post: send("POST"),
    put: send("PUT"),
    delete: send("DELETE"),
    useSession: (next) => {
      session = next;
    },
  };

  async function perform<Result>(method: string, request: WireRequest): Promise<WithResponse<Result>> {
    const current = withOverrides(settings, request);
    const call = describeCall(method, request, current.baseUrl);
    await checkRequest(request, current, call);
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      let error: MageError;
      let retryAfter: string | null | undefined;
      const token = await tokenFor(current, request);
      const mask = maskFor(request, [current.apiKey, current.oauthToken, session?.token, token]);
      try {
        const answer = await exchange(current, call, request, token, attempt, mask);
        retryAfter = answer.response.headers.get("retry-after");
        const data = interpret(answer, current, call, mask, tokenHint(request, token)) as Result;
        await reportDrift(data, current, call, answer.response.status);
        return { data, response: answer.response };
      } catch (thrown) {
        if (!(thrown instanceof MageError)) throw thrown;
        error = thrown;
        error.attempts = attempt;
      }
      // Mage checks the token before it does anything, so that a refused call, even a POST, can be sent again.
      if (
        error instanceof MageAuthenticationError &&
        /oauth_token/.test(error.type ?? "") &&
        session?.renew &&
        !renewed
      ) {
        renewed = true;
        await renew();
        log(current, "info", `${call.operation}: logged in again`);
        continue;
      }
      const delay = delayBefore(attempt, retryAfter);
      if (attempt > current.maxRetries || !isRepeatable(error) || delay === undefined) throw error;
      log(current, "info", `${call.operation}: ${error.name}, next attempt in ${Math.round(delay)} ms`);
      current.onRetry?.({ ...call, attempt, error, delay });
      await sleep(delay, current.signal);
      if (current.signal?.aborted) throw gaveUp(current.signal, call, undefined);
    }
  }

  async function tokenFor(current: Settings, request: WireRequest): Promise<string | undefined> {
    if (!request.security?.some(({ name }) => name === tokenHeader)) return undefined;
    if (request.oauthToken !== undefined || request.getToken)
      return (await request.getToken?.()) ?? request.oauthToken;
    if (session?.renew && session.expires.getTime() <= Date.now()) await renew();
    return session?.token ?? (await current.getToken?.()) ?? current.oauthToken;
  }

  /** Logs in again; calls that need it at the same time share one login. */
  function renew(): Promise<void> {
    renewal ??= (async () => {
      try {
        session = { ...session, ...(await session?.renew?.()) } as Session;
      } finally {
        renewal = undefined;
      }
    })();
    return renewal;
  }
}

/** What may be the matter when Mage says that a call isn't permitted; it says only "invalid scope". */
function tokenHint(request: WireRequest, token: string | undefined): string | undefined {
  const wanted = request.security?.some(({ name }) => name === tokenHeader);
  return wanted && !token ? "No OAuth token was sent: log in, or set oauthToken." : undefined;
}

const keyHeader = "X-API-KEY";
const tokenHeader = "OAUTH-TOKEN";

interface Answer {
  response: Response;
  text: string;
}

async function exchange(
  settings: Settings,
  call: FailedCall,
  request: WireRequest,
  token: string | undefined,
  attempt: number,
  mask: Mask,
): Promise<Answer> {
  const headers = new Headers(settings.headers);
  headers.set("accept", "application/json");
  if (request.body !== undefined) headers.set("content-type", "application/json");
  const takesKey = request.security?.some(({ name }) => name === keyHeader);
  if (takesKey && settings.apiKey) headers.set(keyHeader, settings.apiKey);
  if (token) headers.set(tokenHeader, token);
  const { signal, timeout } = settings;
  const limit = AbortSignal.timeout(timeout);
  settings.onRequest?.({ ...call, attempt });
  log(settings, "debug", `${call.method} ${call.url}`);
  const start = performance.now();
  try {
    const response = await settings.fetch(buildUrl(settings.baseUrl, request), {
      method: call.method,
      headers,
      // Followed, a redirect would take the credentials to another host, and turn a POST into a GET.
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
    const text = await response.text();
    const duration = performance.now() - start;
    settings.onResponse?.({ ...call, attempt, status: response.status, duration });
    log(
      settings,
      "debug",
      `${call.method} ${call.url}: HTTP ${response.status} after ${Math.round(duration)} ms`,
    );
    return { response, text };
  } catch (error) {
    if (signal?.aborted) throw gaveUp(signal, call, maskError(error, mask));
    if (limit.aborted) throw timedOut(call, `No answer within ${timeout} ms`, maskError(error, mask));
    const reason = codeOf(error);
    const text = mask(reason ?? String(error instanceof Error ? error.message : error));
    throw new MageConnectionError(
      `No answer from Mage: ${text} (${call.method} ${call.url})`,
      call,
      reason,
      maskError(error, mask),
    );
  }
}

/** The result in an answer's text. */
function interpret(
  { response, text }: Answer,
  settings: Settings,
  call: FailedCall,
  mask: Mask,
  hint: string | undefined,
): unknown {
  const unexpected = (what: string) =>
    new MageUnexpectedAnswerError(
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
  const envelope = errorEnvelope(body);
  if (envelope) throw errorFromEnvelope(envelope, response.status, call, mask, hint);
  if (!response.ok || typeof body !== "object" || body === null)
    throw unexpected("neither a result nor an error of Mage");
  return body;
}

function gaveUp(signal: AbortSignal, call: FailedCall, cause: unknown): MageError {
  if ((signal.reason as Error | undefined)?.name === "TimeoutError")
    return timedOut(call, "Timed out", cause);
  return new MageAbortError(`Aborted (${call.method} ${call.url})`, call, {}, { cause });
}

function timedOut(call: FailedCall, message: string, cause: unknown): MageTimeoutError {
  return new MageTimeoutError(`${message} (${call.method} ${call.url})`, call, {}, { cause });
}

/** The system's code of a network failure: undici puts it in the cause, or in each of several attempts to connect. */
function codeOf(error: unknown): string | undefined {
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (typeof code === "string") return code;
  if (cause) return codeOf(cause);
  return errors?.length ? codeOf(errors[0]) : undefined;
}
