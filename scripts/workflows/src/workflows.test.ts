import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lintWorkflows } from "./lint-workflows.ts";

interface Step {
  uses?: string;
  run?: string;
}
interface Job {
  "timeout-minutes"?: number;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const github = join(workspaceRoot, ".github");
const scripts = Object.keys(JSON.parse(readFileSync(join(workspaceRoot, "package.json"), "utf8")).scripts);
const texts = [
  ...readdirSync(join(github, "workflows")).map((name) => join("workflows", name)),
  ...readdirSync(join(github, "actions")).map((name) => join("actions", name, "action.yml")),
].map((path) => ({ path, text: readFileSync(join(github, path), "utf8") }));
const jobs = texts
  .filter(({ path }) => path.startsWith("workflows"))
  .flatMap(({ path, text }) => {
    const workflow = parse(text) as Workflow;
    return Object.entries(workflow.jobs).map(([name, job]) => ({
      name: `${path}, ${name}`,
      job,
      permissions: Object.values(job.permissions ?? workflow.permissions),
      commands: job.steps.map(({ run = "" }) => run).join("\n"),
    }));
  });

describe("every job", () => {
  test.each(jobs)("has a time limit: $name", ({ job }) => {
    expect(job["timeout-minutes"]).toBeGreaterThan(0);
  });

  test.each(jobs)("calls scripts that exist: $name", ({ commands }) => {
    const called = [...commands.matchAll(/\b(?:pnpm|npm run)(?: --silent)? ([a-z][\w:-]*)/g)].map(
      ([, name]) => name,
    );
    expect([...scripts, "install"]).toEqual(expect.arrayContaining(called));
  });

  test.each(jobs.filter(({ permissions }) => permissions.includes("write")))(
    "with write permissions runs no code of the project: $name",
    ({ job, commands }) => {
      expect(commands).not.toMatch(/\b(npx|pnpm|node|npm (start|test|run|ci|install|exec))\b/);
      expect(job.steps.map(({ uses }) => uses)).not.toContain("./.github/actions/ci-setup");
      for (const [publish] of commands.matchAll(/npm publish.*/g))
        expect(publish).toContain("--ignore-scripts");
    },
  );
});

test.each(texts)("every action is pinned to a commit, with its version: $path", ({ text }) => {
  for (const [, action] of text.matchAll(/uses: (?!\.\/)(.*)/g))
    expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("the linters report every kind of fault", async () => {
  const root = mkdtempSync(join(tmpdir(), "workflows-"));
  try {
    await mkdir(join(root, ".github/workflows"), { recursive: true });
    await writeFile(join(root, ".github/workflows/faulty.yml"), faulty);
    const findings = await lintWorkflows(root);
    expect(findings).toContain('property "none" is not defined');
    expect(findings).toContain("shellcheck reported issue");
    for (const audit of ["unpinned-uses", "artipacked", "template-injection"])
      expect(findings).toContain(`[${audit}]`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

const faulty = `on: push
jobs:
  faulty:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: cd $FOLDER; echo \${{ steps.none.outputs.text }}
`;
