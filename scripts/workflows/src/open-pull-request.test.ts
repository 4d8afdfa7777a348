import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";

const action = parse(
  readFileSync(join(workspaceRoot, ".github/actions/open-pull-request/action.yml"), "utf8"),
);
const script: string = action.runs.steps[0].run;

/** A fake `gh` that logs its arguments and reports OPEN_PULL_REQUESTS as the number of open pull requests. */
const gh = `#!/bin/sh
echo "$*" >> "$HOME/gh.log"
if [ "$1 $2" = "pr list" ]; then echo "$OPEN_PULL_REQUESTS"; fi
`;

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "open-pull-request-"));
  writeFileSync(join(home, "gh"), gh);
  chmodSync(join(home, "gh"), 0o755);
  git(home, "init", "--quiet", "--bare", "origin.git");
  git(home, "clone", "--quiet", "origin.git", "somebody");
  commit("somebody", "api.txt", "1\n");
  git(join(home, "somebody"), "push", "--quiet", "origin", "HEAD:main");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("open-pull-request", () => {
  test("pushes the patch, opens a pull request and starts the checks", () => {
    const { calls, summary } = run("2\n");
    expect(onBranch("api.txt")).toBe("2\n");
    expect(calls).toEqual([
      "auth setup-git",
      "pr list --head api-change --state open --json number --jq length",
      "pr create --head api-change --base main --title Regenerate --body-file body.md",
      "workflow run ci.yml --ref api-change",
      "workflow run docs.yml --ref api-change",
    ]);
    expect(summary).toBe("");
  });

  test("replaces its own commit if the changes differ", () => {
    run("2\n");
    const { calls } = run("3\n", 1);
    expect(onBranch("api.txt")).toBe("3\n");
    expect(git(join(home, "origin.git"), "rev-list", "--count", "main..api-change").trim()).toBe("1");
    expect(calls).toContain("pr edit api-change --body-file body.md");
  });

  test("does nothing if the branch already has the changes", () => {
    run("2\n");
    expect(run("2\n", 1).calls).toEqual(["auth setup-git"]);
  });

  test("leaves a branch alone if somebody else has committed to it", () => {
    run("2\n");
    git(join(home, "somebody"), "fetch", "--quiet");
    git(join(home, "somebody"), "switch", "--quiet", "api-change");
    commit("somebody", "fix.txt", "by hand\n");
    git(join(home, "somebody"), "push", "--quiet", "origin", "HEAD:api-change");
    const { calls, summary } = run("3\n", 1);
    expect(onBranch("fix.txt")).toBe("by hand\n");
    expect(onBranch("api.txt")).toBe("2\n");
    expect(calls).toEqual(["auth setup-git"]);
    expect(summary).toContain("The branch api-change has commits by others");
  });
});

/** Runs the action's script in a fresh checkout of main, with a patch that writes `text` to `api.txt`. */
function run(text: string, openPullRequests = 0): { calls: string[]; summary: string } {
  const [checkout, log, summary] = ["job", "gh.log", "summary.md"].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [checkout, log, summary]) rmSync(path, { recursive: true, force: true });
  git(home, "clone", "--quiet", "--branch", "main", "origin.git", "job");
  writeFileSync(join(checkout, "api.txt"), text);
  writeFileSync(join(home, "changes.patch"), git(checkout, "diff", "--binary"));
  git(checkout, "checkout", "--quiet", "api.txt");
  const { status, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
    cwd: checkout,
    encoding: "utf8",
    env: {
      ...environment(),
      BODY_FILE: "body.md",
      BRANCH: "api-change",
      CHECKS: "ci.yml docs.yml",
      GITHUB_REF_NAME: "main",
      GITHUB_STEP_SUMMARY: summary,
      OPEN_PULL_REQUESTS: String(openPullRequests),
      PATCH: join(home, "changes.patch"),
      TITLE: "Regenerate",
    },
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return {
    calls: readFileSync(log, "utf8").trim().split("\n"),
    summary: existsSync(summary) ? readFileSync(summary, "utf8") : "",
  };
}

function onBranch(file: string): string {
  return git(join(home, "origin.git"), "show", `api-change:${file}`);
}

function commit(clone: string, file: string, text: string): void {
  writeFileSync(join(home, clone, file), text);
  git(join(home, clone), "add", file);
  git(
    join(home, clone),
    "-c",
    "user.name=Somebody",
    "-c",
    "user.email=somebody@example.com",
    "commit",
    "-qm",
    file,
  );
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd, encoding: "utf8", env: environment() });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Returns an environment with the fake `gh`, without the user's git settings. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: `${home}:${process.env.PATH}`, HOME: home, GIT_CONFIG_NOSYSTEM: "1" };
}
