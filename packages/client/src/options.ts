import type { MageError } from "./errors.ts";

/** Options of a {@link Mage}. Each call can override them. */
export interface MageOptions {
  /**
   * URL of the server, with its path prefix if it has one. Default: the environment variable `MAGE_BASE_URL`, or
   * `http://localhost:6789`.
   */
  baseUrl?: string | undefined;
  /**
   * The API key, sent as `X-API-KEY`, the only place where Mage accepts it for every method. Required when
   * authentication is on, the default since Mage 0.9.78. It is the same on every server (`API_KEY` in
   * `mage_ai/settings/server.py`). Default: the environment variable `MAGE_API_KEY`.
   */
  apiKey?: string | undefined;
  /**
   * The OAuth token, sent as `OAUTH-TOKEN`: the token inside the session's JWT, not the JWT. Required when
   * authentication is on, unless you call `login`. Default: the environment variable `MAGE_OAUTH_TOKEN`.
   */
  oauthToken?: string | undefined;
  /** Returns the OAuth token. Called for each attempt, instead of using `oauthToken`. */
  getToken?: (() => string | Promise<string>) | undefined;
  /** Time limit of one attempt, in ms; `Infinity` for none. Default: 60,000. */
  timeout?: number | undefined;
  /** Maximum number of retries of a call that is safe to retry. Default: 2. */
  maxRetries?: number | undefined;
  /** Maximum size of a response, in bytes; `Infinity` for none. Default: 100,000,000. */
  maxResponseSize?: number | undefined;
  /** A replacement for the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** Headers to send with every request. */
  headers?: Record<string, string> | undefined;
  /** Checks of requests before they are sent, and of responses. `false` turns all of them off. */
  validate?: boolean | ValidateOptions | undefined;
  /** The logger, such as `console`. Default: no logging. */
  logger?: Logger | undefined;
  /** The lowest level to log. Default: `info`. */
  logLevel?: LogLevel | undefined;
  /** Called before each attempt. An error that a hook throws is logged, and doesn't affect the call. */
  onRequest?: ((event: RequestEvent) => unknown) | undefined;
  /** Called after each response, including those that become errors. */
  onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  /** Called before a failed attempt is retried. */
  onRetry?: ((event: RetryEvent) => unknown) | undefined;
}

/** Options of one call. */
export interface CallOptions extends MageOptions {
  /** Aborts the call, including its retries. */
  signal?: AbortSignal | undefined;
}

/** The checks to make. */
export interface ValidateOptions {
  /** Rejects requests that Mage would not understand, or that would harm the server. Default: true. */
  requests?: boolean | undefined;
  /**
   * Reports responses that differ from the API reference: `"warn"` logs them, `"throw"` throws a
   * {@link MageUnexpectedResponseError}. Default: false.
   */
  responses?: false | "warn" | "throw" | undefined;
  /**
   * Compares a response with the API reference. {@link Mage} has it built in. For `createMageClient`, pass the function
   * that this package exports: `{ responses: "warn", findDrift }`. Small bundles stay free of all response schemas.
   */
  findDrift?: ((operation: string, data: unknown) => string[] | Promise<string[]>) | undefined;
}

const levels = ["debug", "info", "warn", "error"] as const;

/**
 * Log levels, most verbose first: `debug` logs requests and responses, `info` retries, `warn` differences from the
 * reference.
 */
export type LogLevel = (typeof levels)[number];
/** A logger with one method per level, such as `console`. */
export type Logger = Record<LogLevel, (message: string) => unknown>;

/** An attempt of a call. Events never contain credentials. */
export interface RequestEvent {
  /** Method and path template, as in the API reference: `GET /api/pipelines/{uuid}`. */
  operation: string;
  method: string;
  /** The URL called, without the query. A trigger's token is replaced by `***`. */
  url: string;
  /** 1 for the first attempt. */
  attempt: number;
}
/** The response to an attempt. */
export interface ResponseEvent extends RequestEvent {
  status: number;
  /** Time from sending the request to the end of the response, in ms. */
  duration: number;
}
/** A failed attempt that will be retried. */
export interface RetryEvent extends RequestEvent {
  error: MageError;
  /** Delay before the next attempt, in ms. */
  delay: number;
}

