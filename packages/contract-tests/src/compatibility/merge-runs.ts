import type { OperationRun, ReleaseRun } from "./release-run.ts";

/** The runs of one release on all databases, as one. */
export interface MergedRun {
  release: string;
  /** Ids of known differences that a run showed. */
  differences: string[];
  /** Observations of all runs, by operation. */
  operations: Record<string, OperationRun>;
  /** The runs themselves. */
  runs: ReleaseRun[];
}

/** Merges the runs of each release, in the order of the runs. */
export function mergeRuns(runs: readonly ReleaseRun[]): MergedRun[] {
  return [...Map.groupBy(runs, ({ release }) => release)].map(([release, ofRelease]) => {
    const names = new Set(ofRelease.flatMap(({ operations }) => Object.keys(operations)));
    const operations = [...names].map((name) => [
      name,
      mergeOperations(ofRelease.flatMap((run) => run.operations[name] ?? [])),
    ]);
    return {
      release,
      differences: [...new Set(ofRelease.flatMap(({ differences }) => differences))],
      operations: Object.fromEntries(operations),
      runs: ofRelease,
    };
  });
}

function mergeOperations([first, ...others]: readonly OperationRun[]): OperationRun | undefined {
  return others.reduce<OperationRun | undefined>(
    (merged, other) =>
      merged && {
        outcomes: union(merged.outcomes, other.outcomes),
        statuses: union(merged.statuses, other.statuses),
        properties: union(merged.properties, other.properties),
        absent: union(merged.absent, other.absent),
        errorProperties: union(merged.errorProperties, other.errorProperties),
        nulls: union(merged.nulls, other.nulls),
        values: union(merged.values, other.values),
        parameters: union(merged.parameters, other.parameters),
        sentProperties: union(merged.sentProperties, other.sentProperties),
        sentAbsent: union(merged.sentAbsent, other.sentAbsent),
        refusedWithout: union(merged.refusedWithout, other.refusedWithout),
        sentValues: union(merged.sentValues, other.sentValues),
      },
    first,
  );
}

function union<Item>(some: readonly Item[], others: readonly Item[]): Item[] {
  return [...new Set([...some, ...others])];
}
