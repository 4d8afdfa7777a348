import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** An unhandled error that a request caused. */
export interface ObservedFault {
  operation: string;
  exception: string;
  mode: "positive" | "negative";
  method: string;
  path: string;
  query: unknown;
  body: unknown;
}

/** A known kind of unhandled error. */
export interface KnownFault {
  id: string;
  /** A regular expression for the exception's text. */
  exception: string;
  /** The cause, in one sentence. */
  what: string;
  /** True if the OpenAPI document describes the error; otherwise it is a server fault. */
  documented: boolean;
  /** For a server fault: requests to a fresh server, the last of which reproduces it. */
  requests?: FaultRequest[];
}

/** A request that reproduces a fault or prepares for it. */
export interface FaultRequest {
  method: string;
  /** The encoded path with its query. `{id}` is the id of the object in the previous response. */
  path: string;
  body?: unknown;
}

const file = new URL("../schemathesis/faults.yaml", import.meta.url);

/**
 * Reads the known faults.
 *
 * @throws Error naming the entry that is incomplete or has an invalid regular expression.
 */
export function readKnownFaults(text = readFileSync(file, "utf8")): KnownFault[] {
  const { faults } = parse(text) as { faults: KnownFault[] };
  for (const [index, { id, exception, what, documented, requests = [] }] of faults.entries()) {
    if (!id || !exception || !what || typeof documented !== "boolean") {
      throw new Error(`faults.yaml: entry ${index + 1} lacks id, exception, what or documented.`);
    }
    if (!documented && requests.length === 0)
      throw new Error(`faults.yaml: ${id} has no requests that reproduce it.`);
    try {
      new RegExp(exception);
    } catch (error) {
      throw new Error(`faults.yaml: ${id}: ${(error as Error).message}.`);
    }
  }
  return faults;
}

/** Reads the faults that the hooks wrote, one JSON object per line. */
export function readObservedFaults(text: string): ObservedFault[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ObservedFault);
}

/**
 * Matches observed faults with known ones.
 *
 * @returns the operations that led to each known fault, by its id, and the shortest request for each unknown kind.
 */
export function classify(
  observed: readonly ObservedFault[],
  known: readonly KnownFault[],
): { operations: Map<string, string[]>; unknown: ObservedFault[] } {
  const kindOf = ({ exception }: ObservedFault) =>
    known.find((one) => new RegExp(one.exception, "s").test(exception));
  const byKind = Map.groupBy(observed, (fault) => kindOf(fault)?.id);
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

function shortestOf(faults: readonly ObservedFault[]): ObservedFault | undefined {
  const size = ({ path, query, body }: ObservedFault) => JSON.stringify([path, query, body]).length;
  return faults.toSorted((a, b) => size(a) - size(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))[0];
}

/** Removes numbers and quoted texts, which differ between requests, from an exception's text. */
function shapeOf(exception: string): string {
  return exception
    .replace(/'[^']*'|"[^"]*"/g, "'…'")
    .replace(/\d+/g, "0")
    .slice(0, 80);
}

/**
 * Sends the requests of each server fault.
 *
 * @returns the exception of the last request by fault id, or undefined if the fault wasn't reproduced.
 */
export async function reproduce(
  known: readonly KnownFault[],
  baseUrl: string,
): Promise<Map<string, string | undefined>> {
  const reproduced = new Map<string, string | undefined>();
  for (const { id, exception, requests = [] } of known) {
    let last: string | undefined;
    let lastId = "";
    for (const { method, path, body } of requests) {
      const headers = { "Content-Type": "application/json" };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(baseUrl + path.replace("{id}", lastId), { method, headers, ...sent });
      const result = (await response.json()) as Record<string, { id?: number; exception?: string }> | null;
      last = result?.error?.exception;
      lastId = String(Object.values(result ?? {})[0]?.id);
    }
    if (requests.length > 0)
      reproduced.set(id, last !== undefined && new RegExp(exception, "s").test(last) ? last : undefined);
  }
  return reproduced;
}
