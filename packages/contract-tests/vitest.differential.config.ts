import { defineConfig } from "vitest/config";

/** Random sequences of requests to the mock and to a real server: `SEED`, `SEQUENCES` and `LENGTH` say which and how many. */
export default defineConfig({ test: { include: ["src/differential/*.differential.ts"] } });
