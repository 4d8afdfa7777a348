import { defineConfig } from "vitest/config";

export default defineConfig({
  // Property tests run many validators; a slow machine is no failure.
  test: { include: ["src/**/*.test.ts"], testTimeout: 180_000 },
});
