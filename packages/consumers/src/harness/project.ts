import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack, temporaryFolder } from "../pack.ts";
import { outcomeOf } from "./tools.ts";

const programs = fileURLToPath(new URL("../programs", import.meta.url));

/**
 * Makes a project outside the workspace that has installed the packed client and types as anybody would, and holds the
 * programs of `src/programs`.
 */
export async function makeProject(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const { folder, remove } = await temporaryFolder();
  try {
    const tarballs = await Promise.all(["client", "types"].map((name) => pack(name, folder)));
    await writeFile(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
    const npm = ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs];
    const { code, stderr } = await outcomeOf("npm", npm, { cwd: folder });
    if (code !== 0) throw new Error(`npm could not install the packed packages:\n${stderr}`);
    await cp(programs, folder, { recursive: true });
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
