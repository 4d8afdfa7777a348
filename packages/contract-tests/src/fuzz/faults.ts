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
}

/** A known fault, where it was seen, and the shortest request that shows it. */
export interface FaultReport extends Omit<KnownFault, "exception"> {
  operations: string[];
  example: Pick<SeenFault, "method" | "path" | "query" | "body" | "exception">;
}

const file = new URL("../../fuzz/faults.yaml", import.meta.url);

/**
 * Reads what is known.
 *
 * @throws Error naming the entry that lacks something or isn't an expression.
 */
export function readKnownFaults(text = readFileSync(file, "utf8")): KnownFault[] {
  const { faults } = parse(text) as { faults: KnownFault[] };
  for (const [index, { id, exception, what, documented }] of faults.entries()) {
    if (!id || !exception || !what || typeof documented !== "boolean") {
      throw new Error(`faults.yaml: entry ${index + 1} lacks id, exception, what or documented.`);
    }
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
 * @returns reports in the order of the list, and what no entry is about: of each kind the shortest request.
 */
export function judge(
  seen: readonly SeenFault[],
  known: readonly KnownFault[],
): { reports: FaultReport[]; unknown: SeenFault[] } {
  const kindOf = ({ exception }: SeenFault) =>
    known.find((one) => new RegExp(one.exception, "s").test(exception));
  const byKind = Map.groupBy(seen, (fault) => kindOf(fault)?.id);
  const reports = known.flatMap(({ exception: _, ...fault }): FaultReport[] => {
    const some = byKind.get(fault.id);
    const shortest = some && shortestOf(some);
    if (!shortest) return [];
    const { method, path, query, body, exception } = shortest;
    const operations = [...new Set(some.map(({ operation }) => operation))].sort();
    return [{ ...fault, operations, example: { method, path, query, body, exception } }];
  });
  const others = Map.groupBy(
    byKind.get(undefined) ?? [],
    ({ operation, exception }) => `${operation} ${shapeOf(exception)}`,
  );
  return { reports, unknown: [...others.values()].flatMap((some) => shortestOf(some) ?? []) };
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
