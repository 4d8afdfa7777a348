import { defineConfig } from "vitest/config";
import { CoverageReporter } from "./src/harness/coverage-reporter.ts";

/** The scenarios of the real server, unchanged, against the mock. */
export default defineConfig({
  test: {
    include: ["src/scenarios/*.contract.ts"],
    // What they are about is a real server that they start themselves.
    exclude: ["src/scenarios/{examples,harm,unreadable-rows}.contract.ts"],
    globalSetup: "src/harness/mock-setup.ts",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "json", new CoverageReporter()],
    outputFile: { json: "mock-report.json" },
  },
});
