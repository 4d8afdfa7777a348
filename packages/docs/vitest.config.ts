import { defineConfig } from "vitest/config";

export default defineConfig({
  // The code of the guides is run by `pnpm site`, with what it needs.
  test: { include: ["src/**/*.test.ts"], testTimeout: 30_000 },
});
