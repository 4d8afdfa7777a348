import { Mage, type MageOptions } from "@mage-api/client";
import { createRecorder } from "@mage-api/openapi-document";

/** A server that scenarios run against: a real one, or a mock. */
export interface ServerUnderTest {
  /** Stands in the titles of the tests and in the coverage table. */
  name: string;
  baseUrl: string;
  authentication: boolean;
  apiKey: string;
  /** The token of a session, and the JWT that it came in. Absent where authentication is off. */
  session?: { token: string; jwt: string };
  owner: { email: string; password: string };
}

/** A request that the client would never send. */
export interface RawRequest {
  body?: unknown;
  headers?: Record<string, string>;
  /** Send the credentials as they should be sent. Default: true. */
  credentials?: boolean;
}

/** An answer to a raw request. */
export interface RawAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test checks the part that it is about.
  body: any;
}

/** What a scenario gets: the server, a client for it, and raw requests. Every exchange of both is recorded. */
export interface ScenarioContext extends ServerUnderTest {
  mage: Mage;
  /** A client with other credentials, whose exchanges are recorded too. */
  client(options: MageOptions): Mage;
  /** @param path - with its query, percent-encoded as it is to be sent. */
  raw(method: string, path: string, request?: RawRequest): Promise<RawAnswer>;
  recorder: ReturnType<typeof createRecorder>;
}

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
