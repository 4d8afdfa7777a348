import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** An unhandled error that a request led to. */
export interface SeenFault {
  operation: string;
  exception: string;
  mode: "positive" | "negative";
  method: string;
  path: string;
  query: unknown;
  body: unknown;
}

/** A kind of unhandled error that is known. */
export interface KnownFault {
  id: string;
  /** An expression for the exception's text. */
  exception: string;
  /** One sentence: what leads to it. */
  what: string;
  /** Whether the document says so of its operations; otherwise it is a fault of the server. */
  documented: boolean;
  /** Of a fault of the server: requests of which the last fails so, on a server where nothing has happened yet. */
  requests?: FaultRequest[];
}

/** A request that shows a fault, or prepares it. */
export interface FaultRequest {
  method: string;
  /** With its query, encoded; `{id}` is the id of the object answered before. */
  path: string;
  body?: unknown;
}

const file = new URL("../schemathesis/faults.yaml", import.meta.url);

/**
 * Reads what is known.
 *
 * @throws Error naming the entry that lacks something or isn't an expression.
 */
export function readKnownFaults(text = readFileSync(file, "utf8")): KnownFault[] {
  const { faults } = parse(text) as { faults: KnownFault[] };
  for (const [index, { id, exception, what, documented, requests = [] }] of faults.entries()) {
    if (!id || !exception || !what || typeof documented !== "boolean") {
      throw new Error(`faults.yaml: entry ${index + 1} lacks id, exception, what or documented.`);
    }
    if (!documented && requests.length === 0)
      throw new Error(`faults.yaml: ${id} has no requests that show it.`);
    try {
      new RegExp(exception);
    } catch (error) {
      throw new Error(`faults.yaml: ${id}: ${(error as Error).message}.`);
    }
  }
  return faults;
}

/** Reads what the hooks wrote: one JSON object a line. */
export function readSeenFaults(text: string): SeenFault[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SeenFault);
}

/**
 * Sorts what was seen by what is known.
 *
 * @returns the operations that led to each known fault, by its id, and of each kind that isn't known the shortest request.
 */
export function judge(
  seen: readonly SeenFault[],
  known: readonly KnownFault[],
): { operations: Map<string, string[]>; unknown: SeenFault[] } {
  const kindOf = ({ exception }: SeenFault) =>
    known.find((one) => new RegExp(one.exception, "s").test(exception));
  const byKind = Map.groupBy(seen, (fault) => kindOf(fault)?.id);
  const operations = new Map<string, string[]>();
  for (const [id, some] of byKind) {
    if (id !== undefined) operations.set(id, [...new Set(some.map(({ operation }) => operation))].sort());
  }
  const others = Map.groupBy(
    byKind.get(undefined) ?? [],
    ({ operation, exception }) => `${operation} ${shapeOf(exception)}`,
  );
  return { operations, unknown: [...others.values()].flatMap((some) => shortestOf(some) ?? []) };
}

function shortestOf(faults: readonly SeenFault[]): SeenFault | undefined {
  const size = ({ path, query, body }: SeenFault) => JSON.stringify([path, query, body]).length;
  return faults.toSorted((a, b) => size(a) - size(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))[0];
}

/** An exception's text without what belongs to one request: numbers and quoted texts. */
function shapeOf(exception: string): string {
  return exception
    .replace(/'[^']*'|"[^"]*"/g, "'…'")
    .replace(/\d+/g, "0")
    .slice(0, 80);
}

/**
 * Sends the requests of each fault of the server.
 *
 * @returns what the server said to the last, by id; undefined when that isn't the fault.
 */
export async function show(
  known: readonly KnownFault[],
  baseUrl: string,
): Promise<Map<string, string | undefined>> {
  const shown = new Map<string, string | undefined>();
  for (const { id, exception, requests = [] } of known) {
    let said: string | undefined;
    let lastId = "";
    for (const { method, path, body } of requests) {
      const headers = { "Content-Type": "application/json" };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(baseUrl + path.replace("{id}", lastId), { method, headers, ...sent });
      const answer = (await response.json()) as Record<string, { id?: number; exception?: string }> | null;
      said = answer?.error?.exception;
      lastId = String(Object.values(answer ?? {})[0]?.id);
    }
    if (requests.length > 0)
      shown.set(id, said !== undefined && new RegExp(exception, "s").test(said) ? said : undefined);
  }
  return shown;
}
