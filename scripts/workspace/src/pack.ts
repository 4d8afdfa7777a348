import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { workspaceRoot } from "./workspace.ts";

const run = promisify(execFile);

/** What is published to be imported, by its folder in `packages/`; `docs` is published too, and has only a command. */
export const published = ["client", "types", "postman-to-openapi", "mock-server"] as const;
export type Published = (typeof published)[number];

/** The fields of a `package.json` that are looked at here. */
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

/** The manifest of a package in the workspace. */
export async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(workspaceRoot, "packages", folder, "package.json"), "utf8"));
}

/** Runs the pnpm that the workspace names. */
export async function pnpm(parameters: string[], cwd: string): Promise<void> {
  const { packageManager } = JSON.parse(await readFile(join(workspaceRoot, "package.json"), "utf8"));
  await run("npx", ["--yes", packageManager, ...parameters], { cwd });
}

/**
 * Packs a package of the workspace as `pnpm publish` would.
 *
 * @returns the path of the tarball, in `into`.
 */
export async function pack(folder: string, into: string): Promise<string> {
  const { name, version } = await manifestOf(folder);
  await pnpm(["pack", "--pack-destination", into], join(workspaceRoot, "packages", folder));
  return join(into, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
}

/** Makes a folder outside the workspace, so that nothing in it resolves to the workspace by accident. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "mage-api-consumer-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}