/** Options with the defaults filled in. */
export type Settings = Omit<CallOptions, "validate"> & {
  [Name in "baseUrl" | "timeout" | "maxRetries" | "maxResponseSize" | "fetch"]: NonNullable<
    MageOptions[Name]
  >;
} & {
  validate: ValidateOptions;
};

/** Reads an environment variable. Returns undefined in browsers, and in Deno without permission. */
function environment(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fills in the environment variables and the defaults.
 *
 * @throws TypeError when `baseUrl` isn't an absolute http or https URL, or another option is invalid.
 */
export function resolveOptions(options: MageOptions): Settings {
  const baseUrl = options.baseUrl ?? environment("MAGE_BASE_URL");
  return withOverrides(
    {
      baseUrl: "",
      timeout: 60_000,
      maxRetries: 2,
      maxResponseSize: 100_000_000,
      validate: {},
      fetch: (...parameters) => globalThis.fetch(...parameters),
    },
    {
      ...options,
      baseUrl: checkedBaseUrl(
        baseUrl ?? "http://localhost:6789",
        options.baseUrl === undefined ? "MAGE_BASE_URL" : undefined,
      ),
      apiKey: options.apiKey ?? environment("MAGE_API_KEY"),
      oauthToken: options.oauthToken ?? environment("MAGE_OAUTH_TOKEN"),
    },
  );
}

/** Adds options to a client's settings, and overrides those that both have. */
export function withOverrides<Options extends CallOptions>(
  settings: Settings,
  options: Options,
): Settings & Options {
  const merged = {
    ...settings,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    headers: { ...settings.headers, ...options.headers },
    validate: { ...settings.validate, ...validateOptions(options) },
  } as Settings & Options;
  // A call's own token wins over the client's `getToken`.
  if (options.oauthToken !== undefined && options.getToken === undefined) delete merged.getToken;
  if (options.baseUrl !== undefined) merged.baseUrl = checkedBaseUrl(options.baseUrl);
  checkNumber("timeout", options.timeout);
  checkNumber("maxRetries", options.maxRetries);
  checkNumber("maxResponseSize", options.maxResponseSize);
  if (merged.validate.responses && !merged.validate.findDrift)
    throw new TypeError("validate.responses needs validate.findDrift: import it from @mage-api/client");
  return merged;
}

function validateOptions({ validate = {} }: MageOptions): ValidateOptions {
  return typeof validate === "boolean" ? { requests: validate, responses: false } : validate;
}

function checkedBaseUrl(baseUrl: string, name = "baseUrl"): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    // Without the value, which may contain a password.
    throw new TypeError(
      `${name} must be an absolute URL without credentials or query, such as http://localhost:6789`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** @throws TypeError when the value is negative or not a number. */
export function checkNumber(name: string, value: number | undefined): void {
  if (value !== undefined && !(value >= 0)) throw new TypeError(`${name} must be a number, 0 or more`);
}

/** Logs a message if there is a logger and its level includes this one. */
export function log({ logger, logLevel = "info" }: MageOptions, level: LogLevel, message: string): void {
  if (levels.indexOf(level) >= levels.indexOf(logLevel)) guard(() => logger?.[level](`mage: ${message}`));
}

/** Calls a hook. An error that it throws, or its promise rejects with, must not hide the result of the call. */
export function notify<Event>(
  options: MageOptions,
  hook: ((event: Event) => unknown) | undefined,
  event: Event,
): void {
  guard(
    () => hook?.(event),
    (error) => log(options, "error", `a hook failed: ${error}`),
  );
}

function guard(action: () => unknown, report: (error: unknown) => void = () => {}): void {
  (async () => action())().catch(report);
}
