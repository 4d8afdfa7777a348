export { createMageClient, type MageOptions } from "./client.ts";
export * from "./errors.ts";
export type { Client } from "./generated/client/index.ts";
export * from "./generated/sdk.gen.ts";
export type * from "./generated/types.gen.ts";
export { List, type Page, type PageRange } from "./list.ts";
export {
  Blocks,
  type CallOptions,
  Mage,
  PipelineRuns,
  PipelineSchedules,
  Pipelines,
  type Trigger,
} from "./mage.ts";
