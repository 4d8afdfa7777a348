import type { Exchange, ResponseValidator } from "@mage-api/openapi-document";

/** A difference between responses and the document, listed once no matter how often it occurs. */
export interface Drift {
  operation: string;
  kind: "undocumented property" | "wrong type or value" | "undocumented response" | "unknown operation";
  /** The JSON path, without list indices and values: `$.pipelines[].uuid`. */
  path: string;
  what: string;
  /** Number of exchanges that show it. */
  exchanges: number;
}

/** The result of a comparison. */
export interface DriftReport {
  /** Number of exchanges with operations in the document. */
  compared: number;
  /** Operations with at least one compared success, in document order. */
  succeeded: string[];
  /** Operations for which only errors were compared, in document order. */
  onlyErrors: string[];
  drifts: Drift[];
}

/**
 * Compares exchanges with the OpenAPI document. The report contains no values, and no tokens from paths.
 *
 * @param includeUnknown - true to report requests to unknown operations. A browser's traffic has many.
 */
export function compare(
  validator: ResponseValidator,
  exchanges: readonly Exchange[],
  includeUnknown = false,
): DriftReport {
  const drifts = new Map<string, Drift>();
  const outcomes = new Map<string, boolean>();
  let compared = 0;
  for (const exchange of exchanges) {
    const { operationId, problems } = validator.check(exchange);
    if (operationId === undefined && !includeUnknown) continue;
    if (operationId !== undefined) {
      compared++;
      outcomes.set(operationId, outcomes.get(operationId) || isSuccess(exchange));
    }
    const found = new Map(problems.map((problem) => driftOf(operationId, problem)).map((d) => [keyOf(d), d]));
    for (const [key, drift] of found) {
      const known = drifts.get(key);
      if (known) known.exchanges++;
      else drifts.set(key, drift);
    }
  }
  const inOrder = validator.operationIds.filter((operation) => outcomes.has(operation));
  return {
    compared,
    succeeded: inOrder.filter((operation) => outcomes.get(operation)),
    onlyErrors: inOrder.filter((operation) => !outcomes.get(operation)),
    drifts: [...drifts.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}

/** Formats a report as lines to print. */
export function driftLines(report: DriftReport): string[] {
  const { compared, succeeded, onlyErrors, drifts } = report;
  return [
    ...drifts.map(({ operation, path, what, exchanges }) => {
      const times = exchanges === 1 ? "" : ` (${exchanges} exchanges)`;
      return `${operation}: ${[path, what].filter(Boolean).join(" ")}${times}`;
    }),
    `Compared ${compared} responses of ${succeeded.length + onlyErrors.length} operations: ${drifts.length} differences.`,
    ...(onlyErrors.length
      ? [`Only errors were observed, so results were not compared: ${onlyErrors.join(", ")}.`]
      : []),
  ];
}

function isSuccess({ status, body }: Exchange): boolean {
  return status === 200 && typeof body === "object" && body !== null && !("error" in body);
}

function keyOf({ operation, path, what }: Drift): string {
  return [operation, path, what].join("\n");
}

/** Parses a validation error such as `listPipelines 200: $.pipelines[3].uuid must be string.` */
function driftOf(operation: string | undefined, problem: string): Drift {
  if (operation === undefined) {
    const path = problem.replace(/ is not an operation in the document\.$/, "");
    const what = "is not an operation in the document";
    return { operation: path, kind: "unknown operation", path: "", what, exchanges: 1 };
  }
  const [, status = "", sentence = ""] = /^\S+ (\d+): (.*)\.$/s.exec(problem) ?? [];
  const [, at, what] = /^(\$(?:\.[\w-]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\])*) (.*)$/s.exec(sentence) ?? [];
  if (at === undefined || what === undefined) {
    return {
      operation,
      kind: "undocumented response",
      path: "",
      what: `${sentence} (HTTP ${status})`,
      exchanges: 1,
    };
  }
  const undocumented = what === "is not declared";
  return {
    operation,
    kind: undocumented ? "undocumented property" : "wrong type or value",
    path: at.replaceAll(/\[\d+\]/g, "[]"),
    what: undocumented ? "is not in the document" : what,
    exchanges: 1,
  };
}
