import * as v from "valibot";
import { responses } from "./generated/responses.gen.ts";

/**
 * What a result has that the API reference doesn't say, one sentence each, by JSON path and without the values.
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

/** A union's issue says that no branch fits; the issues of its branches say why. The one that got furthest is meant. */
function leaves(issues: readonly v.BaseIssue<unknown>[]): v.BaseIssue<unknown>[] {
  return issues.flatMap((issue) => (issue.issues ? leaves(issue.issues) : [issue]));
}

/** Properties that the schema passed over: valibot leaves them out of its output. */
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
