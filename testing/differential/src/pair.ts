import { isDeepStrictEqual } from "node:util";
import { comparable } from "./ignored-fields.ts";

/** A server of the pair. */
export interface Side {
  name: "mock" | "server";
  baseUrl: string;
  /** The project's folder, as in its responses. */
  folder: string;
}

/** A request for one server of the pair. */
export interface PairedRequest {
  method: string;
  path: string;
  query?: Record<string, string | readonly string[]>;
  /** A value to send as JSON, or a string to send unchanged. */
  body?: unknown;
}

export interface PairedResponse {
  status: number;
  contentType: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: each command reads the properties that it requested.
  body: any;
}

export interface PairedResponses {
  mock: PairedResponse;
  server: PairedResponse;
}

interface CompareOptions {
  /** True to sort lists of pipelines first, for requests that return them in no particular order. */
  sorted?: boolean;
  /** True when the runs in the response have finished. */
  finished?: boolean;
}

/** A mock and a real server that receive the same requests and must return the same responses. */
export class Pair {
  readonly mock: Side;
  readonly server: Side;
  /** Number of responses compared. */
  compared = 0;

  constructor(mock: Side, server: Side) {
    this.mock = mock;
    this.server = server;
  }

  /**
   * Sends a request to both and compares the responses.
   *
   * @param request - builds the request for each: they have different ids and tokens.
   * @throws Error when the responses differ in more than {@link ignoredFields}.
   */
  async send(request: (side: Side) => PairedRequest, options: CompareOptions = {}): Promise<PairedResponses> {
    const [mock, server] = await Promise.all(
      [this.mock, this.server].map((side) => send(side, request(side))),
    );
    if (!mock || !server) throw new Error("unreachable");
    const [left, right] = [view(mock, this.mock, options), view(server, this.server, options)];
    this.compared++;
    if (!isDeepStrictEqual(left, right)) {
      const { method, path, query, body } = request(this.server);
      const sent = `${method} ${masked(path)} ${JSON.stringify(query ?? {})} ${JSON.stringify(body) ?? ""}`;
      throw new Error(
        `The mock and the server return different responses: ${sent}\n${firstDifferences(left, right).join("\n")}`,
      );
    }
    return { mock, server };
  }
}

/** Pairs a new mock with a new server. */
export async function pairOf(mock: { baseUrl: string }, server: { baseUrl: string }): Promise<Pair> {
  const [ofMock, ofServer] = await Promise.all([folderOf(mock), folderOf(server)]);
  return new Pair(
    { name: "mock", baseUrl: mock.baseUrl, folder: ofMock },
    { name: "server", baseUrl: server.baseUrl, folder: ofServer },
  );
}

/** Reads the project's folder from a server's status. */
async function folderOf({ baseUrl }: { baseUrl: string }): Promise<string> {
  const status = (await (await fetch(`${baseUrl}/api/status`)).json()) as {
    statuses: [{ repo_path: string }];
  };
  return status.statuses[0].repo_path;
}

async function send(side: Side, { method, path, query = {}, body }: PairedRequest): Promise<PairedResponse> {
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
  { status, contentType, body }: PairedResponse,
  side: Side,
  { sorted, finished = false }: CompareOptions,
): unknown {
  const compared = comparable(body, { folder: side.folder, finished });
  return { status, contentType, body: sorted ? sortLists(compared) : compared };
}

// A filter by type returns pipelines in the order of a Python set.
function sortLists(value: unknown): unknown {
  const { pipelines, ...rest } = value as { pipelines?: { uuid: string }[] };
  if (!Array.isArray(pipelines)) return value;
  return { ...rest, pipelines: pipelines.toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1)) };
}

// A path can contain a trigger's token.
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
