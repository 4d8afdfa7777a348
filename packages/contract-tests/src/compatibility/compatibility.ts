import { type Database, databases } from "@mage-api/mage-server";
import type { OpenApiDocument } from "@mage-api/openapi-document";
import { markdownTable } from "markdown-table";
import type { Environment } from "./environments.ts";
import {
  type DatabaseDifference,
  databaseNames,
  type KnownDifference,
  operationsOf,
} from "./known-differences.ts";
import { type MergedRun, mergeRuns } from "./merge-runs.ts";
import type { ReleaseRun } from "./release-run.ts";

/** An operation's compatibility with a release. */
export interface Compatibility {
  /** True when the operation succeeded on the release, on every database that was tested. */
  works: boolean;
  /** Ids of known differences, except those that most operations share. */
  differs: string[];
  /** Properties of the newest release's responses that are missing on this release, and not explained by `differs`. */
  lacks: string[];
  /** Properties in this release's responses that no response of the newest release has. */
  adds: string[];
}

/** The compatibility of all operations with all releases. */
export interface CompatibilityTable {
  /** Newest first. `differs` has the ids of the differences that most operations share. */
  releases: {
    release: string;
    /** Number of scenarios that passed, and that differed as declared, by database. */
    scenarios: Partial<Record<Database, { passed: number; differ: number }>>;
    differs: string[];
  }[];
  operations: {
    operation: string;
    method: string;
    path: string;
    releases: Record<string, Compatibility>;
  }[];
  differences: { id: string; releases: string[]; operations: string[]; what: string; evidence: string }[];
  /** Differences between the databases, on all releases. */
  databases: DatabaseDifference[];
  /** Results on other Pythons. */
  environments: Environment[];
}

/** Compares the runs of all releases, newest first, with the newest release. */
export function compatibilityOf(
  document: OpenApiDocument,
  allRuns: readonly ReleaseRun[],
  differences: readonly KnownDifference[],
  betweenDatabases: readonly DatabaseDifference[] = [],
  environments: readonly Environment[] = [],
): CompatibilityTable {
  const runs = mergeRuns(allRuns);
  const all = document.routes.map(({ operationId }) => operationId);
  const newest = runs[0];
  const ofNewest = propertiesOf(newest);
  const shared = new Set(
    differences
      .filter((difference) => operationsOf(difference, all).length > all.length / 2)
      .map(({ id }) => id),
  );
  const compare = (operation: string, run: MergedRun): Compatibility => {
    const here = run.operations[operation];
    // An operation's properties depend on the items in its list at the time, so a release lacks a property only if
    // none of its operations has it.
    const ofThis = propertiesOf(run);
    const applied = differences.filter(
      (difference) =>
        run.differences.includes(difference.id) && operationsOf(difference, all).includes(operation),
    );
    const isExplained = (property: string) =>
      applied.some(({ what }) => namesOf(property).some((name) => what.includes(name)));
    return {
      works: run.runs.every(({ operations }) => operations[operation]?.outcomes.includes("success")),
      differs: applied.filter(({ id }) => !shared.has(id)).map(({ id }) => id),
      lacks: (newest?.operations[operation]?.properties ?? []).filter(
        (property) => !ofThis.has(property) && !isExplained(property),
      ),
      adds: (here?.properties ?? []).filter((property) => !ofNewest.has(property)),
    };
  };
  return {
    releases: runs.map(({ release, runs: ofRelease, differences: observed }) => ({
      release,
      scenarios: Object.fromEntries(ofRelease.map(({ database, scenarios }) => [database, scenarios])),
      differs: [...shared].filter((id) => observed.includes(id)),
    })),
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
      what: onDatabases(difference) + (shared.has(difference.id) ? exceptions(difference, all) : ""),
      evidence: difference.evidence,
    })),
    databases: [...betweenDatabases],
    environments: [...environments],
  };
}

/** Returns the sentence of a difference, with the databases to which it applies if not to all. */
function onDatabases({ what, databases }: KnownDifference): string {
  return databases
    ? `On ${databases.map((database) => databaseNames[database]).join(" and ")}: ${what}`
    : what;
}

