import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { files } from "../workspace.ts";
import type { FileChange } from "./journal.ts";

/** Where the API report of a package is. */
export const reportOf = (name: string) => `packages/${name}/generated/${name}.api.md`;

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

async function packageFolders(root: string): Promise<string[]> {
  const names = await readdir(join(root, "packages"));
  return names
    .filter((name) => existsSync(join(root, "packages", name, "package.json")))
    .map((name) => `packages/${name}`);
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
