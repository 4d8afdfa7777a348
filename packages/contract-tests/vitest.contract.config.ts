import { defineConfig } from "vitest/config";
import { CoverageReporter } from "./src/harness/coverage-reporter.ts";
import { isRecorded, runUnderTest } from "./src/harness/release.ts";

export default defineConfig({
  test: {
    include: ["src/**/*.contract.ts"],
    globalSetup: "src/harness/global-setup.ts",
    // Two real servers share the machine with the tests.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "json", new CoverageReporter({ server: runUnderTest, record: isRecorded })],
    outputFile: { json: `contract-report-${runUnderTest.database}.json` },
  },
});
