import type { OpenApiDocument } from "../openapi-document.ts";
import { type Difference, operationsOf } from "./differences.ts";
import type { ReleaseRun } from "./release-run.ts";

/** How an operation does on a release. */
export interface Compatibility {
  /** Whether it answered with a success. */
  works: boolean;
  /** Ids of declared differences. */
  differs: string[];
  /** Properties that the newest release's answers have and this one's lack. */
  lacks: string[];
  /** Properties that only this release's answers have. */
  adds: string[];
}

/** Which operation works on which release, and what differs. */
export interface CompatibilityTable {
  /** The newest first. */
  releases: { release: string; passed: number; differ: number }[];
  operations: {
    operation: string;
    method: string;
    path: string;
    releases: Record<string, Compatibility>;
  }[];
  differences: { id: string; releases: string[]; operations: string[]; what: string; evidence: string }[];
}

/** Compares the runs of all releases, the newest first, with the newest. */
export function compatibilityOf(
  document: OpenApiDocument,
  runs: readonly ReleaseRun[],
  differences: readonly Difference[],
): CompatibilityTable {
  const all = document.routes.map(({ operationId }) => operationId);
  const newest = runs[0];
  const compare = (operation: string, run: ReleaseRun): Compatibility => {
    const here = run.operations[operation];
    const there = new Set(newest?.operations[operation]?.properties);
    const properties = new Set(here?.properties);
    return {
      works: here?.outcomes.includes("success") ?? false,
      differs: differences
        .filter((difference) => run.differences.includes(difference.id))
        .filter((difference) => operationsOf(difference, all).includes(operation))
        .map(({ id }) => id),
      lacks: [...there].filter((property) => !properties.has(property)),
      adds: [...properties].filter((property) => !there.has(property)),
    };
  };
  return {
    releases: runs.map(({ release, scenarios }) => ({ release, ...scenarios })),
    operations: document.routes.map(({ operationId, method, segments }) => ({
      operation: operationId,
      method: method.toUpperCase(),
      path: segments.join("/"),
      releases: Object.fromEntries(runs.map((run) => [run.release, compare(operationId, run)])),
    })),
    differences: differences.map((difference) => ({
      id: difference.id,
      releases: difference.releases,
      operations: operationsOf(difference, all),
      what: difference.what,
      evidence: difference.evidence,
    })),
  };
}

/** The table as Markdown: a mark for each operation and release, and what the marks mean. */
export function compatibilityMarkdown(table: CompatibilityTable): string {
  const notes: string[] = [];
  const mark = (note: string) => {
    if (!notes.includes(note)) notes.push(note);
    return `[${notes.indexOf(note) + 1}]`;
  };
  const what = new Map(table.differences.map((difference) => [difference.id, difference.what]));
  const cell = ({ works, differs, lacks, adds }: Compatibility) => {
    if (!works) return "–";
    const marks = [
      ...differs.map((id) => mark(what.get(id) ?? id)),
      ...(lacks.length ? [mark(`Answers lack ${names(lacks)}.`)] : []),
      ...(adds.length ? [mark(`Answers also have ${names(adds)}.`)] : []),
    ];
    return ["✓", ...marks].join(" ");
  };
  const releases = table.releases.map(({ release }) => release);
  const rows = table.operations.map(({ operation, releases: cells }) => [
    `\`${operation}\``,
    ...releases.map((release) => {
      const found = cells[release];
      return found ? cell(found) : "";
    }),
  ]);
  const scenarios = table.releases.map(({ passed, differ }) =>
    differ ? `${passed}, ${differ} differ` : passed,
  );
  return [
    row(["operation", ...releases]),
    row(releases.concat("").map(() => "---")),
    ...rows.map(row),
    row(["scenarios passed", ...scenarios.map(String)]),
    "",
    ...notes.map((note, index) => `${index + 1}. ${note}`),
    "",
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** `PipelineRunListItem.repo_path` is `repo_path`: the operation tells whose it is. */
function names(properties: readonly string[]): string {
  const short = new Set(properties.map((property) => `\`${property.slice(property.indexOf(".") + 1)}\``));
  return [...short].sort().join(", ");
}
