import { MageCall, type WithResponse } from "./call.ts";
import { MageAuthenticationError, MageError } from "./errors.ts";
import { exchange, gaveUp, interpret, tokenHeader, unlessAborted } from "./exchange.ts";
import {
  type CallOptions,
  log,
  type MageOptions,
  resolveOptions,
  type Settings,
  withOverrides,
} from "./options.ts";
import { describeCall, maskFor, secretsOf } from "./redact.ts";
import { delayBefore, isRepeatable } from "./retry.ts";
import type { SessionToken } from "./session.ts";
import { sleep } from "./signals.ts";
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
export type Options<Data extends TDataShape = TDataShape, _ThrowOnError = boolean, _Response = unknown> = {
  [Part in keyof Omit<Data, "url">]: Part extends "query" ? OrUndefined<Data[Part]> : Data[Part];
} & CallOptions;
/** A query, each parameter of which may also be `undefined`, and is then not sent. */
export type OrUndefined<Query> = { [Name in keyof Query]: Query[Name] | undefined };
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
  setSession(session: Session | undefined): void;
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
    setSession: (next) => {
      session = next;
      renewal = undefined;
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
      const token = await unlessAborted(tokenFor(current, request), current.signal, call);
      const mask = maskFor(request, [
        ...secretsOf(current.headers),
        current.apiKey,
        current.oauthToken,
        session?.token,
        token,
      ]);
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
        await unlessAborted(renew(), current.signal, call);
        log(current, "info", `${call.operation}: logged in again`);
        continue;
      }
      const delay = delayBefore(attempt, retryAfter);
      if (attempt > current.maxRetries || !isRepeatable(error, request) || delay === undefined) throw error;
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
    if (!renewal) {
      const mine = replace(session).finally(() => {
        if (renewal === mine) renewal = undefined;
      });
      renewal = mine;
    }
    return renewal;
  }

  /** Puts a new session in the place of an old one, unless somebody has logged in or out meanwhile. */
  async function replace(old: Session | undefined): Promise<void> {
    const next = await old?.renew?.();
    if (session === old) session = { ...old, ...next } as Session;
  }
}

/** What may be the matter when Mage says that a call isn't permitted; it says only "invalid scope". */
function tokenHint(request: WireRequest, token: string | undefined): string | undefined {
  const wanted = request.security?.some(({ name }) => name === tokenHeader);
  return wanted && !token ? "No OAuth token was sent: log in, or set oauthToken." : undefined;
}
