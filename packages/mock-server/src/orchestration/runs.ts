import type { Clock, Micros } from "../clock.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Pipeline } from "../project/pipeline.ts";
import { noAttribute, pythonType, repr, typeError, UnhandledError } from "../python.ts";
import { formatPartition, parseTimestamp, truncateToSecond } from "../timestamps.ts";
import { bindAll, type ColumnType } from "./columns.ts";
import type { Database } from "./database.ts";
import type { DatabaseKind } from "./postgresql.ts";
import type { BlockRun, Run, RunStatus, Schedule } from "./tables.ts";

const columns: Readonly<Record<string, ColumnType>> = {
  backfill_id: "integer",
  block_runs: "collection",
  completed_at: "date",
  created_at: "date",
  event_variables: "json",
  execution_date: "json",
  executor_type: { enum: "executortype" },
  global_data_product_uuid: "json",
  id: "integer",
  metrics: "json",
  passed_sla: "json",
  pipeline_schedule_id: "integer",
  pipeline_uuid: "text",
  started_at: "date",
  status: { enum: "pipelinerunstatus" },
  updated_at: "date",
  variables: "json",
};

/** Adds the variables, the schedule and the execution date to a request for a run. */
export function configureRun(
  schedule: Schedule,
  given: JsonObject,
  clock: Clock,
  kind: DatabaseKind,
): JsonObject & { at: Micros } {
  const payload: JsonObject = { ...given };
  const at = executionDate(payload.execution_date, clock, kind);
  const isEmpty = Array.isArray(payload.variables) && payload.variables.length === 0;
  const variables = (!isEmpty && payload.variables) || {};
  if (Array.isArray(variables)) throw typeError("list indices must be integers or slices, not str");
  if (typeof variables !== "object") {
    throw typeError(`'${pythonType(variables)}' object does not support item assignment`);
  }
  payload.variables = { ...variables, execution_partition: `${schedule.id}/${formatPartition(at)}` };
  return { ...payload, pipeline_schedule_id: schedule.id, pipeline_uuid: schedule.pipeline_uuid, at };
}

/**
 * Stores a run.
 *
 * @param now - the time of creation.
 * @param withBlocks - a pipeline whose block runs are stored at the same time.
 */
export function insertRun(
  database: Database,
  now: Micros,
  payload: JsonObject & { at: Micros },
  withBlocks?: Pipeline,
): Run {
  const { at, ...given } = payload;
  const fields = bindAll(columns, given, "PipelineRun", database.kind);
  const second = truncateToSecond(now);
  const run: Run = {
    id: typeof fields.id === "number" ? fields.id : database.nextId("run"),
    pipeline_schedule_id: fields.pipeline_schedule_id as number,
    pipeline_uuid: String(fields.pipeline_uuid),
    execution_date: at,
    status: String(fields.status ?? "initial") as RunStatus,
    started_at: null,
    completed_at: null,
    variables: fields.variables ?? null,
    passed_sla: false,
    event_variables: fields.event_variables ?? null,
    metrics: fields.metrics ?? null,
    backfill_id: (fields.backfill_id as number | undefined) ?? null,
    executor_type: (fields.executor_type as string | undefined) ?? "local_python",
    created_at: second,
    updated_at: second,
  };
  database.addRun(run);
  if (withBlocks && withBlocks.type !== "integration") insertBlockRuns(database, now, run, withBlocks);
  return run;
}

export function insertBlockRuns(database: Database, now: Micros, run: Run, pipeline: Pipeline): void {
  for (const block of pipeline.executableBlocks()) {
    if (block.replicatedBlock && !pipeline.getBlock(block.replicatedBlock)) {
      throw new UnhandledError(
        `Replicated block ${block.replicatedBlock} does not exist in pipeline ${pipeline.uuid}.`,
      );
    }
    const dynamicAbove = block.upstream.some(({ isDynamic }) => isDynamic);
    const flags = [
      ...(dynamicAbove ? ["dynamic_child", "original"] : block.isDynamicChild ? ["dynamic_child"] : []),
      ...(block.isDynamic ? ["dynamic"] : []),
      ...(block.replicatedBlock ? ["replicated"] : []),
      ...(block.reducesOutput ? ["reduce_output"] : []),
    ];
    const second = truncateToSecond(now);
    const blockRun: BlockRun = {
      id: database.nextId("blockRun"),
      pipeline_run_id: run.id,
      block_uuid: block.replicatedBlock ? `${block.uuid}:${block.replicatedBlock}` : block.uuid,
      status: "initial",
      started_at: null,
      completed_at: null,
      metrics: flags.length > 0 ? { metadata: { flags } } : null,
      created_at: second,
      updated_at: second,
    };
    database.addBlockRun(blockRun);
  }
}

function executionDate(given: Json | undefined, clock: Clock, kind: DatabaseKind): Micros {
  if (given === undefined || given === null) return clock.micros();
  if (typeof given !== "string") throw typeError("fromisoformat: argument must be str");
  const at = parseTimestamp(given, kind);
  if (at === undefined) throw new UnhandledError(`Invalid isoformat string: ${repr(given)}`, "ValueError");
  return at;
}

/** Splits a trigger's body into the run's properties and, from everything else, its event variables. */
export function triggerPayload(body: Json): JsonObject {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw noAttribute(body, "get");
  const { pipeline_run: given = {}, ...eventVariables } = body;
  if (typeof given === "string") throw typeError("'str' object does not support item assignment");
  if (typeof given !== "object" || given === null) {
    throw typeError(`argument of type '${pythonType(given)}' is not iterable`);
  }
  if (Array.isArray(given)) throw typeError("list indices must be integers or slices, not str");
  return {
    ...given,
    variables: given.variables === undefined ? {} : given.variables,
    event_variables: eventVariables,
  };
}
