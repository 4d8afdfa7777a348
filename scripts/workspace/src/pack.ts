import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { workspaceRoot } from "./paths.ts";

const run = promisify(execFile);

/** The published packages that can be imported, by folder. `docs` is published too, but has only a command. */
export const publishedLibraries = ["client", "types", "postman-to-openapi", "mock-server"] as const;

/** The fields of a `package.json` that scripts read. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  type?: string;
  license?: string;
  sideEffects?: boolean;
  engines?: { node?: string };
  dependencies?: Record<string, string>;
}

/** Reads the manifest of a package in `packages/`. */
export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(workspaceRoot, "packages", folder, "package.json"), "utf8"));
}

/** Runs the pnpm version that the workspace specifies. */
export async function pnpm(parameters: string[], cwd: string): Promise<void> {
  const { packageManager } = JSON.parse(await readFile(join(workspaceRoot, "package.json"), "utf8"));
  await run("npx", ["--yes", packageManager, ...parameters], { cwd });
}

/**
 * Packs a package in `packages/` as `pnpm publish` would.
 *
 * @returns the path of the tarball in the folder `into`.
 */
export async function pack(folder: string, into: string): Promise<string> {
  const { name, version } = await readManifest(folder);
  await pnpm(["pack", "--pack-destination", into], join(workspaceRoot, "packages", folder));
  return join(into, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
}

/** Creates a folder outside the workspace, so that no import in it resolves to the workspace by accident. */
export async function createTemporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "mage-api-consumer-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

const tarballFolder = join(workspaceRoot, "tarballs");

/** Packs every published package into `tarballs/`, which git ignores, and replaces the tarballs there. */
export async function packTarballs(): Promise<void> {
  const next = `${tarballFolder}.new`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  await Promise.all([...publishedLibraries, "docs"].map((name) => pack(name, next)));
  await rm(tarballFolder, { recursive: true, force: true });
  await rename(next, tarballFolder);
}

/** Returns true if {@link packTarballs} has run. */
export function hasTarballs(): boolean {
  return existsSync(tarballFolder);
}

/** Returns the command that installs a packed package in another project. */
export async function installCommand(name: string): Promise<string> {
  const file = (await readdir(tarballFolder)).find((one) => one.startsWith(`mage-api-${name}-`));
  if (file === undefined) throw new Error(`${tarballFolder} contains no tarball of ${name}`);
  const path = join(tarballFolder, file);
  return `npm install ${/^[\w@%+=:,./-]+$/.test(path) ? path : JSON.stringify(path)}`;
}
