import { createApp } from "./app.ts";
import { Clock, type MockClock } from "./clock.ts";
import { type Fault, Faults } from "./faults.ts";
import type { User } from "./http/accounts.ts";
import type { Json } from "./json.ts";
import type { BlockFailure } from "./orchestration/failures.ts";
import {
  type SeedPipeline,
  type SeedRun,
  type SeedSchedule,
  seedPipeline,
  seedRun,
  seedSchedule,
} from "./seed.ts";
import { type ServerOptions, ServerState } from "./server-state.ts";

/** The API key of every Mage server, published in Mage's documentation. */
const publicApiKey = "zkWlN0PkIKSN0C11CfUHUj84OT5XOJ6tDZ6bDRO2";

/** Options of a mock server. */
export interface MockOptions {
  /**
   * Requires an API key and a session's token, as Mage does by default since 0.9.78. With `false`, credentials are
   * ignored. Default: true.
   */
  authentication?: boolean;
  /**
   * The database of the server to imitate. It decides the form of timestamps, whether ids are reused, and what an
   * unknown type, an unknown status or an id that isn't a number does. Default: `sqlite`, as on Mage.
   */
  database?: "sqlite" | "postgresql";
  /** Default: the public key that every Mage server has. */
  apiKey?: string;
  /** Users who can log in; the first is `server.owner`. Default: `admin@admin.com`, password `admin`, as on a new server. */
  users?: User[];
  /** Initial time of the server's clock. Default: now. */
  now?: Date;
  /** With `manual`, time moves only when you call `clock.advance()`. Default: `real`. */
  clock?: "real" | "manual";
  /** Time from a run's creation to its start, in milliseconds. Default: 50. */
  startDelayMs?: number;
  /** Time that a block waits in the queue, in milliseconds. Default: 20. */
  queueDelayMs?: number;
  /** Time that a block runs, in milliseconds, excluding the `sleep(…)` in its code. Default: 50. */
  blockDurationMs?: number;
  /** The project's folder in responses. Default: `/home/src/default_repo`. */
  repoPath?: string;
  /** Creates `example_pipeline`, as in every new project. Default: true. */
  example?: boolean;
}

/** A Mage server in memory. */
export interface MockServer {
  /** The address for requests. */
  readonly baseUrl: string;
  /** Sends a request to this server without a network. Pass it to a client as its `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  readonly apiKey: string;
  /** The credentials of the owner. */
  readonly owner: { email: string; password: string };
  /** The server's clock, which runs, schedules, timeouts and sessions follow. */
  readonly clock: MockClock;
  /**
   * Makes a block fail when it is run.
   *
   * @returns a function that removes the failure.
   */
  failBlock(failure: BlockFailure): () => void;
  /**
   * Simulates a failure between client and server.
   *
   * @returns a function that removes the fault.
   */
  fault(fault: Fault): () => void;
  /** Resets the state, sessions and clock, and removes faults and failing blocks. */
  reset(): void;
  /**
   * Creates a pipeline with its blocks.
   *
   * @throws Error when the name is taken, or a block can't be created.
   */
  seedPipeline(seed: SeedPipeline): { uuid: string; blocks: string[] };
  /**
   * Creates a schedule.
   *
   * @throws Error when the pipeline doesn't exist, or the interval isn't valid.
   */
  seedSchedule(seed: SeedSchedule): { scheduleId: number; token: string };
  /**
   * Creates a run in any state.
   *
   * @throws Error when the schedule doesn't exist, or `execution_date` isn't a timestamp.
   */
  seedRun(seed: SeedRun): { id: number };
  /**
   * Creates a session for the owner.
   *
   * @returns the token for the `OAUTH-TOKEN` header, and the JWT that contains it.
   * @throws Error when authentication is off.
   */
  logIn(): Promise<{ token: string; jwt: string }>;
}

/** The connection of a request that came through a web server. */
interface Connection {
  incoming?: { socket?: { destroy(): void } };
}

/** A mock server and its request handler. */
export interface MockHandler {
  server: Omit<MockServer, "baseUrl">;
  handle(request: Request, connection?: Connection): Promise<Response>;
}

