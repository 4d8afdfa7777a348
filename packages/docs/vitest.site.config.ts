import { defineConfig } from "vitest/config";

/** The built site in Chromium, and all code that it shows, against a real Mage and the mock. */
export default defineConfig({
  test: {
    include: ["site-tests/**/*.site.ts", "snippets/*.test.ts"],
    globalSetup: "site-tests/harness/global-setup.ts",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    reporters: ["default", "json"],
    outputFile: { json: "site-report.json" },
  },
});
