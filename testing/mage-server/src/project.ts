import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "./environment.ts";

/**
 * Turns off the usage statistics that new Mage projects send to the vendor.
 *
 * @param metadata - the text of a project's `metadata.yaml`.
 * @returns the text with `help_improve_mage: false`. Everything else stays the same, comments included.
 */
export function withoutUsageStatistics(metadata: string): string {
  const setting = "help_improve_mage: false";
  const lines = metadata.split("\n").filter((line) => !/^help_improve_mage\s*:/.test(line));
  return [setting, ...lines].join("\n");
}

/**
 * Creates a server folder from a template, with its own project, data folder and database.
 *
 * @param template - see {@link MageInstallation.template}.
 * @param database - the kind of database to copy.
 * @returns the folder's absolute path.
 */
export async function makeServerFolder(template: string, database: Database): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mage-server-"));
  for (const part of ["project", database]) await cp(join(template, part), folder, { recursive: true });
  await mkdir(join(folder, "tmp"));
  const metadata = join(folder, "project/metadata.yaml");
  await writeFile(metadata, withoutUsageStatistics(await readFile(metadata, "utf8")));
  return folder;
}
