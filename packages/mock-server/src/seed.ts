import type { Json, JsonObject } from "./json.ts";
import { insertBlockRuns, insertRun } from "./orchestration/runs.ts";
import type { Run, RunStatus } from "./orchestration/tables.ts";
import { createBlock } from "./project/create-block.ts";
import { createPipeline } from "./resources/pipelines.ts";
import { insertSchedule } from "./resources/write-schedule.ts";
import type { ServerState } from "./server-state.ts";
import { formatPartition, parseTimestamp, truncateToSecond } from "./timestamps.ts";

/** A block of a seeded pipeline. */
export interface SeedBlock {
  name: string;
  /** Default: `custom`. */
  type?: string;
  /** Default: `python`. */
  language?: string;
  content?: string;
  color?: string;
  configuration?: { [key: string]: Json };
  upstream_blocks?: string[];
}

/** A pipeline to create. */
export interface SeedPipeline {
  name: string;
  /** Default: `python`. */
  type?: string;
  description?: string;
  tags?: string[];
  blocks?: SeedBlock[];
}

/** A schedule to create. */
export interface SeedSchedule {
  /** The pipeline's uuid. */
  pipeline: string;
  /** Default: `seeded`. */
  name?: string;
  /** Default: `api`. */
  schedule_type?: "api" | "event" | "time";
  schedule_interval?: string;
  /** Default: `active`. */
  status?: "active" | "inactive";
  start_time?: string;
  settings?: { [key: string]: Json };
  variables?: { [key: string]: Json };
  description?: string;
  sla?: number;
}

/** A run to create. */
export interface SeedRun {
  /** The schedule's id. */
  scheduleId: number;
  /** Default: `completed`. */
  status?: RunStatus;
  /** A timestamp such as `2026-01-01 00:00:00`. Default: now. */
  execution_date?: string;
  variables?: { [key: string]: Json };
  /** Uuid of the block that failed, when `status` is `failed`. Default: the first block. */
  failedBlock?: string;
}

export function seedPipeline(state: ServerState, seed: SeedPipeline): { uuid: string; blocks: string[] } {
  const { blocks = [], ...payload } = seed;
  const { uuid } = createPipeline(state, { ...payload });
  const uuids = blocks.map((block) => {
    const { upstream_blocks: upstream = [], type = "custom", ...rest } = block;
    const payload: JsonObject = { ...rest, type, upstream_blocks: upstream };
    return createBlock(state.project, state.project.load(uuid), payload).uuid;
  });
  state.project.cacheForList(state.project.load(uuid));
  return { uuid, blocks: uuids };
}

export function seedSchedule(state: ServerState, seed: SeedSchedule): { scheduleId: number; token: string } {
  const { pipeline, name = "seeded", schedule_type = "api", status = "active", ...rest } = seed;
  state.project.load(pipeline);
  const payload = { ...rest, name, schedule_type, status };
  const { id, token } = insertSchedule(state, pipeline, payload);
  return { scheduleId: id, token: String(token) };
}

export function seedRun(state: ServerState, seed: SeedRun): { id: number } {
  const { database, project, clock } = state;
  const schedule = database.schedule(seed.scheduleId);
  if (!schedule)
    throw new Error(`Schedule ${seed.scheduleId} doesn't exist: seed the schedule before its runs.`);
  const at = seed.execution_date === undefined ? clock.micros() : parseTimestamp(seed.execution_date);
  if (at === undefined) {
    throw new Error(`“${seed.execution_date}” is not a timestamp: write it like 2026-01-01 00:00:00.`);
  }
  const variables = { ...seed.variables, execution_partition: `${schedule.id}/${formatPartition(at)}` };
  const payload = { at, pipeline_schedule_id: schedule.id, pipeline_uuid: schedule.pipeline_uuid, variables };
  const now = clock.micros();
  const run = insertRun(database, now, { ...payload, event_variables: {} });
  insertBlockRuns(database, now, run, project.load(schedule.pipeline_uuid));
  finish(state, run, seed);
  state.engine.notice(run);
  return { id: run.id };
}

/** Sets the status of a run and its block runs. */
function finish({ database, clock }: ServerState, run: Run, seed: SeedRun): void {
  const status = seed.status ?? "completed";
  database.setStatus(run, status);
  if (status === "initial") return;
  const now = clock.micros();
  run.started_at = now;
  if (status === "completed") run.completed_at = now;
  const rows = database.blockRunsOf(run);
  if (status === "running") return;
  const failed = status === "failed" ? (seed.failedBlock ?? rows[0]?.block_uuid) : undefined;
  let reached = true;
  for (const row of rows) {
    row.updated_at = truncateToSecond(now);
    if (status === "cancelled" || !reached) {
      row.status = "cancelled";
      continue;
    }
    row.started_at = now;
    if (row.block_uuid === failed) {
      row.status = "failed";
      row.metrics = {
        error: { error: "failed on demand", errors: [], message: "Exception: failed on demand" },
      };
      reached = false;
    } else {
      row.status = "completed";
      row.completed_at = now;
      row.metrics = {};
    }
  }
}
