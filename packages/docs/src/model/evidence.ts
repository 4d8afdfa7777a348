import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** How an operation does on a release. */
export interface Measured {
  works: boolean;
  /** How it differs from what is documented, a sentence each. */
  differs: string[];
}

/** What the contract tests have measured, where that has been written down. */
export interface Evidence {
  /** Mage releases, the newest first. */
  releases: string[];
  /** How a release differs in most operations, by release, a sentence each. */
  everywhere: Record<string, string[]>;
  /** By operationId, then by release. */
  operations: Record<string, Record<string, Measured>>;
  /** By `Schema.property`: the releases that sent it, by operation. */
  properties: Record<string, Record<string, string[]>>;
}

/** `compatibility.json` of the contract tests. */
interface CompatibilityTable {
  releases: { release: string; differs: string[] }[];
  operations: {
    operation: string;
    releases: Record<string, { works: boolean; differs: string[]; lacks: string[]; adds: string[] }>;
  }[];
  differences: { id: string; what: string }[];
}

/** Without a table: the one release that every test run checks, and nothing said of the others. */
export function withoutTable(version: string): Evidence {
  return { releases: [version], everywhere: {}, operations: {}, properties: {} };
}

/** Reads what the contract tests have left in a folder, or undefined where they have left nothing. */
export async function readEvidence(folder: string): Promise<Evidence | undefined> {
  const table = (await readOptionalJson(join(folder, "compatibility.json"))) as
    | CompatibilityTable
    | undefined;
  if (!table) return undefined;
  const properties = (await readOptionalJson(join(folder, "evidence.json"))) as Evidence["properties"];
  return evidenceFrom(table, properties ?? {});
}

/** Puts the tables of the contract tests into the words of the pages. */
export function evidenceFrom(table: CompatibilityTable, properties: Evidence["properties"]): Evidence {
  const what = new Map(table.differences.map((difference) => [difference.id, difference.what]));
  const operations = table.operations.map(({ operation, releases }) => {
    const measured = Object.entries(releases).map(([release, { works, differs, lacks, adds }]) => [
      release,
      {
        works,
        differs: [
          ...differs.map((id) => what.get(id) ?? id),
          ...(lacks.length > 0 ? [`Answers lack ${named(lacks)}.`] : []),
          ...(adds.length > 0 ? [`Answers also have ${named(adds)}.`] : []),
        ],
      },
    ]);
    return [operation, Object.fromEntries(measured)];
  });
  const releases = table.releases.map(({ release }) => release);
  const everywhere = Object.fromEntries(
    table.releases.map(({ release, differs }) => [release, differs.map((id) => what.get(id) ?? id)]),
  );
  return { releases, everywhere, operations: Object.fromEntries(operations), properties };
}

/** @returns the parsed file, or undefined where there is none. */
export async function readOptionalJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : JSON.parse(text);
}

/** `PipelineRunListItem.repo_path` is `repo_path`: the operation tells whose it is. */
function named(properties: string[]): string {
  const short = properties.map((property) => `\`${property.slice(property.indexOf(".") + 1)}\``);
  return [...new Set(short)].toSorted().join(", ");
}
