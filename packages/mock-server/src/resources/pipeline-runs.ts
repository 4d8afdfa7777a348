import { HandledError } from "../handled-error.ts";
import type { Call, Resource } from "../http/call.ts";
import type { Json, JsonObject } from "../json.ts";
import type { DatabaseKind } from "../orchestration/postgresql.ts";
import { configureRun, insertRun } from "../orchestration/runs.ts";
import { blockRunToJson, type Run, runToJson } from "../orchestration/tables.ts";
import type { Block } from "../project/block.ts";
import { noAttribute } from "../python.ts";
import { listRuns } from "./list-runs.ts";
import { scheduleById } from "./pipeline-schedules.ts";
import { dateOf } from "./write-schedule.ts";

/** `/api/pipeline_runs`, and `/api/pipeline_schedules/{id}/pipeline_runs`. */
export const pipelineRuns: Resource = {
  singular: "pipeline_run",
  plural: "pipeline_runs",

  list(call) {
    // For an unknown schedule, Mage lists all runs.
    const schedule = call.pk ? scheduleById(call, call.pk) : undefined;
    call.authorize("list");
    return listRuns(call, schedule);
  },

  create(call) {
    const schedule = scheduleById(call, call.pk);
    const payload = call.payload("pipeline_run");
    checkDate(payload.execution_date, call.state.database.kind);
    call.authorize("create");
    if (!schedule) throw noAttribute(null, "pipeline_uuid");
    const { state } = call;
    state.project.load(schedule.pipeline_uuid);
    const configured = configureRun(schedule, payload, state.clock, state.database.kind);
    const run = insertRun(state.database, state.clock.micros(), configured);
    const isOnce = schedule.schedule_type === "time" && schedule.schedule_interval === "@once";
    if (isOnce && schedule.status === "inactive") schedule.status = "active";
    for (const open of state.database.openRunsOf(schedule))
      if (isOnce || open === run) state.engine.notice(open);
    return { item: runToJson(run) };
  },

  detail(call) {
    const run = memberOf(call);
    call.authorize("detail");
    return { item: { ...runToJson(run), block_runs: blockRuns(call, run) } };
  },

  update(call) {
    const run = memberOf(call);
    const payload = call.payload("pipeline_run");
    checkDate(payload.execution_date, call.state.database.kind);
    call.authorize("update");
    if (payload.pipeline_run_action === "retry_blocks") retryBlocks(call, run, payload);
    else if (payload.status === "cancelled") call.state.engine.stop(run);
    return { item: runToJson(run) };
  },

  delete(call) {
    const run = memberOf(call);
    call.authorize("delete");
    const { database } = call.state;
    database.removeRun(run);
    return { item: runToJson(run) };
  },
};

function checkDate(value: Json | undefined, kind: DatabaseKind): void {
  if (typeof value === "string") dateOf(value, kind);
}

function memberOf({ state, pk }: Call): Run {
  const id = state.database.idOf(pk);
  const run = id === undefined ? undefined : state.database.run(id);
  if (run) return run;
  throw new HandledError("record_not_found", { message: state.notFoundMessage });
}

function blockRuns({ state }: Call, run: Run): JsonObject[] {
  const rows = state.database.blockRunsOf(run);
  const schedule = state.database.schedule(run.pipeline_schedule_id);
  if (rows.length > 0 && !schedule) throw noAttribute(null, "id");
  const sorted = rows.toSorted((a, b) => a.created_at - b.created_at || a.id - b.id);
  return sorted.map((row) => ({
    ...blockRunToJson(row),
    pipeline_schedule_id: schedule?.id ?? null,
    pipeline_schedule_name: schedule?.name ?? null,
  }));
}

function retryBlocks({ state }: Call, run: Run, payload: JsonObject): void {
  const pipeline = state.project.load(run.pipeline_uuid);
  const rows = state.database.blockRunsOf(run);
  const from = payload.from_block_uuid;
  let again = rows.filter(({ status }) => status !== "completed");
  if (from !== undefined && from !== null) {
    const block = pipeline.getBlock(String(from));
    const below = block ? descendants(block) : [];
    again = rows.filter(({ block_uuid }) => below.includes(pipeline.getBlock(block_uuid)?.uuid ?? ""));
  } else if (run.status === "completed") again = [];
  for (const row of again) row.status = "initial";
  state.engine.resume(run);
}

function descendants(block: Block): string[] {
  const found = new Set([block]);
  for (const one of found) for (const below of one.downstream) found.add(below);
  return [...found].map(({ uuid }) => uuid);
}
