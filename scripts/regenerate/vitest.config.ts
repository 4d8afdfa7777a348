import { defineConfig } from "vitest/config";

// These tests start other programs, which is slow on a busy machine.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 600_000 } });
