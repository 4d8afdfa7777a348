import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.ecosystem.ts"],
    globalSetup: "src/harness/global-setup.ts",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", "json"],
    outputFile: { json: "ecosystem-report.json" },
  },
});
