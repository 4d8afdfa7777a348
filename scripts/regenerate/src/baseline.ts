import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";

/** An older state of the workspace, to compare with. Paths are relative to the root. */
export interface Baseline {
  read(path: string): Promise<string | undefined>;
  /** Lists the files in a folder. */
  list(folder: string): string[];
}

/** Returns the last commit, or the files on disk if there is no commit. */
export function lastCommit(): Baseline {
  return git("rev-parse", "--verify", "HEAD") ? commit("HEAD") : { read: readWorking, list: () => [] };
}

/** Returns the newest release, found by its tag, or the last commit before the first release. */
export function lastRelease(): Baseline {
  const tag = git("describe", "--tags", "--abbrev=0", "--match", "@mage-api/client@*");
  return tag ? commit(tag) : lastCommit();
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
