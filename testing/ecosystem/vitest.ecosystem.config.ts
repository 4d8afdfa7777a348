import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.consumer.ts"],
    globalSetup: "src/harness/global-setup.ts",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", "json"],
    outputFile: { json: "consumers-report.json" },
  },
});
