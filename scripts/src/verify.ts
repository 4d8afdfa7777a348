import { spawn } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { quietEnvironment } from "./turbo.ts";
import { workspaceRoot } from "./workspace.ts";

/** One thing that `npm test` checks. `reports` says where vitest left its counts; without, the step counts as one. */
interface Step {
  title: string;
  command: string;
  reports?: (typeof reportNames)[number];
}

const reportNames = ["test-report.json", "mock-report.json", "contract-report.json"] as const;

const steps: Step[] = [
  { title: "format and lint", command: "biome check --error-on-warnings" },
  // Before anything regenerates the working tree, so that it is compared as it was committed.
  {
    title: "generated files are up to date",
    command:
      "turbo run build --filter @mage-api/postman-to-openapi --output-logs=errors-only && node scripts/src/check-generated.ts",
  },
  { title: "types and the document's lint", command: "turbo run lint --continue --output-logs=errors-only" },
  {
    title: "public types are as reported",
    command:
      "turbo run build --filter @mage-api/types --filter @mage-api/client --output-logs=errors-only && node scripts/src/api-report.ts --check",
  },
  {
    title: "unit tests",
    command: "turbo run test --continue --concurrency=2 --output-logs=errors-only",
    reports: "test-report.json",
  },
  {
    title: "contract with the mock",
    command: "turbo run contract:mock --output-logs=errors-only --log-prefix=none",
    reports: "mock-report.json",
  },
  {
    title: "contract with a real Mage",
    command: "turbo run contract --log-prefix=none",
    reports: "contract-report.json",
  },
];

let passed = 0;
let failed = 0;
const failures: string[] = [];
await removeReports();
for (const { title, command, reports } of steps) {
  console.log(`\n== ${title}`);
  const ok = await succeeds(command);
  const counts = reports ? await readCounts(reports) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  passed += counts.passed;
  failed += counts.failed;
  // A step that breaks before its first test has no failed test to count.
  if (!ok && counts.failed === 0) failed += 1;
  if (!ok) failures.push(title);
  console.log(`${title}: ${ok ? "ok" : "failed"} (${counts.passed} passed, ${counts.failed} failed)`);
}
console.log(failures.length ? `\nFailed: ${failures.join("; ")}.` : "");
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
  const packages = (await readdir(join(workspaceRoot, "packages"))).map((folder) => join("packages", folder));
  return ["scripts", ...packages].map((folder) => join(workspaceRoot, folder, name));
}

async function removeReports(): Promise<void> {
  for (const name of reportNames) {
    for (const file of await reportFiles(name)) await rm(file, { force: true });
  }
}

async function readCounts(name: string): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const file of await reportFiles(name)) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) continue;
    const report = JSON.parse(text) as { numPassedTests: number; numFailedTests: number };
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
  }
  return total;
}
