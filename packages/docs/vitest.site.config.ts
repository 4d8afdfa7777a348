import { findPython, PythonMissingError } from "@mage-api/mage-server";
import { defineConfig } from "vitest/config";
import { hasChromium } from "./site-tests/harness/browser.ts";

const withoutPython = await findPython().then(
  () => undefined,
  (error: unknown) => {
    if (error instanceof PythonMissingError) return `Skipped the site tests. ${error.message}`;
    throw error;
  },
);
const skipped =
  withoutPython ??
  (hasChromium
    ? undefined
    : "Skipped the tests in Chromium: @sparticuz/chromium supports only Linux on x64.");
if (skipped !== undefined) {
  if (process.env.CI) throw Object.assign(new Error(skipped), { stack: skipped });
  console.warn(skipped);
}

/** Tests the built site in Chromium, and runs all its code, against a real Mage and the mock server. */
export default defineConfig({
  test: {
    include: withoutPython ? [] : ["site-tests/**/*.site.ts", "snippets/*.test.ts"],
    passWithNoTests: withoutPython !== undefined,
    globalSetup: withoutPython ? [] : "site-tests/harness/global-setup.ts",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    reporters: ["default", "json"],
    outputFile: { json: "site-report.json" },
  },
});
