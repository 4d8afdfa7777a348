import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { files, packageFolders, reportOf, writeWhole } from "@mage-api/workspace";

/** What is generated and committed; folders end in a slash. */
const committed = [
  files.collection,
  files.document,
  `${files.types}/`,
  `${files.client}/`,
  reportOf("types"),
  reportOf("client"),
  "packages/client/generated/api.md",
];

/** A file to write, or to remove when `from` is undefined. `path` is relative to the tree. */
export interface FileChange {
  path: string;
  /** The finished file, anywhere. */
  from: string | undefined;
}

/** The committed outputs that differ between a tree and its stage, and what to do about each. */
export async function changedOutputs(root: string, stage: string): Promise<FileChange[]> {
  const paths = new Set([...(await expand(root)), ...(await expand(stage))]);
  const changes = await Promise.all(
    [...paths].sort().map(async (path): Promise<FileChange[]> => {
      const [old, now] = await Promise.all([content(join(root, path)), content(join(stage, path))]);
      if (now === undefined) return old === undefined ? [] : [{ path, from: undefined }];
      return old?.equals(now) ? [] : [{ path, from: join(stage, path) }];
    }),
  );
  return changes.flat();
}

/**
 * Writes changed files to a tree, each whole or not at all. After a kill half-way git shows which were written, and the
 * next run writes the rest.
 */
export async function applyChanges(root: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path, from } of changes) {
    if (from === undefined) await rm(join(root, path), { force: true });
    else await writeWhole(join(root, path), await readFile(from));
  }
}

/** A digest of everything that a run makes, built files included: whether all is as a run left it. */
export async function digestOutputs(root: string): Promise<string> {
  const built = (await packageFolders(root)).map((folder) => `${folder}/dist/`);
  const hash = createHash("sha256");
  for (const path of await expand(root, [...committed, ...built])) {
    hash.update(path).update("\0");
    hash.update((await content(join(root, path))) ?? "");
  }
  return hash.digest("hex");
}

/** Brings over what was built, a folder at a time: it isn't committed, and can be built again from what is. */
export async function bringBuilt(root: string, stage: string): Promise<void> {
  for (const folder of await packageFolders(stage)) {
    const built = join(stage, folder, "dist");
    if (!existsSync(built)) continue;
    const target = join(root, folder, "dist");
    if ((await digestOf(built)) === (await digestOf(target))) continue;
    await cp(built, `${target}.new`, { recursive: true });
    await rm(target, { recursive: true, force: true });
    await rename(`${target}.new`, target);
  }
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await expand(folder, [""]))
    hash.update(path).update((await content(join(folder, path))) ?? "");
  return hash.digest("hex");
}

async function expand(root: string, paths: readonly string[] = committed): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (path !== "" && !path.endsWith("/")) return [path];
      const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "/").length))
        .sort();
    }),
  );
  return found.flat();
}

async function content(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}
