import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pack, published } from "./pack.ts";
import { workspaceRoot } from "./workspace.ts";

/** The folder that `npm start` leaves the packed packages in. Ignored by git. */
export const tarballFolder = join(workspaceRoot, "tarballs");

/** Packs every published package into {@link tarballFolder}, replacing what was there. */
export async function packTarballs(): Promise<void> {
  const next = `${tarballFolder}.new`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  await Promise.all([...published, "docs"].map((name) => pack(name, next)));
  await rm(tarballFolder, { recursive: true, force: true });
  await rename(next, tarballFolder);
}

/** Tells if `npm start` has packed the packages before. */
export function hasTarballs(): boolean {
  return existsSync(tarballFolder);
}

/** Returns the command that installs a packed package in another project. */
export async function installCommand(name: string): Promise<string> {
  const file = (await readdir(tarballFolder)).find((one) => one.startsWith(`mage-api-${name}-`));
  if (file === undefined) throw new Error(`${tarballFolder} holds no tarball of ${name}`);
  const path = join(tarballFolder, file);
  return `npm install ${/^[\w@%+=:,./-]+$/.test(path) ? path : JSON.stringify(path)}`;
}
