import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { packageFolders, workspaceRoot } from "./paths.ts";
import { quietEnvironment } from "./turbo.ts";

/** A step of `npm test`. */
interface Step {
  title: string;
  command: string;
  /** The file name of its vitest reports. A step without reports counts as one test. */
  reports?: (typeof reportNames)[number];
}

const reportNames = [
  "test-report.json",
  "mock-report.json",
  "contract-report-sqlite.json",
  "contract-report-postgresql.json",
  "site-report.json",
] as const;

const steps: Step[] = [
  { title: "format and lint", command: "biome check --error-on-warnings" },
  { title: "who imports whom", command: "pnpm --silent rooms" },
  { title: "workflows", command: "node scripts/workflows/src/lint-workflows.ts" },
  // Runs before later steps regenerate files, so that it compares the committed ones.
  {
    title: "generated files are up to date",
    command: "pnpm --silent check",
  },
  { title: "type check and OpenAPI lint", command: "turbo run lint --continue --output-logs=errors-only" },
  {
    title: "API reports are up to date",
    command: "turbo run api-report:check --output-logs=errors-only",
  },
  {
    title: "unit tests",
    command: "turbo run test --continue --concurrency=2 --output-logs=errors-only",
    reports: "test-report.json",
  },
  {
    title: "contract tests against the mock",
    command: "turbo run contract:mock --output-logs=errors-only --log-prefix=none",
    reports: "mock-report.json",
  },
  {
    title: "contract tests against a real Mage on SQLite",
    command: "turbo run contract --concurrency=1 --log-prefix=none",
    reports: "contract-report-sqlite.json",
  },
  {
    title: "contract tests against a real Mage on PostgreSQL",
    command: "turbo run contract:postgresql --concurrency=1 --log-prefix=none",
    reports: "contract-report-postgresql.json",
  },
  {
    title: "site tests in Chromium, against a real Mage",
    command: "turbo run site --output-logs=new-only --log-prefix=none",
    reports: "site-report.json",
  },
];

let passed = 0;
let failed = 0;
const failures: string[] = [];
await removeReports();
for (const { title, command, reports } of steps) {
  console.log(`\n== ${title}`);
  const ok = await succeeds(command);
  const counts = reports ? await readReports(reports) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, tests: [] };
  passed += counts.passed;
  failed += counts.failed;
  // A step that breaks before its first test has no failed test to count.
  if (!ok && counts.failed === 0) failed += 1;
  if (!ok) failures.push(title, ...counts.tests);
  console.log(`${title}: ${ok ? "ok" : "failed"} (${counts.passed} passed, ${counts.failed} failed)`);
}
// Repeated at the end, because the output of a failed test may be thousands of lines up.
if (failures.length > 0) console.log(`\nFailed:\n${failures.join("\n")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function succeeds(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: workspaceRoot,
      shell: true,
      env: { ...process.env, ...quietEnvironment },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

async function reportFiles(name: string): Promise<string[]> {
  return (await packageFolders()).map((folder) => join(workspaceRoot, folder, name));
}

async function removeReports(): Promise<void> {
  for (const name of reportNames) {
    for (const file of await reportFiles(name)) await rm(file, { force: true });
  }
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Adds up the reports with a given name, and collects their failed tests with the first lines of each error. */
async function readReports(name: string): Promise<{ passed: number; failed: number; tests: string[] }> {
  const total = { passed: 0, failed: 0, tests: [] as string[] };
  for (const path of await reportFiles(name)) {
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text === undefined) continue;
    const report = JSON.parse(text) as VitestReport;
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    for (const { name: file, status, message, assertionResults } of report.testResults) {
      const failed = assertionResults.filter((test) => test.status === "failed");
      const errors = failed.length
        ? failed.map((test) => `${test.fullName}: ${firstLines(test.failureMessages.join("\n"))}`)
        : status === "failed"
          ? [firstLines(message)]
          : [];
      total.tests.push(...errors.map((line) => `  ${relative(workspaceRoot, file)}: ${line}`));
    }
  }
  return total;
}

function firstLines(text: string): string {
  return stripVTControlCharacters(text).split("\n").slice(0, 12).join("\n    ");
}
