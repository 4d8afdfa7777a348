import { markdownTable } from "markdown-table";
import type { OpenApiDocument } from "../openapi-document.ts";
import { type Difference, operationsOf } from "./differences.ts";
import type { ReleaseRun } from "./release-run.ts";

/** How an operation does on a release. */
export interface Compatibility {
  /** Whether it answered with a success. */
  works: boolean;
  /** Ids of declared differences. */
  differs: string[];
  /** Properties that the newest release's answers have, and no answer of this one to any operation. */
  lacks: string[];
  /** Properties that this release's answers have, and no answer of the newest to any operation. */
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
  const ofNewest = propertiesOf(newest);
  const compare = (operation: string, run: ReleaseRun): Compatibility => {
    const here = run.operations[operation];
    // Whether one operation shows a property depends on what else was in its list when it was asked, so that a release
    // lacks only what none of its operations shows.
    const ofThis = propertiesOf(run);
    return {
      works: here?.outcomes.includes("success") ?? false,
      differs: differences
        .filter((difference) => run.differences.includes(difference.id))
        .filter((difference) => operationsOf(difference, all).includes(operation))
        .map(({ id }) => id),
      lacks: (newest?.operations[operation]?.properties ?? []).filter((property) => !ofThis.has(property)),
      adds: (here?.properties ?? []).filter((property) => !ofNewest.has(property)),
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

function propertiesOf(run: ReleaseRun | undefined): Set<string> {
  return new Set(Object.values(run?.operations ?? {}).flatMap(({ properties }) => properties));
}

/** The table as Markdown: a mark for each operation and release, and what the marks mean. */
export function compatibilityMarkdown({ releases, operations, differences }: CompatibilityTable): string {
  const notes: string[] = [];
  const mark = (note: string) => {
    if (!notes.includes(note)) notes.push(note);
    return `[${notes.indexOf(note) + 1}]`;
  };
  // What most operations share stands in a row of its own, so that theirs show what is special.
  const general = differences.filter((difference) => difference.operations.length > operations.length / 2);
  const cell = ({ works, differs, lacks, adds }: Compatibility) => {
    if (!works) return "–";
    const special = differences
      .filter(({ id }) => differs.includes(id))
      .filter((one) => !general.includes(one));
    const marks = [
      ...special.map(({ what }) => mark(what)),
      ...(lacks.length ? [mark(`Answers lack ${names(lacks)}.`)] : []),
      ...(adds.length ? [mark(`Answers also have ${names(adds)}.`)] : []),
    ];
    return ["✓", ...marks].join(" ");
  };
  const generalCell = (release: string) => {
    const shown = general.filter(({ id }) =>
      operations.some((one) => one.releases[release]?.differs.includes(id)),
    );
    return shown.map((one) => mark(one.what + exceptions(one, operations))).join(" ");
  };
  const all = general.length
    ? [["all operations", ...releases.map(({ release }) => generalCell(release))]]
    : [];
  const table = markdownTable([
    ["operation", ...releases.map(({ release }) => release)],
    ...all,
    ...operations.map(({ operation, releases: cells }) => [
      `\`${operation}\``,
      ...Object.values(cells).map((found) => cell(found)),
    ]),
    [
      "scenarios passed",
      ...releases.map(({ passed, differ }) => (differ ? `${passed}, ${differ} differ` : `${passed}`)),
    ],
  ]);
  return [table, "", ...notes.map((note, index) => `${index + 1}. ${note}`), ""].join("\n");
}

/** ` Not of \`readStatus\`.`, or nothing where a difference is of every operation. */
function exceptions(
  difference: CompatibilityTable["differences"][number],
  operations: CompatibilityTable["operations"],
): string {
  const not = operations.filter(({ operation }) => !difference.operations.includes(operation));
  return not.length ? ` Not of ${not.map(({ operation }) => `\`${operation}\``).join(" and ")}.` : "";
}

/** `PipelineRunListItem.repo_path` is `repo_path`: the operation tells whose it is. */
function names(properties: readonly string[]): string {
  const short = new Set(properties.map((property) => `\`${property.slice(property.indexOf(".") + 1)}\``));
  return [...short].sort().join(", ");
}
