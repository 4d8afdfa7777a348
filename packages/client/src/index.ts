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
export { PipelineSchedules } from "./resources/pipeline-schedules.ts";
export { Pipelines } from "./resources/pipelines.ts";
export { readSessionToken, type SessionToken } from "./session.ts";
export { toDate } from "./timestamps.ts";
export { type Client, createMageClient, type Session } from "./transport.ts";
export {
  MageRunFailedError,
  type RunUpdate,
  type WaitOptions,
  type WatchOptions,
} from "./wait.ts";
