import { defineConfig } from "vitest/config";

export default defineConfig({
  // Property tests run many validators, which takes long on a slow machine.
  test: { include: ["src/**/*.test.ts"], testTimeout: 180_000 },
});
