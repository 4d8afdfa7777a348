import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests of commands start processes, on machines that are busy.
  test: { include: ["src/**/*.test.ts"], testTimeout: 60_000 },
});
