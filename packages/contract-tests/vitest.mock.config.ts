import { defineConfig } from "vitest/config";
import { CoverageReporter } from "./src/harness/coverage-reporter.ts";

/** Runs the same scenarios as for real servers against the mock. */
export default defineConfig({
  test: {
    include: ["src/scenarios/*.contract.ts"],
    // These start a real server themselves.
    exclude: ["src/scenarios/{examples,harm,unreadable-rows}.contract.ts"],
    globalSetup: "src/harness/mock-setup.ts",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "json", new CoverageReporter()],
    outputFile: { json: "mock-report.json" },
  },
});
