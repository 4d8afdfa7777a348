import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
 * @returns the folder's absolute path.
 */
export async function makeServerFolder(template: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mage-server-"));
  await cp(template, folder, { recursive: true });
  await mkdir(join(folder, "tmp"));
  const metadata = join(folder, "project/metadata.yaml");
  await writeFile(metadata, withoutUsageStatistics(await readFile(metadata, "utf8")));
  return folder;
}
