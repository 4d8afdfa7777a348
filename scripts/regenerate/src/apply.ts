import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { apiReportPath, files, packageFolders, writeAtomically } from "@mage-api/workspace";

/** Generated paths that are committed; folders end in a slash. */
const committed = [
  files.collection,
  files.document,
  `${files.types}/`,
  `${files.client}/`,
  apiReportPath("types"),
  apiReportPath("client"),
  "packages/client/generated/api.md",
];

/** A file to write or to remove. */
export interface FileChange {
  /** The path relative to the workspace root. */
  path: string;
  /** The path of the new content; undefined to remove the file. */
  from: string | undefined;
}

/** Returns the committed outputs that differ between the workspace and a stage. */
export async function changedOutputs(root: string, stage: string): Promise<FileChange[]> {
  const paths = new Set([...(await listFiles(root)), ...(await listFiles(stage))]);
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
 * Applies changes to the workspace, each file atomically. If the process is killed, git shows which files were written, and
 * the next run writes the rest.
 */
export async function applyChanges(root: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path, from } of changes) {
    if (from === undefined) await rm(join(root, path), { force: true });
    else await writeAtomically(join(root, path), await readFile(from));
  }
}

/** Replaces each package's `dist` with the one in the stage, if they differ. */
export async function copyBuilds(root: string, stage: string): Promise<void> {
  for (const folder of await packageFolders(stage)) {
    const built = join(stage, folder, "dist");
    if (!existsSync(built)) continue;
    const target = join(root, folder, "dist");
    if ((await digestOf(built, [""])) === (await digestOf(target, [""]))) continue;
    await cp(built, `${target}.new`, { recursive: true });
    await rm(target, { recursive: true, force: true });
    await rename(`${target}.new`, target);
  }
}

/** Returns a digest of everything that a run writes, builds included. */
export async function digestOutputs(root: string): Promise<string> {
  const builds = (await packageFolders(root)).map((folder) => `${folder}/dist/`);
  return digestOf(root, [...committed, ...builds]);
}

async function digestOf(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await listFiles(root, paths)) {
    hash.update(path).update("\0");
    hash.update((await content(join(root, path))) ?? "");
  }
  return hash.digest("hex");
}

/** Replaces folders in a list of paths with the files in them. */
async function listFiles(root: string, paths: readonly string[] = committed): Promise<string[]> {
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
