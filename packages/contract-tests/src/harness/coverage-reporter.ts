import type { Reporter } from "vitest/node";
export class CoverageReporter implements Reporter {}