/** Returns ` Doesn't apply to \`readStatus\`.`, or an empty string for a difference of every operation. */
function exceptions(difference: KnownDifference, all: readonly string[]): string {
  const of = operationsOf(difference, all);
  const not = all.filter((operation) => !of.includes(operation));
  return not.length ? ` Doesn't apply to ${not.map((operation) => `\`${operation}\``).join(" and ")}.` : "";
}

function propertiesOf(run: MergedRun | undefined): Set<string> {
  return new Set(Object.values(run?.operations ?? {}).flatMap(({ properties }) => properties));
}

/** Formats the table as Markdown, with notes that explain the marks. */
export function compatibilityMarkdown({
  releases,
  operations,
  differences,
  databases: betweenDatabases,
  environments,
}: CompatibilityTable): string {
  const notes: string[] = [];
  const marks = (sentences: readonly string[]) => {
    const numbers = sentences.map((note) => {
      if (!notes.includes(note)) notes.push(note);
      return notes.indexOf(note) + 1;
    });
    return numbers.sort((a, b) => a - b).map((number) => `[${number}]`);
  };
  const what = new Map(differences.map((difference) => [difference.id, difference.what]));
  const sentence = (id: string) => what.get(id) ?? id;
  const cell = ({ works, differs, lacks, adds }: Compatibility) => {
    if (!works) return "–";
    const notesOfCell = [
      ...differs.map(sentence),
      ...(lacks.length ? [`Responses lack ${names(lacks)}.`] : []),
      ...(adds.length ? [`Responses also have ${names(adds)}.`] : []),
    ];
    return ["✓", ...marks(notesOfCell)].join(" ");
  };
  const shared = releases.some(({ differs }) => differs.length > 0)
    ? [["all operations", ...releases.map(({ differs }) => marks(differs.map(sentence)).join(" "))]]
    : [];
  const table = markdownTable([
    ["operation", ...releases.map(({ release }) => release)],
    ...shared,
    ...operations.map(({ operation, releases: cells }) => [
      `\`${operation}\``,
      ...Object.values(cells).map(cell),
    ]),
    ...databases.map((database) => [
      `scenarios passed on ${databaseNames[database]}`,
      ...releases.map(({ scenarios }) => counts(scenarios[database])),
    ]),
  ]);
  const numbered = notes.map((note, index) => `${index + 1}. ${note}`);
  return [
    table,
    "",
    ...environments.map(environmentMarkdown),
    ...numbered,
    "",
    ...databasesMarkdown(betweenDatabases),
  ].join("\n");
}

function counts(scenarios: { passed: number; differ: number } | undefined): string {
  if (!scenarios) return "not recorded";
  return scenarios.differ ? `${scenarios.passed}, ${scenarios.differ} differ` : `${scenarios.passed}`;
}

function environmentMarkdown({ release, database, python, sqlalchemy, scenarios }: Environment): string {
  const { passed, differ } = scenarios;
  const versions = `Python ${python} and SQLAlchemy ${sqlalchemy}`;
  return `${release} on ${databaseNames[database]} with ${versions}: ${passed} scenarios passed, ${differ} differ.\n`;
}

function databasesMarkdown(differences: readonly DatabaseDifference[]): string[] {
  if (differences.length === 0) return [];
  const table = markdownTable([
    ["operation", ...databases.map((database) => databaseNames[database])],
    ...differences.map((difference) => [
      difference.operations.map((operation) => `\`${operation}\``).join(", "),
      ...databases.map((database) => difference[database]),
    ]),
  ]);
  return [
    "## SQLite and PostgreSQL",
    "",
    "The scenarios pass on both databases. These responses differ:",
    "",
    table,
    "",
  ];
}

function names(properties: readonly string[]): string {
  return [...new Set(properties.flatMap((property) => namesOf(property).at(-1) ?? []))].sort().join(", ");
}

/**
 * Shortens `PipelineRunListItem.repo_path` to `repo_path`, since the operation identifies the schema. A nested property
 * keeps its parents.
 */
function namesOf(property: string): string[] {
  const [, ...path] = property.split(".");
  return path.map((_, index) => `\`${path.slice(0, index + 1).join(".")}\``);
}
