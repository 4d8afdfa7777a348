import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";

/** The tree that a change is compared with: the last commit, or the files as they are where there is no commit. */
export interface Baseline {
  read(path: string): Promise<string | undefined>;
  /** Files of a folder, by path from the root. */
  list(folder: string): string[];
}

/** The last commit of the workspace. */
export function lastCommit(): Baseline {
  return git("rev-parse", "--verify", "HEAD") ? commit("HEAD") : { read: readWorking, list: () => [] };
}

/** The newest release, by its tag; before the first one, the last commit. */
export function lastRelease(): Baseline & { name: string } {
  const tag = git("describe", "--tags", "--abbrev=0", "--match", "@mage-api/client@*");
  return tag ? { name: tag, ...commit(tag) } : { name: "the last commit", ...lastCommit() };
}

function commit(name: string): Baseline {
  return {
    read: async (path) => git("show", `${name}:${path}`),
    list: (folder) =>
      (git("ls-tree", "-r", "--name-only", name, "--", folder) ?? "").split("\n").filter(Boolean),
  };
}

async function readWorking(path: string): Promise<string | undefined> {
  return readFile(join(workspaceRoot, path), "utf8").catch(() => undefined);
}

function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, {
    cwd: workspaceRoot,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return status === 0 ? (args[0] === "show" ? stdout : stdout.trim()) : undefined;
}
