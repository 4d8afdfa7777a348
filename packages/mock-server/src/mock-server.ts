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

/** The key of the application, which Mage's own documentation publishes. */
const publicApiKey = "zkWlN0PkIKSN0C11CfUHUj84OT5XOJ6tDZ6bDRO2";

/** How a mock server begins. Everything has a default. */
export interface MockOptions {
  /**
   * Requires an API key and a session's token, as Mage does by default since 0.9.78. With `false`, credentials are
   * ignored. Default: true.
   */
  authentication?: boolean;
  /** Default: the one that a real server begins with. */
  apiKey?: string;
  /** Who may log in. Default: `admin@admin.com` with the password `admin`, as on a real server. */
  users?: User[];
  /** The moment at which the server's clock begins. Default: now. */
  now?: Date;
  /**
   * `real`: the clock goes with real time. `manual`: it stands still but for `clock.advance()`. Default: `real`.
   */
  clock?: "real" | "manual";
  /** Milliseconds from a run's creation to its start. Default: 50. */
  startDelayMs?: number;
  /** Milliseconds that a block waits in the queue. Default: 20. */
  queueDelayMs?: number;
  /** Milliseconds that a block runs, besides the `sleep(…)` in its code. Default: 50. */
  blockDurationMs?: number;
  /** The project's folder, as answers show it. Default: `/home/src/default_repo`. */
  repoPath?: string;
  /** Whether the project has `example_pipeline`, as new projects do. Default: true. */
  example?: boolean;
}

/** A Mage server in memory. */
export interface MockServer {
  /** Where to send requests. */
  readonly baseUrl: string;
  /** Sends a request to this server, without a network: pass it to a client as its `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  readonly apiKey: string;
  readonly owner: { email: string; password: string };
  /** The server's time, which runs and schedules follow. */
  readonly clock: MockClock;
  /**
   * Lets a block fail when it is run.
   *
   * @returns takes it back.
   */
  failBlock(failure: BlockFailure): () => void;
  /**
   * Lets something go wrong between client and server.
   *
   * @returns takes it back.
   */
  fault(fault: Fault): () => void;
  /** Begins anew: the state, the clock, faults and failing blocks. */
  reset(): void;
  /**
   * Makes a pipeline with its blocks.
   *
   * @throws Error when the name is taken, or a block can't be made.
   */
  seedPipeline(seed: SeedPipeline): { uuid: string; blocks: string[] };
  /**
   * Makes a schedule.
   *
   * @throws Error when there is no such pipeline, or the interval isn't one.
   */
  seedSchedule(seed: SeedSchedule): { scheduleId: number; token: string };
  /**
   * Makes a run in whatever state.
   *
   * @throws Error when there is no such schedule.
   */
  seedRun(seed: SeedRun): { id: number };
  /** Begins a session for the owner: its token for `OAUTH-TOKEN`, and the JWT that the token comes in. */
  logIn(): Promise<{ token: string; jwt: string }>;
}

/** What the web server hands over with a request, if there is one. */
interface Connection {
  incoming?: { socket?: { destroy(): void } };
}

/** A mock server, and its handler for a web server. */
export interface MockHandler {
  server: Omit<MockServer, "baseUrl">;
  handle(request: Request, connection?: Connection): Promise<Response>;
}

/** @param baseUrl - what relative addresses are relative to. */
export function createHandler(options: MockOptions, baseUrl: () => string): MockHandler {
  const users = options.users ?? [{ email: "admin@admin.com", username: "admin", password: "admin" }];
  const [owner] = users;
  if (!owner) throw new TypeError("A mock server needs a user who can log in: `users` is empty.");
  const serverOptions: ServerOptions = {
    authentication: options.authentication ?? true,
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
    let answer: Response | undefined;
    const drifts: ((answer: Json) => Json)[] = [];
    for (const fault of faults.of(request.method, new URL(request.url).pathname)) {
      if ("latencyMs" in fault) await passed(fault.latencyMs, request.signal);
      else if ("reset" in fault) {
        connection.incoming?.socket?.destroy();
        throw new ConnectionReset();
      } else if ("status" in fault) answer ??= proxyAnswer(fault);
      else drifts.push(fault.drift);
    }
    answer ??= await app.fetch(request);
    return drifts.length > 0 ? drifted(answer, drifts) : answer;
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
        if (!user) throw new Error("Nobody can log in while `authentication` is off.");
        const { token, jwt } = await state.accounts.logIn(user);
        return { token, jwt };
      },
    },
  };
}

/**
 * A Mage server in memory without a port, reached by its `fetch`.
 *
 * @example
 * const server = createMockServer();
 * const mage = new Mage({ baseUrl: server.baseUrl, fetch: server.fetch });
 * @throws TypeError when `users` is empty.
 */
export function createMockServer(options: MockOptions = {}): MockServer {
  const baseUrl = "http://mage.mock";
  return { baseUrl, ...createHandler(options, () => baseUrl).server };
}

/** What `fetch` rejects with when the connection is cut, as Node.js words it. */
class ConnectionReset extends TypeError {
  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}

function proxyAnswer({ status, body, headers }: Extract<Fault, { status: number }>): Response {
  const page = `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : (body ?? page), {
    status,
    headers: { "Content-Type": "text/html", ...headers },
  });
}

async function drifted(answer: Response, drifts: readonly ((answer: Json) => Json)[]): Promise<Response> {
  const { status, headers } = answer;
  const body = await answer.text();
  let changed: Json;
  try {
    changed = JSON.parse(body);
  } catch {
    return new Response(body, { status, headers });
  }
  for (const drift of drifts) changed = drift(changed);
  return new Response(JSON.stringify(changed), { status, headers });
}

function passed(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
