export { MageCall, type WithResponse } from "./call.ts";
export { findDrift } from "./drift.ts";
export * from "./errors.ts";
export * from "./generated/sdk.gen.ts";
export type * from "./generated/types.gen.ts";
export { List, type Page, type PageRange } from "./list.ts";
export { Mage } from "./mage.ts";
export type {
  CallOptions,
  Logger,
  LogLevel,
  MageOptions,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  ValidateOptions,
} from "./options.ts";
export { Blocks } from "./resources/blocks.ts";
export { PipelineRuns, type Trigger } from "./resources/pipeline-runs.ts";
export { type NewSchedule, PipelineSchedules } from "./resources/pipeline-schedules.ts";
export { Pipelines } from "./resources/pipelines.ts";
export { toDate } from "./timestamps.ts";
export { createMageClient } from "./transport/client.ts";
export type { Client } from "./transport/sdk-types.ts";
export { readSessionToken, type Session, type SessionToken } from "./transport/session.ts";
export {
  MageRunFailedError,
  type RunUpdate,
  type WaitOptions,
  type WatchOptions,
} from "./wait.ts";
