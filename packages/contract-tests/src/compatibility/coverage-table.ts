import { type Item, wasSeen } from "./items.ts";
import { mergeRuns } from "./merge-runs.ts";
import type { ReleaseRun } from "./release-run.ts";

/** The parts of the document that were observed on real servers. */
export interface CoverageTable {
  releases: string[];
  operations: { operation: string; errors: string[]; seen: Record<string, { seen: number; of: number }> }[];
  schemas: Record<"property" | "null" | "value", { seen: number; of: number }>;
  /** Items observed on older releases only. */
  olderOnly: { kind: Item["kind"]; operation?: string; name: string; releases: string[] }[];
  /** Items never observed, with reasons. */
  neverSeen: Item[];
}

/** Counts the document's items that were observed in the runs of all releases. */
export function coverageOf(items: readonly Item[], allRuns: readonly ReleaseRun[]): CoverageTable {
  const runs = mergeRuns(allRuns);
  const [newest] = runs;
  const seenBy = (item: Item) => runs.filter((run) => wasSeen(item, run)).map(({ release }) => release);
  const count = (some: readonly Item[]) => ({
    seen: some.filter((item) => seenBy(item).length > 0).length,
    of: some.length,
  });
  const operations = [...new Set(items.flatMap(({ operation }) => operation ?? []))];
  return {
    releases: runs.map(({ release }) => release),
    operations: operations.map((operation) => {
      const own = items.filter((item) => item.operation === operation);
      const kinds = ["outcome", "parameter", "sent property"] as const;
      const outcomes = runs.flatMap((run) => run.operations[operation]?.outcomes ?? []);
      return {
        operation,
        errors: [...new Set(outcomes)].filter((outcome) => outcome !== "success").sort(),
        seen: Object.fromEntries(
          kinds.map((kind) => [kind, count(own.filter((item) => item.kind === kind))]),
        ),
      };
    }),
    schemas: {
      property: count(items.filter(({ kind }) => kind === "property")),
      null: count(items.filter(({ kind }) => kind === "null")),
      value: count(items.filter(({ kind }) => kind === "value")),
    },
    olderOnly: items
      .filter((item) => newest && !wasSeen(item, newest) && seenBy(item).length > 0)
      .map(({ reason: _, ...item }) => ({ ...item, releases: seenBy(item) })),
    neverSeen: items.filter((item) => seenBy(item).length === 0),
  };
}

/**
 * Finds items that were never observed and have no reason, and reasons for items that were observed.
 *
 * @returns one sentence per problem.
 */
export function coverageProblems(items: readonly Item[], runs: readonly ReleaseRun[]): string[] {
  return items.flatMap((item) => {
    const seen = runs.some((run) => wasSeen(item, run));
    const what = item.kind === "null" ? "null" : "observed";
    const keyword = item.kind === "null" ? "x-never-null" : "x-never-seen";
    const name = item.kind === "null" ? `\`${item.name}\`` : nameOf(item);
    if (!seen && item.reason === undefined) {
      return [
        `${name} was never ${what}: add a scenario and record it (pnpm contract --record), or give the reason in ${keyword}.`,
      ];
    }
    if (seen && item.reason !== undefined) return [`${name} was ${what}: remove its ${keyword}.`];
    return [];
  });
}

/** Formats the coverage as Markdown. */
export function coverageMarkdown(table: CoverageTable): string {
  const cell = (counts: { seen: number; of: number } | undefined) =>
    counts?.of ? `${counts.seen}/${counts.of}` : "";
  const { property, null: nulls, value } = table.schemas;
  const reasons = Map.groupBy(table.neverSeen, ({ reason }) => reason ?? "");
  return [
    "# Observed behaviour of real servers",
    "",
    `On Mage ${table.releases.join(", ")}, the tests observed:`,
    "",
    `- ${property.seen} of ${property.of} response properties in the document`,
    `- ${nulls.seen} of ${nulls.of} nullable properties as null`,
    `- ${value.seen} of ${value.of} enum values`,
    "",
    "By operation:",
    "",
    "| operation | outcomes | query parameters | body properties | errors |",
    "| --- | --- | --- | --- | --- |",
    ...table.operations.map(
      ({ operation, errors, seen }) =>
        `| \`${operation}\` | ${cell(seen.outcome)} | ${cell(seen.parameter)} | ${cell(seen["sent property"])} | ${errors.join(", ")} |`,
    ),
    "",
    ...(table.olderOnly.length ? ["## Observed on older releases only", ""] : []),
    ...table.olderOnly.map((item) => `- ${nameOf(item)}: ${item.releases.join(", ")}`),
    ...(table.olderOnly.length ? [""] : []),
    "## Never observed",
    "",
    ...[...reasons].flatMap(([reason, items]) => [
      `- ${reason}`,
      ...items.map((item) => `  - ${nameOf(item)}`),
    ]),
    "",
  ].join("\n");
}

function nameOf({ kind, operation, name }: Pick<Item, "kind" | "operation" | "name">): string {
  const what = kind === "parameter" ? "parameter " : "";
  if (kind === "sent property") return `\`${name}\` in the request body`;
  if (kind === "null") return `\`${name}\` as null`;
  return operation ? `${what}\`${name}\` of \`${operation}\`` : `${what}\`${name}\``;
}
