import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repositoryUrl } from "./repository.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "repository-"));
  spawnSync("git", ["init", "-q", root]);
  vi.stubEnv("GITHUB_REPOSITORY", "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

test.each([
  ["git@github.com:someone/mage-api.git", "git+https://github.com/someone/mage-api.git"],
  ["https://github.com/someone/mage-api", "git+https://github.com/someone/mage-api.git"],
  ["https://user:secret@git.example/a/b.git", "git+https://git.example/a/b.git"],
  ["ssh://git@git.example/a/b.git", "git+https://git.example/a/b.git"],
])("the remote %s is %s", (remote, url) => {
  spawnSync("git", ["-C", root, "remote", "add", "origin", remote]);
  expect(repositoryUrl(root)).toBe(url);
});

test("without a remote there is none", () => {
  expect(repositoryUrl(root)).toBeUndefined();
});

test("a workflow knows by itself", () => {
  vi.stubEnv("GITHUB_REPOSITORY", "someone/fork");
  expect(repositoryUrl(root)).toBe("git+https://github.com/someone/fork.git");
});
