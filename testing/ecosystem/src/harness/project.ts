import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTemporaryFolder, pack, publishedLibraries } from "@mage-api/workspace";
import { outcomeOf } from "./tools.ts";

const programs = fileURLToPath(new URL("../programs", import.meta.url));
// Where the registry is, and which certificates to trust, is known to the environment.
const environment = process.env as Record<string, string>;

/**
 * Makes a project outside the workspace that has installed what is published as anybody would, from the packed packages,
 * and holds the programs of `src/programs`.
 */
export async function makeProject(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const { folder, remove } = await createTemporaryFolder();
  try {
    const tarballs = await Promise.all(publishedLibraries.map((name) => pack(name, folder)));
    await writeFile(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
    const npm = ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs];
    const { code, stderr } = await outcomeOf("npm", npm, { cwd: folder, env: environment });
    if (code !== 0) throw new Error(`npm could not install the packed packages:\n${stderr}`);
    await cp(programs, folder, { recursive: true });
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
