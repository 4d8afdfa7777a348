import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { isAlive } from "./processes.ts";

const prefix = "mage-api-stage-";
/** Folders that are not copied: history, caches, and what tools keep in node_modules. */
const skipped = new Set([".git", ".mage", ".turbo", "coverage", ".cache", ".vite", ".vite-temp"]);

/**
 * Creates a stage: a scratch copy of the workspace, in which everything can be generated and built without changing the
 * workspace itself. It links the installed packages and shares Turbo's cache.
 *
 * @returns the path of the stage.
 */
export async function createStage(root: string): Promise<string> {
  const stage = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const modules = join(root, "node_modules");
  await cp(root, stage, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => source !== modules && !skipped.has(basename(source)),
  });
  await symlink(modules, join(stage, "node_modules"), "junction");
  await shareHistory(root, stage);
  return stage;
}

/** Removes a stage. */
export async function removeStage(stage: string): Promise<void> {
  await rm(stage, { recursive: true, force: true });
}

/** Turbo takes the state of files from git. With the same index, it finds in its cache what the workspace has built. */
async function shareHistory(root: string, stage: string): Promise<void> {
  const git = (...args: string[]) =>
    spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout?.trim() ?? "";
  const head = git("rev-parse", "HEAD");
  const objects = git("rev-parse", "--path-format=absolute", "--git-path", "objects");
  const index = git("rev-parse", "--path-format=absolute", "--git-path", "index");
  if (!head || !existsSync(index)) return;
  await mkdir(join(stage, ".git/objects/info"), { recursive: true });
  await mkdir(join(stage, ".git/refs"), { recursive: true });
  await writeFile(join(stage, ".git/objects/info/alternates"), `${objects}\n`);
  await writeFile(join(stage, ".git/HEAD"), `${head}\n`);
  await writeFile(join(stage, ".git/config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  await copyFile(index, join(stage, ".git/index"));
}

/** Removes stages left behind by killed runs. */
export async function removeAbandonedStages(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await removeStage(join(tmpdir(), name));
  }
}
