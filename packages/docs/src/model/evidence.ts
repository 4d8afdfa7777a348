import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Test results of an operation on one release. */
export interface Measured {
  works: boolean;
  /** Differences from the document, one sentence each. */
  differs: string[];
}

/** Recorded results of the contract tests. */
export interface Evidence {
  /** Mage releases, newest first. */
  releases: string[];
  /** Differences that affect most operations, by release, one sentence each. */
  everywhere: Record<string, string[]>;
  /** Results by operationId, then by release. */
  operations: Record<string, Record<string, Measured>>;
  /** Differences between the databases of a Mage server, on all releases. */
  databases: DatabaseDifference[];
  /** Releases that sent a property, by `Schema.property`, then by operation. */
  properties: Record<string, Record<string, string[]>>;
}

/** A difference in an operation between servers on SQLite and on PostgreSQL. */
export interface DatabaseDifference {
  operations: string[];
  sqlite: string;
  postgresql: string;
}

/** `compatibility.json` of the contract tests. */
interface CompatibilityTable {
  releases: { release: string; differs: string[] }[];
  operations: {
    operation: string;
    releases: Record<string, { works: boolean; differs: string[]; lacks: string[]; adds: string[] }>;
  }[];
  differences: { id: string; what: string }[];
  databases: DatabaseDifference[];
}

/** Returns evidence without recorded results: only the release that every test run checks. */
export function withoutTable(version: string): Evidence {
  return { releases: [version], everywhere: {}, operations: {}, databases: [], properties: {} };
}

/** Reads recorded results from a folder. Returns undefined if there are none. */
export async function readEvidence(folder: string): Promise<Evidence | undefined> {
  const table = (await readOptionalJson(join(folder, "compatibility.json"))) as
    | CompatibilityTable
    | undefined;
  if (!table) return undefined;
  const properties = (await readOptionalJson(join(folder, "evidence.json"))) as Evidence["properties"];
  return evidenceFrom(table, properties ?? {});
}

/** Converts the tables of the contract tests into sentences. */
export function evidenceFrom(table: CompatibilityTable, properties: Evidence["properties"]): Evidence {
  const what = new Map(table.differences.map((difference) => [difference.id, difference.what]));
  const operations = table.operations.map(({ operation, releases }) => {
    const measured = Object.entries(releases).map(([release, { works, differs, lacks, adds }]) => [
      release,
      {
        works,
        differs: [
          ...differs.map((id) => what.get(id) ?? id),
          ...(lacks.length > 0 ? [`Responses lack ${named(lacks)}.`] : []),
          ...(adds.length > 0 ? [`Responses also have ${named(adds)}.`] : []),
        ],
      },
    ]);
    return [operation, Object.fromEntries(measured)];
  });
  const releases = table.releases.map(({ release }) => release);
  const everywhere = Object.fromEntries(
    table.releases.map(({ release, differs }) => [release, differs.map((id) => what.get(id) ?? id)]),
  );
  return {
    releases,
    everywhere,
    operations: Object.fromEntries(operations),
    databases: table.databases,
    properties,
  };
}

async function readOptionalJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : JSON.parse(text);
}

/** Shortens `PipelineRunListItem.repo_path` to `repo_path`, since the operation identifies the schema. */
function named(properties: string[]): string {
  const short = properties.map((property) => `\`${property.slice(property.indexOf(".") + 1)}\``);
  return [...new Set(short)].toSorted().join(", ");
}
