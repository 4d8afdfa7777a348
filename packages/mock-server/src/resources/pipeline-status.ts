import type { Json, JsonObject } from "../json.ts";
import { insertRun } from "../orchestration/runs.ts";
import type { Run } from "../orchestration/tables.ts";
import type { Pipeline } from "../project/pipeline.ts";
import { UnhandledError } from "../python.ts";
import type { ServerState } from "../server-state.ts";
import { parseTimestamp, truncateToSecond } from "../timestamps.ts";

/** Applies `status` in an update of a pipeline to its schedules and runs. */
export function applyPipelineStatus(state: ServerState, pipeline: Pipeline, payload: JsonObject): void {
  const { database, clock } = state;
  const { status } = payload;
  const runs = Array.isArray(payload.pipeline_runs) ? payload.pipeline_runs : undefined;
  if (status === "active" || status === "inactive") {
    for (const schedule of database.schedules) {
      if (schedule.pipeline_uuid !== pipeline.uuid || schedule.status === status) continue;
      schedule.status = status;
      schedule.updated_at = truncateToSecond(clock.micros());
    }
  } else if (status === "cancelled") {
    for (const run of toCancel(state, pipeline, payload, runs)) state.engine.stop(run);
  } else if (status === "retry") {
    for (const run of runs ?? []) retry(state, run as JsonObject);
  } else if (status === "retry_incomplete_block_runs") {
    for (const run of database.runs) {
      if (run.pipeline_uuid === pipeline.uuid && run.status === "failed") restart(state, run);
    }
  }
}

function toCancel(
  { database }: ServerState,
  pipeline: Pipeline,
  payload: JsonObject,
  runs: Json[] | undefined,
): Run[] {
  if (runs) {
    const ids = runs.map((run) => (run as JsonObject).id);
    return database.runs.filter(({ id }) => ids.includes(id));
  }
  const schedule = payload.pipeline_schedule_id;
  return database.runs.filter((run) =>
    schedule === undefined || schedule === null
      ? run.pipeline_uuid === pipeline.uuid
      : run.pipeline_schedule_id === schedule && !run.passed_sla,
  );
}

/** Creates a new run with the same execution date. */
function retry({ database, project, clock }: ServerState, run: JsonObject): void {
  const uuid = String(run.pipeline_uuid);
  if (!project.files.has(uuid)) throw new UnhandledError(`Pipeline ${uuid} is not a valid pipeline.`);
  const at = parseTimestamp(String(run.execution_date));
  if (at === undefined)
    throw new UnhandledError(`Invalid isoformat string: '${run.execution_date}'`, "ValueError");
  insertRun(database, clock.micros(), {
    at,
    backfill_id: run.backfill_id ?? null,
    event_variables: run.event_variables ?? {},
    pipeline_schedule_id: run.pipeline_schedule_id ?? null,
    pipeline_uuid: uuid,
    variables: run.variables ?? {},
  });
}

function restart({ database }: ServerState, run: Run): void {
  const open = database
    .blockRunsOf(run)
    .filter(({ status }) => status !== "completed" && status !== "condition_failed");
  if (open.length === 0) return;
  for (const blockRun of open) blockRun.status = "initial";
  database.setStatus(run, "initial");
}
