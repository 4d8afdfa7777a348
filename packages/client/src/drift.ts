import { responses } from "./generated/responses.gen.ts";
import type { Issue, Schema } from "./schema.ts";

/**
 * Compares a result with the API reference and returns one sentence per difference, with its JSON path but no values.
 *
 * @param operation - Method and path template: `GET /api/pipelines/{uuid}`.
 */
export function findDrift(operation: string, data: unknown): string[] {
  const schema = (responses as Record<string, Schema>)[operation];
  if (!schema) return [];
  const issues: Issue[] = [];
  const known = schema(data, issues, []);
  if (issues.length === 0) return undeclared(data, known, "$");
  return issues.map(({ path, expected }) => `${["$", ...path].join(".")}: expected ${expected}`);
}

/** Finds properties that the schema doesn't declare: they are not in its output. */
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
