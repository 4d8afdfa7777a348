export type { MockClock } from "./clock.ts";
export type { Fault, FaultMatch } from "./faults.ts";
export type { User } from "./http/accounts.ts";
export type { Json } from "./json.ts";
export { createMockServer, type MockOptions, type MockServer } from "./mock-server.ts";
export type { BlockAttempt, BlockFailure } from "./orchestration/failures.ts";
export type { RunStatus } from "./orchestration/tables.ts";
export type { SeedBlock, SeedPipeline, SeedRun, SeedSchedule } from "./seed.ts";
export { type StartedMockServer, type StartOptions, startMockServer } from "./start.ts";
