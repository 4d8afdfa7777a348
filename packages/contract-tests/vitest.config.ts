import { defineConfig } from "vitest/config";

export default defineConfig({
  // Compiling the type samples takes long on a busy machine.
  test: { include: ["src/**/*.test.ts"], testTimeout: 60_000 },
});
