import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds `package.json` and `pnpm-workspace.yaml`. */
export const workspaceRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** Where each step of the chain reads and writes, relative to the root of a tree. */
export const files = {
  collection: "spec/mage.postman_collection.json",
  overlays: "spec/overlays",
  document: "spec/openapi.yaml",
  types: "packages/types/src/generated",
  client: "packages/client/src/generated",
} as const;

/** Lists the folders of the workspace's packages, relative to the root of a tree. */
export async function packageFolders(root: string = workspaceRoot): Promise<string[]> {
  const groups = ["packages", "testing", "scripts"];
  const found = await Promise.all(
    groups.map(async (group) => (await readdir(join(root, group))).map((name) => `${group}/${name}`)),
  );
  return ["spec", ...found.flat()].filter((folder) => existsSync(join(root, folder, "package.json"))).sort();
}

/** Returns the path of a package's API report, relative to the root of a tree. */
export const reportOf = (name: string) => `packages/${name}/generated/${name}.api.md`;

/** A mistake in what the user gave us: printed as its one sentence, without a stack trace. */
export class InputError extends Error {
  override name = "InputError";
}

/** Writes a file whole or not at all, also when the process is killed half-way. */
export async function writeWhole(path: string, text: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Reads a file the chain cannot do without.
 *
 * @throws {@link InputError} when it is missing, naming it and what `hint` says to do.
 */
export async function readNeeded(path: string, hint: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new InputError(`${relative(workspaceRoot, path)} does not exist: ${hint}`);
  }
}

/** The tree a step writes to: the workspace itself, or the folder after `--out` (for regenerate-and-compare). */
export function outputRoot(argv = process.argv.slice(2)): string {
  const at = argv.indexOf("--out");
  const folder = at === -1 ? undefined : argv[at + 1];
  return folder === undefined ? workspaceRoot : resolve(folder);
}

/** Runs a command's main function; an {@link InputError} becomes its sentence and exit code 1. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "InputError") throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
