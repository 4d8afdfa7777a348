import type { MageError } from "./errors.ts";
import { checkNumber } from "./signals.ts";

/** What may be set for a {@link Mage}, and again for each call. */
export interface MageOptions {
  /**
   * Address of the server, with the path prefix if it has one. Default: `MAGE_BASE_URL` of the environment, else
   * `http://localhost:6789`.
   */
  baseUrl?: string | undefined;
  /**
   * Sent as `X-API-KEY`, the one way that Mage accepts for every method. Needed where authentication is on. Default:
   * `MAGE_API_KEY` of the environment.
   */
  apiKey?: string | undefined;
  /**
   * Sent as `OAUTH-TOKEN`. It is the token inside the session's JWT, not the JWT. Needed where authentication is on.
   * Default: `MAGE_OAUTH_TOKEN` of the environment.
   */
  oauthToken?: string | undefined;
  /** Gives the OAuth token, each time one is needed; used instead of `oauthToken`. */
  getToken?: (() => string | Promise<string>) | undefined;
  /** How long one attempt may take, in ms; `Infinity` for no limit. Default: 60,000. */
  timeout?: number | undefined;
  /** How often a call that is safe to repeat is repeated after a failure of the network. Default: 2. */
  maxRetries?: number | undefined;
  /** Used instead of the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** Sent with every request. */
  headers?: Record<string, string> | undefined;
  /** What is checked before a request is sent, and of an answer. */
  validate?: boolean | ValidateOptions | undefined;
  /** Where to log to, `console` for example. Default: nowhere. */
  logger?: Logger | undefined;
  /** The least important level that is logged. Default: `info`. */
  logLevel?: LogLevel | undefined;
  /** Called before each attempt. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called after each answer, also one that becomes an error. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called before a failed attempt is repeated. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** What may be set for one call. */
export interface CallOptions extends MageOptions {
  /** Gives the call up, whatever it is waiting for. */
  signal?: AbortSignal | undefined;
}

/** What is checked; `validate: false` checks nothing. */
export interface ValidateOptions {
  /** Don't send what Mage would not understand, or would be harmed by. Default: true. */
  requests?: boolean | undefined;
  /** Report an answer that isn't what the API reference says: to the logger, or as an exception. Default: false. */
  responses?: false | "warn" | "throw" | undefined;
  /**
   * What compares an answer with the API reference. {@link Mage} knows it; to `createMageClient` it is given, so that a
   * bundle of a few functions doesn't hold the schemas of all answers: `{ responses: "warn", findDrift }`.
   */
  findDrift?: ((operation: string, data: unknown) => string[] | Promise<string[]>) | undefined;
}

const levels = ["debug", "info", "warn", "error"] as const;

/** From the most talkative: `debug` logs each request and answer, `info` each retry, `warn` each drift. */
export type LogLevel = (typeof levels)[number];
/** What a logger must have; `console` does. */
export type Logger = Record<LogLevel, (message: string) => void>;

/** An attempt of a call. No event ever holds a credential. */
export interface RequestEvent {
  /** Method and path template, as in the API reference: `GET /api/pipelines/{uuid}`. */
  operation: string;
  method: string;
  /** The address, with secrets replaced by `***`. */
  url: string;
  /** 1 for the first attempt. */
  attempt: number;
}
/** The answer to an attempt. */
export interface ResponseEvent extends RequestEvent {
  status: number;
  /** From sending the request to the end of the answer, in ms. */
  duration: number;
}
/** A failed attempt that will be repeated. */
export interface RetryEvent extends RequestEvent {
  error: MageError;
  /** How long is waited before the next attempt, in ms. */
  delay: number;
}

/** Options with everything decided that has a default. */
export type Settings = Omit<CallOptions, "validate"> & {
  [Name in "baseUrl" | "timeout" | "maxRetries" | "fetch"]: NonNullable<MageOptions[Name]>;
} & {
  validate: ValidateOptions;
};

/** A variable of the environment, where there is one and it may be read (Deno asks for permission). */
function environment(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fills in the environment and the defaults.
 *
 * @throws TypeError when `baseUrl` isn't an absolute http or https URL.
 */
export function resolveOptions(options: MageOptions): Settings {
  const apiKey = options.apiKey ?? environment("MAGE_API_KEY");
  const oauthToken = options.oauthToken ?? environment("MAGE_OAUTH_TOKEN");
  return withOverrides(
    {
      baseUrl: "",
      ...(apiKey && { apiKey }),
      ...(oauthToken && { oauthToken }),
      timeout: 60_000,
      maxRetries: 2,
      validate: {},
      fetch: (...parameters) => globalThis.fetch(...parameters),
    },
    { ...options, baseUrl: options.baseUrl ?? environment("MAGE_BASE_URL") ?? "http://localhost:6789" },
  );
}

/** Settings with those of one call in place of the client's. */
export function withOverrides(settings: Settings, options: CallOptions): Settings {
  const merged: Settings = { ...settings, headers: { ...settings.headers, ...options.headers } };
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && name !== "headers")
      (merged as unknown as Record<string, unknown>)[name] = value;
  }
  merged.validate = { ...validateOptions(settings), ...validateOptions(options) };
  // A token given beside a `getToken` of the client's is meant to be used.
  if (options.oauthToken !== undefined && options.getToken === undefined) delete merged.getToken;
  if (options.baseUrl !== undefined) merged.baseUrl = checkedBaseUrl(options.baseUrl);
  checkNumber("timeout", options.timeout);
  checkNumber("maxRetries", options.maxRetries);
  if (merged.validate.responses && !merged.validate.findDrift)
    throw new TypeError("validate.responses needs validate.findDrift: import it from @mage-api/client");
  return merged;
}

function validateOptions({ validate = {} }: MageOptions): ValidateOptions {
  return typeof validate === "boolean" ? { requests: validate, responses: false } : validate;
}

function checkedBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    // Without the value: what is wrong with it may be the password in it.
    throw new TypeError(
      "baseUrl must be an absolute URL without credentials or query, such as http://localhost:6789",
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** Logs a message, if there is a logger and it wants this level. */
export function log({ logger, logLevel = "info" }: MageOptions, level: LogLevel, message: string): void {
  if (levels.indexOf(level) >= levels.indexOf(logLevel)) logger?.[level](`mage: ${message}`);
}
