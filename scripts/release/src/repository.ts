import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@mage-api/workspace";

/** The address of the repository that this is a checkout of: GitHub's own word in a workflow, else the remote. */
export function repositoryUrl(root: string): string | undefined {
  const { GITHUB_SERVER_URL = "https://github.com", GITHUB_REPOSITORY } = process.env;
  if (GITHUB_REPOSITORY) return `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`;
  const { status, stdout } = spawnSync("git", ["remote", "get-url", "origin"], {
    cwd: root,
    encoding: "utf8",
  });
  const url = status === 0 ? stdout.trim() : "";
  const [, host, path] =
    /^(?:https:\/\/(?:[^@/]*@)?|(?:ssh:\/\/)?git@)([\w.-]+)[:/](.+?)(?:\.git)?$/.exec(url) ?? [];
  return host ? `git+https://${host}/${path}.git` : undefined;
}

/**
 * Says in the manifests of some packages where their source is. It isn't committed, so that a fork publishes its own
 * address: npm checks it against where a package was really built when it makes provenance.
 *
 * @param folders - Of the packages, relative to the root.
 */
export async function stampRepository(root: string, folders: readonly string[], url: string): Promise<void> {
  for (const directory of folders) {
    const path = join(root, directory, "package.json");
    const manifest = JSON.parse(await readFile(path, "utf8"));
    manifest.repository = { type: "git", url, directory };
    await writeAtomically(path, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}
