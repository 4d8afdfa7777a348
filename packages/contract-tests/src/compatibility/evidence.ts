import { databaseNames } from "./known-differences.ts";
import type { ReleaseRun } from "./release-run.ts";

/**
 * The releases on which each property of the document's schemas was observed, by operation. A release's name is followed
 * by ` (PostgreSQL)` or ` (SQLite)` if only that database showed it.
 */
export type Evidence = Record<string, Record<string, string[]>>;

/** Collects the operations and releases whose responses, successful or not, contained each property. */
export function evidenceOf(runs: readonly ReleaseRun[]): Evidence {
  const evidence = new Map<string, Map<string, string[]>>();
  for (const ofRelease of Map.groupBy(runs, ({ release }) => release).values()) {
    for (const [operation, property] of observedIn(ofRelease)) {
      const where = evidence.get(property) ?? new Map<string, string[]>();
      evidence.set(property, where);
      where.set(operation, [...(where.get(operation) ?? []), nameOf(ofRelease, operation, property)]);
    }
  }
  const properties = [...evidence].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(properties.map(([property, where]) => [property, Object.fromEntries(where)]));
}

/** Lists the operations and properties of which a run has at least one response. */
function observedIn(runs: readonly ReleaseRun[]): [operation: string, property: string][] {
  const operations = new Set(runs.flatMap((run) => Object.keys(run.operations)));
  return [...operations].flatMap((operation) => {
    const properties = new Set(runs.flatMap((run) => propertiesOf(run, operation)));
    return [...properties].map((property): [string, string] => [operation, property]);
  });
}

function propertiesOf({ operations }: ReleaseRun, operation: string): string[] {
  const { properties = [], errorProperties = [] } = operations[operation] ?? {};
  return [...properties, ...errorProperties];
}

function nameOf(runs: readonly ReleaseRun[], operation: string, property: string): string {
  const showing = runs.filter((run) => propertiesOf(run, operation).includes(property));
  const [{ release, database }] = showing as [ReleaseRun];
  return showing.length === runs.length ? release : `${release} (${databaseNames[database]})`;
}
