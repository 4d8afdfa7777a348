import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTemporaryFolder, pack, publishedLibraries } from "@mage-api/workspace";
import { outcomeOf } from "./tools.ts";

const programs = fileURLToPath(new URL("../programs", import.meta.url));
// npm reads the registry and trusted certificates from the environment.
const environment = process.env as Record<string, string>;

/**
 * Creates a project outside the workspace, installs the packed packages in it like any user would, and copies
 * `src/programs` into it.
 */
export async function makeProject(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const { folder, remove } = await createTemporaryFolder();
  try {
    const tarballs = await Promise.all(publishedLibraries.map((name) => pack(name, folder)));
    await writeFile(join(folder, "package.json"), '{ "name": "ecosystem-project", "private": true }\n');
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
