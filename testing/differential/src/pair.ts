import { isDeepStrictEqual } from "node:util";
import { comparable } from "./ignored-fields.ts";

/** A server of the pair. */
export interface Side {
  name: "mock" | "server";
  baseUrl: string;
  /** The project's folder, as its answers show it. */
  folder: string;
}

/** A request, as it is to be sent to one of the two. */
export interface PairedRequest {
  method: string;
  path: string;
  query?: Record<string, string | readonly string[]>;
  /** JSON, or text to be sent as it is. */
  body?: unknown;
}

export interface PairedAnswer {
  status: number;
  contentType: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a command knows what it asked for.
  body: any;
}

interface Look {
  sorted?: boolean;
  settled?: boolean;
}

/** The mock and the server, which get the same requests and must answer the same. */
export class Pair {
  readonly mock: Side;
  readonly server: Side;
  /** How many answers were compared. */
  compared = 0;

  constructor(mock: Side, server: Side) {
    this.mock = mock;
    this.server = server;
  }

  /**
   * Sends a request to both.
   *
   * @param request - for one of them: ids and tokens are their own.
   * @param look - `sorted`: a list of pipelines comes in no order; `settled`: the runs in it are over.
   * @throws Error when their answers differ otherwise than declared.
   */
  async ask(
    request: (side: Side) => PairedRequest,
    look: Look = {},
  ): Promise<{ mock: PairedAnswer; server: PairedAnswer }> {
    const [mock, server] = await Promise.all(
      [this.mock, this.server].map((side) => send(side, request(side))),
    );
    if (!mock || !server) throw new Error("unreachable");
    const [left, right] = [view(mock, this.mock, look), view(server, this.server, look)];
    this.compared++;
    if (!isDeepStrictEqual(left, right)) {
      const { method, path, query, body } = request(this.server);
      const asked = `${method} ${masked(path)} ${JSON.stringify(query ?? {})} ${JSON.stringify(body) ?? ""}`;
      throw new Error(
        `The mock answers otherwise than the server: ${asked}\n${firstDifferences(left, right).join("\n")}`,
      );
    }
    return { mock, server };
  }
}

/** Pairs a mock with a server, neither of which has been asked anything yet. */
export async function pairOf(mock: { baseUrl: string }, server: { baseUrl: string }): Promise<Pair> {
  const [ofMock, ofServer] = await Promise.all([folderOf(mock), folderOf(server)]);
  return new Pair(
    { name: "mock", baseUrl: mock.baseUrl, folder: ofMock },
    { name: "server", baseUrl: server.baseUrl, folder: ofServer },
  );
}

/** The project's folder on a server. */
async function folderOf({ baseUrl }: { baseUrl: string }): Promise<string> {
  const answer = (await (await fetch(`${baseUrl}/api/status`)).json()) as {
    statuses: [{ repo_path: string }];
  };
  return answer.statuses[0].repo_path;
}

async function send(side: Side, { method, path, query = {}, body }: PairedRequest): Promise<PairedAnswer> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, one);
  }
  const response = await fetch(`${side.baseUrl}${path}${search.size > 0 ? `?${search}` : ""}`, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = text.startsWith("{");
  return {
    status: response.status,
    contentType: response.headers.get("content-type"),
    body: isJson ? JSON.parse(text) : text,
  };
}

function view(
  { status, contentType, body }: PairedAnswer,
  side: Side,
  { sorted, settled = false }: Look,
): unknown {
  const seen = comparable(body, { folder: side.folder, settled });
  return { status, contentType, body: sorted ? sortLists(seen) : seen };
}

// A filter by type answers in the order of a Python set.
function sortLists(value: unknown): unknown {
  const { pipelines, ...rest } = value as { pipelines?: { uuid: string }[] };
  if (!Array.isArray(pipelines)) return value;
  return { ...rest, pipelines: pipelines.toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1)) };
}

// A path can hold a trigger's token.
function masked(path: string): string {
  return path.replace(/(pipeline_runs\/)\w{20,}/, "$1…");
}

const maxShown = 8;

function firstDifferences(mock: unknown, server: unknown, path = "$", found: string[] = []): string[] {
  if (found.length >= maxShown || isDeepStrictEqual(mock, server)) return found;
  const bothObjects =
    typeof mock === "object" && typeof server === "object" && mock !== null && server !== null;
  if (!bothObjects || Array.isArray(mock) !== Array.isArray(server)) {
    found.push(`  ${path}: mock ${short(mock)}, server ${short(server)}`);
    return found;
  }
  const [left, right] = [mock as Record<string, unknown>, server as Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    firstDifferences(left[key], right[key], `${path}.${key}`, found);
  }
  return found;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
