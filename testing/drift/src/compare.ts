import type { Exchange, ResponseValidator } from "@mage-api/openapi-document";

/** Something in which answers differ from the document, said once however often it was seen. */
export interface Drift {
  operation: string;
  kind: "undocumented property" | "other type or value" | "undocumented answer" | "unknown operation";
  /** Where in the answer, without the places in lists and without values: `$.pipelines[].uuid`. */
  path: string;
  what: string;
  /** In how many exchanges. */
  exchanges: number;
}

/** What a comparison found. */
export interface DriftReport {
  /** Exchanges that belong to an operation of the document. */
  compared: number;
  /** Operations whose success was compared, in the document's order. */
  succeeded: string[];
  /** Operations whose answers were compared but never a success, in the document's order. */
  onlyErrors: string[];
  drifts: Drift[];
}

/**
 * Compares exchanges with the OpenAPI document. Values never stand in the report, tokens in paths neither.
 *
 * @param strangers - whether a request to an unknown operation counts. Recorded traffic of a browser has many.
 */
export function compare(
  validator: ResponseValidator,
  exchanges: readonly Exchange[],
  strangers = false,
): DriftReport {
  const drifts = new Map<string, Drift>();
  const outcomes = new Map<string, boolean>();
  let compared = 0;
  for (const exchange of exchanges) {
    const { operationId, problems } = validator.check(exchange);
    if (operationId === undefined && !strangers) continue;
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

/** The report as lines to print. */
export function driftLines(report: DriftReport): string[] {
  const { compared, succeeded, onlyErrors, drifts } = report;
  return [
    ...drifts.map(({ operation, path, what, exchanges }) => {
      const times = exchanges === 1 ? "" : ` (${exchanges} exchanges)`;
      return `${operation}: ${[path, what].filter(Boolean).join(" ")}${times}`;
    }),
    `${compared} answers of ${succeeded.length + onlyErrors.length} operations compared, ${drifts.length} differences.`,
    ...(onlyErrors.length
      ? [`Errors only, so their results were not compared: ${onlyErrors.join(", ")}.`]
      : []),
  ];
}

function isSuccess({ status, body }: Exchange): boolean {
  return status === 200 && typeof body === "object" && body !== null && !("error" in body);
}

function keyOf({ operation, path, what }: Drift): string {
  return [operation, path, what].join("\n");
}

/** A problem is a sentence such as `listPipelines 200: $.pipelines[3].uuid must be string.` */
function driftOf(operation: string | undefined, problem: string): Drift {
  if (operation === undefined) {
    const path = problem.replace(/ is no operation of the document\.$/, "");
    return { operation: path, kind: "unknown operation", path: "", what: "is no operation", exchanges: 1 };
  }
  const [, status = "", sentence = ""] = /^\S+ (\d+): (.*)\.$/s.exec(problem) ?? [];
  const [, at, what] = /^(\$(?:\.[\w-]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\])*) (.*)$/s.exec(sentence) ?? [];
  if (at === undefined || what === undefined) {
    return {
      operation,
      kind: "undocumented answer",
      path: "",
      what: `${sentence} (HTTP ${status})`,
      exchanges: 1,
    };
  }
  const undocumented = what === "is not declared";
  return {
    operation,
    kind: undocumented ? "undocumented property" : "other type or value",
    path: at.replaceAll(/\[\d+\]/g, "[]"),
    what: undocumented ? "is not in the document" : what,
    exchanges: 1,
  };
}
