import { Mage, type MageOptions } from "@mage-api/client";
import type { Database } from "@mage-api/mage-server";
import { createRecorder } from "@mage-api/openapi-document";

/** A server to test: a real one or a mock. */
export interface ServerUnderTest {
  /** Shown in test titles and in the coverage table. */
  name: string;
  baseUrl: string;
  authentication: boolean;
  /** The database of the server, or the one that the mock imitates. */
  database: Database;
  apiKey: string;
  /** The session token and its JWT. Undefined if authentication is off. */
  session?: { token: string; jwt: string };
  owner: { email: string; password: string };
}

/** Options of a request that bypasses the client. */
export interface RawRequest {
  body?: unknown;
  headers?: Record<string, string>;
  /** False to send no credentials. Default: true. */
  credentials?: boolean;
}

/** The response to a raw request. */
export interface RawResponse {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test checks the part that matters to it.
  body: any;
}

/** The scenarios' access to a server, through the client or raw requests. All exchanges are recorded. */
export interface ScenarioContext extends ServerUnderTest {
  mage: Mage;
  /** Creates a client with other options, such as credentials. Its exchanges are recorded too. */
  client(options: MageOptions): Mage;
  /**
   * Sends a request without the client.
   *
   * @param path - the path and query, percent-encoded.
   */
  raw(method: string, path: string, request?: RawRequest): Promise<RawResponse>;
  recorder: ReturnType<typeof createRecorder>;
}

/** Creates the context for scenarios on a server. */
export function createContext(server: ServerUnderTest): ScenarioContext {
  const { baseUrl, apiKey, session } = server;
  const recorder = createRecorder();
  const credentials = session ? { apiKey, oauthToken: session.token } : {};
  const client = (options: MageOptions) => new Mage({ baseUrl, fetch: recorder.fetch, ...options });
  return {
    ...server,
    recorder,
    client,
    mage: client(credentials),
    async raw(method, path, request = {}) {
      const { body, headers, credentials: withCredentials = true } = request;
      const response = await recorder.fetch(baseUrl + path, {
        method,
        headers: {
          "Content-Type": "application/json",
          ...(withCredentials && session ? { "X-API-KEY": apiKey, "OAUTH-TOKEN": session.token } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
    },
  };
}
