import type { Json, JsonObject } from "../json.ts";

/** A block in its pipeline's file. */
export interface BlockConfig {
  uuid: string;
  name?: string;
  type: string;
  language?: string | null;
  color?: Json;
  configuration?: JsonObject | null;
  executor_config?: JsonObject | null;
  executor_type?: Json;
  extension_uuid?: string;
  groups?: Json;
  has_callback?: Json;
  replicated_block?: string;
  retry_config?: Json;
  status?: Json;
  timeout?: Json;
  upstream_blocks?: string[];
  downstream_blocks?: string[];
}

/** A pipeline's file. */
export interface PipelineConfig {
  uuid: string;
  name?: string | null;
  type?: string;
  tags?: Json;
  blocks?: BlockConfig[];
  callbacks?: BlockConfig[];
  conditionals?: BlockConfig[];
  widgets?: BlockConfig[];
  extensions?: Record<string, JsonObject & { blocks?: BlockConfig[] }>;
  [key: string]: unknown;
}
