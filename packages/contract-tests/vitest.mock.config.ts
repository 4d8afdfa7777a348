import { defineConfig } from "vitest/config";
import { CoverageReporter } from "./src/harness/coverage-reporter.ts";

/** The scenarios of the real server, unchanged, against the mock. */
export default defineConfig({
  // A damaged copy of the client: see src/mutation.
  resolve: { alias: process.env.MAGE_CLIENT ? { "@mage-api/client": process.env.MAGE_CLIENT } : {} },
  test: {
    include: ["src/contract/*.contract.ts"],
    // What they are about is a real server that they start themselves.
    exclude: ["src/contract/{examples,harm,mock}.contract.ts"],
    globalSetup: "src/harness/mock-setup.ts",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "json", new CoverageReporter()],
    outputFile: { json: "mock-report.json" },
  },
});
