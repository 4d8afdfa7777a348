import { readFile } from "node:fs/promises";

/** What the contract tests have measured, where that has been written down. */
export interface Evidence {
  /** Mage releases, oldest first. */
  releases: string[];
  /** By operationId, then by release: nothing when it works as documented, else how it differs. */
  operations: Record<string, Record<string, string[]>>;
  /** By `Schema.property`: where it was seen. */
  properties: Record<string, { release: string; operation: string }[]>;
}

/** Without a table: the one release that every test run checks, and nothing said of the others. */
export function withoutTable(version: string): Evidence {
  return { releases: [version], operations: {}, properties: {} };
}

/** @returns the parsed file, or undefined where there is none. */
export async function readOptionalJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : JSON.parse(text);
}

/** Reads what the contract tests have left in a folder, or undefined where they have left nothing. */
export async function readEvidence(folder: string): Promise<Evidence | undefined> {
  const table = (await readOptionalJson(`${folder}/compatibility.json`)) as Partial<Evidence> | undefined;
  if (!table?.releases || !table.operations) return undefined;
  return { releases: table.releases, operations: table.operations, properties: table.properties ?? {} };
}