/** @param baseUrl - returns the base of relative addresses. */
export function createHandler(options: MockOptions, baseUrl: () => string): MockHandler {
  const users = options.users ?? [{ email: "admin@admin.com", username: "admin", password: "admin" }];
  const [owner] = users;
  if (!owner) throw new TypeError("`users` is empty: give at least one user who can log in.");
  const serverOptions: ServerOptions = {
    authentication: options.authentication ?? true,
    database: options.database ?? "sqlite",
    apiKey: options.apiKey ?? publicApiKey,
    users,
    repoPath: options.repoPath ?? "/home/src/default_repo",
    example: options.example ?? true,
    timing: {
      startDelayMs: options.startDelayMs ?? 50,
      queueDelayMs: options.queueDelayMs ?? 20,
      blockDurationMs: options.blockDurationMs ?? 50,
    },
  };
  const clock = new Clock(options.now, options.clock === "manual");
  const faults = new Faults();
  let state = new ServerState(clock, serverOptions);
  clock.onAdvance = () => state.engine.catchUp();
  const app = createApp(() => state);

  const handle = async (request: Request, connection: Connection = {}): Promise<Response> => {
    let response: Response | undefined;
    const drifts: ((body: Json) => Json)[] = [];
    for (const fault of faults.take(request.method, new URL(request.url).pathname)) {
      if ("latencyMs" in fault) await delay(fault.latencyMs, request.signal);
      else if ("reset" in fault) {
        connection.incoming?.socket?.destroy();
        throw new ConnectionReset();
      } else if ("status" in fault) response ??= proxyResponse(fault);
      else drifts.push(fault.drift);
    }
    response ??= await app.fetch(request);
    return drifts.length > 0 ? applyDrifts(response, drifts) : response;
  };

  return {
    handle,
    server: {
      async fetch(input, init) {
        const target = typeof input === "string" ? new URL(input, baseUrl()) : input;
        const request = new Request(target, init);
        request.signal.throwIfAborted();
        return handle(request);
      },
      apiKey: serverOptions.apiKey,
      owner: { email: owner.email, password: owner.password },
      clock,
      failBlock: (failure) => state.failures.add(failure),
      fault: (fault) => faults.add(fault),
      reset() {
        faults.clear();
        clock.reset();
        state = new ServerState(clock, serverOptions);
      },
      seedPipeline: (seed) => seedPipeline(state, seed),
      seedSchedule: (seed) => seedSchedule(state, seed),
      seedRun: (seed) => seedRun(state, seed),
      async logIn() {
        const user = state.accounts.find(owner, owner.password);
        if (!user) throw new Error("Nobody can log in: `authentication` is off.");
        const { token, jwt } = await state.accounts.logIn(user);
        return { token, jwt };
      },
    },
  };
}

/**
 * Creates a Mage server in memory without a port. Send requests with its `fetch`.
 *
 * @example
 * const server = createMockServer();
 * const mage = new Mage({ baseUrl: server.baseUrl, fetch: server.fetch, apiKey: server.apiKey });
 * await mage.login(server.owner);
 * @throws TypeError when `users` is empty.
 */
export function createMockServer(options: MockOptions = {}): MockServer {
  const baseUrl = "http://mage.mock";
  return { baseUrl, ...createHandler(options, () => baseUrl).server };
}

/** The error with which Node.js's `fetch` rejects when the connection drops. */
class ConnectionReset extends TypeError {
  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}

function proxyResponse({ status, body, headers }: Extract<Fault, { status: number }>): Response {
  const page = `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : (body ?? page), {
    status,
    headers: { "Content-Type": "text/html", ...headers },
  });
}

async function applyDrifts(response: Response, drifts: readonly ((body: Json) => Json)[]): Promise<Response> {
  const { status, headers } = response;
  const body = await response.text();
  let changed: Json;
  try {
    changed = JSON.parse(body);
  } catch {
    return new Response(body, { status, headers });
  }
  for (const drift of drifts) changed = drift(changed);
  return new Response(JSON.stringify(changed), { status, headers });
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
