import { defineConfig } from "vitest/config";

// Programs are started here, which takes as long as the machine is busy.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 600_000 } });
