import type { ReleaseRun } from "./release-run.ts";

/** The releases on which each property of the document's schemas was observed, by operation. */
export type Evidence = Record<string, Record<string, string[]>>;

/** Collects the operations and releases whose responses, successes and errors, had each property. */
export function evidenceOf(runs: readonly ReleaseRun[]): Evidence {
  const evidence = new Map<string, Map<string, string[]>>();
  for (const { release, operations } of runs) {
    for (const [operation, { properties, errorProperties }] of Object.entries(operations)) {
      for (const property of new Set([...properties, ...errorProperties])) {
        const where = evidence.get(property) ?? new Map<string, string[]>();
        evidence.set(property, where);
        where.set(operation, [...(where.get(operation) ?? []), release]);
      }
    }
  }
  const properties = [...evidence].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(properties.map(([property, where]) => [property, Object.fromEntries(where)]));
}
