import * as v from "valibot";
import { responses } from "./generated/responses.gen.ts";

/**
 * Compares a result with the API reference and returns one sentence per difference, with its JSON path but no values.
 *
 * @param operation - Method and path template: `GET /api/pipelines/{uuid}`.
 */
export function findDrift(operation: string, data: unknown): string[] {
  const schema = (responses as Record<string, v.GenericSchema>)[operation];
  if (!schema) return [];
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return undeclared(data, parsed.output, "$");
  return leaves(parsed.issues).map((issue) => `$.${v.getDotPath(issue)}: expected ${issue.expected}`);
}

/** Replaces the issue of a union, which only tells that no branch matches, by the issues of its branches. */
function leaves(issues: readonly v.BaseIssue<unknown>[]): v.BaseIssue<unknown>[] {
  return issues.flatMap((issue) => (issue.issues ? leaves(issue.issues) : [issue]));
}

/** Finds properties that the schema doesn't declare: valibot leaves them out of its output. */
function undeclared(data: unknown, known: unknown, path: string): string[] {
  if (Array.isArray(data)) {
    return data.flatMap((item, index) => undeclared(item, (known as unknown[])[index], `${path}[${index}]`));
  }
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const at = `${path}.${key}`;
    if (!Object.hasOwn(known as object, key)) return [`${at}: not in the reference`];
    return undeclared(value, (known as Record<string, unknown>)[key], at);
  });
}
