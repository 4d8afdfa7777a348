import type { ValiError } from "valibot";
import { errorEnvelope, errorFromEnvelope } from "./answer.ts";
import {
  type FailedCall,
  MageAbortError,
  MageConnectionError,
  MageError,
  MageTimeoutError,
  MageUnexpectedAnswerError,
  MageValidationError,
} from "./errors.ts";
import { type Client, createClient, createConfig } from "./generated/client/index.ts";

/** How to reach a Mage server. */
export interface MageOptions {
  /** Address of the server, with the path prefix if it has one. Default: `http://localhost:6789`. */
  baseUrl?: string;
  /** Sent as `X-API-KEY`: the one way that Mage accepts for every method. Needed where authentication is on. */
  apiKey?: string;
  /** Sent as `OAUTH-TOKEN`. It is the token inside the session's JWT, not the JWT. Needed where authentication is on. */
  oauthToken?: string;
  /** Used instead of the global `fetch`. */
  fetch?: typeof fetch;
}

/** What is known of a call when its answer, or its failure, is looked at. */
interface Call {
  url?: string;
  method?: string;
  path?: Record<string, unknown>;
  signal?: AbortSignal | null;
}

/**
 * A client for the generated functions (`listPipelines({ client })`), which turns every error of Mage into a
 * {@link MageError}, whatever its HTTP status.
 *
 * @throws TypeError when `baseUrl` isn't an absolute http or https URL.
 */
export function createMageClient(options: MageOptions = {}): Client {
  const { apiKey, oauthToken } = options;
  const baseUrl = checkedBaseUrl(options.baseUrl ?? "http://localhost:6789");
  const client = createClient(
    createConfig({
      baseUrl,
      throwOnError: true,
      parseAs: "json",
      auth: ({ name }) => (name === "X-API-KEY" ? apiKey : oauthToken),
      ...(options.fetch && { fetch: options.fetch }),
    }),
  );

  const describe = (call: Call): FailedCall => {
    const method = (call.method ?? "GET").toUpperCase();
    const template = call.url ?? "";
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === "token" ? "***" : encodeURIComponent(String(call.path?.[name])),
    );
    return { operation: `${method} ${template}`, method, url: baseUrl + path };
  };
  const secretsRemoved = (call: Call) => (text: string) =>
    [apiKey, oauthToken, call.path?.token].reduce<string>(
      (masked, secret) => (typeof secret === "string" && secret ? masked.replaceAll(secret, "***") : masked),
      text,
    );

  client.interceptors.request.use((request, call) => {
    for (const [name, value] of Object.entries((call as Call).path ?? {})) {
      // `..` and an empty segment would address something else: DELETE /api/pipelines/.. is DELETE /api.
      if (/^\.{0,2}$/.test(String(value))) {
        const failed = describe(call as Call);
        throw new MageValidationError(
          `${name} can't be ${JSON.stringify(value)} (${failed.operation})`,
          failed,
        );
      }
    }
    return request;
  });

  client.interceptors.response.use(async (response, _request, call) => {
    const failed = describe(call as Call);
    const text = await response.text();
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw unexpected(`instead of JSON, ${response.headers.get("content-type") ?? "something of no type"}`);
    }
    const envelope = errorEnvelope(body);
    if (envelope) throw errorFromEnvelope(envelope, response.status, failed, secretsRemoved(call as Call));
    if (!response.ok || typeof body !== "object" || body === null)
      throw unexpected("neither a result nor an error");
    return new Response(text, response);

    function unexpected(what: string) {
      return new MageUnexpectedAnswerError(
        `HTTP ${response.status} and ${what} (${failed.method} ${failed.url}): is ${baseUrl} a Mage server?`,
        failed,
        { status: response.status },
      );
    }
  });

  client.interceptors.error.use((error, _response, request, call) => {
    if (error instanceof MageError) return error;
    const failed = describe({ ...call, ...(request && { method: request.method }) } as Call);
    const where = `(${failed.method} ${failed.url})`;
    if (isValiError(error)) {
      return new MageValidationError(`Not sent: ${explain(error)} ${where}`, failed);
    }
    const signal = (call as Call).signal;
    if (signal?.aborted) {
      const Kind =
        (signal.reason as Error | undefined)?.name === "TimeoutError" ? MageTimeoutError : MageAbortError;
      return new Kind(
        `${Kind === MageTimeoutError ? "Timed out" : "Aborted"} ${where}`,
        failed,
        {},
        { cause: error },
      );
    }
    const reason = (error as { cause?: { code?: string } }).cause?.code ?? String((error as Error)?.message);
    return new MageConnectionError(`Could not reach Mage: ${reason} ${where}`, failed, {}, { cause: error });
  });
  return client;
}

function checkedBaseUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw new TypeError("baseUrl must be an absolute URL such as http://localhost:6789");
  }
  return baseUrl.replace(/\/+$/, "");
}

function isValiError(error: unknown): error is ValiError<never> {
  return error instanceof Error && error.name === "ValiError";
}

/** The first thing wrong with a request, by its path, without the values of what could be secret. */
function explain(error: ValiError<never>): string {
  const [issue] = error.issues as unknown as { message: string; path?: { key: unknown }[] }[];
  const path = issue?.path?.map(({ key }) => key) ?? [];
  return path.at(-1) === "token" ? "path.token must be a string" : `${path.join(".")}: ${issue?.message}`;
}
