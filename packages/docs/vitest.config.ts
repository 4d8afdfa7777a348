import { defineConfig } from "vitest/config";

export default defineConfig({
  // `pnpm site` runs the programs of the guides.
  test: { include: ["src/**/*.test.ts"], testTimeout: 30_000 },
});
