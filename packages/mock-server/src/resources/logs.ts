import { microsPerSecond } from "../clock.ts";
import type { Call, Resource } from "../http/call.ts";
import type { JsonObject } from "../json.ts";
import { variablesOf } from "../orchestration/block-runner.ts";
import { readCode } from "../orchestration/code.ts";
import type { BlockRun, Run } from "../orchestration/tables.ts";
import type { ServerState } from "../server-state.ts";
import { formatIso, formatSeconds } from "../timestamps.ts";
import { timestamp } from "./list-runs.ts";

const maxFiles = 20;

/** `/api/pipelines/{uuid}/logs` */
export const logs: Resource = {
  singular: "log",
  plural: "logs",

  list(call) {
    const pipeline = call.state.project.read(call.pk).uuid;
    call.authorize("list");
    const { database } = call.state;
    const from = timestamp(call.query, "start_timestamp") ?? Number.NEGATIVE_INFINITY;
    const to = timestamp(call.query, "end_timestamp") ?? Number.POSITIVE_INFINITY;
    const runs = database.runs
      .filter(
        (run) => run.execution_date >= from && run.execution_date <= to && isWanted(call, pipeline, run),
      )
      .toSorted((a, b) => b.id - a.id);
    const blockUuids = call.query.list("block_uuid[]");
    const blockRunIds = call.query.list("block_run_id[]");
    const limit = call.query.int("_limit") ?? maxFiles;
    const started = runs.flatMap((run) =>
      database
        .blockRunsOf(run)
        .filter(
          ({ id, block_uuid, started_at }) =>
            started_at !== null &&
            (blockUuids.length === 0 || blockUuids.some((uuid) => block_uuid.startsWith(uuid))) &&
            (blockRunIds.length === 0 || blockRunIds.includes(String(id))),
        )
        .map((blockRun) => ({ run, blockRun })),
    );
    started.sort((a, b) => Number(b.blockRun.started_at) - Number(a.blockRun.started_at));
    const ofBlocks = blockUuids.length > 0 || blockRunIds.length > 0;
    const limited = Math.min(limit, maxFiles);
    const blockRunLogs = started
      .slice(0, limited)
      .map(({ run, blockRun }) => blockRunLog(call, run, blockRun));
    const pipelineRunLogs = ofBlocks
      ? []
      : runs.slice(0, Math.min(limit, maxFiles / 2)).flatMap((run) => pipelineRunLog(call, run));
    const item: JsonObject = {
      block_run_logs: blockRunLogs,
      pipeline_run_logs: pipelineRunLogs,
      total_block_run_log_count: started.length,
      total_pipeline_run_log_count: ofBlocks ? 0 : runs.length,
    };
    return { items: [item], metadata: {} };
  },
};

function isWanted({ state, query }: Call, pipeline: string, run: Run): boolean {
  const schedules = query.list("pipeline_schedule_id[]");
  const ids = query.list("pipeline_run_id[]");
  return (
    state.database.schedule(run.pipeline_schedule_id)?.pipeline_uuid === pipeline &&
    (schedules.length === 0 || schedules.includes(String(run.pipeline_schedule_id))) &&
    (ids.length === 0 || ids.includes(String(run.id)))
  );
}

function blockRunLog({ state }: Call, run: Run, blockRun: BlockRun): JsonObject {
  const about = { block_run_id: blockRun.id, block_uuid: blockRun.block_uuid, ...idsOf(run) };
  const lines: [number, string, string][] = [
    [blockRun.started_at ?? 0, "INFO", "Start executing block with BlockExecutor."],
    ...printed(state, run, blockRun).map((text): [number, string, string] => [
      blockRun.started_at ?? 0,
      "INFO",
      text,
    ]),
  ];
  if (blockRun.completed_at !== null) {
    lines.push([blockRun.completed_at, "INFO", "Finish executing block with BlockExecutor."]);
  } else if (blockRun.status === "failed") {
    lines.push([blockRun.updated_at, "EXCEPTION", "Failed to execute block with BlockExecutor."]);
  }
  return file(state.project.files.variablesDir, run, `${blockRun.block_uuid}.log`, about, lines);
}

function printed(state: ServerState, run: Run, blockRun: BlockRun): string[] {
  const pipeline = state.project.load(run.pipeline_uuid);
  const block = pipeline.getBlock(blockRun.block_uuid);
  const schedule = state.database.schedule(run.pipeline_schedule_id);
  return block ? readCode(block.content, variablesOf(run, pipeline, schedule)).prints : [];
}

function pipelineRunLog({ state }: Call, run: Run): JsonObject[] {
  const over = run.status === "completed" || run.status === "failed" || run.status === "cancelled";
  const lines: [number, string, string][] =
    run.started_at === null ? [] : [[run.started_at, "INFO", "Start run."]];
  if (over)
    lines.push([run.completed_at ?? run.updated_at, "INFO", `Pipeline run ${run.id} is ${run.status}.`]);
  const { variablesDir } = state.project.files;
  return [
    file(variablesDir, run, "pipeline.log", idsOf(run), []),
    file(variablesDir, run, "scheduler.log", idsOf(run), lines),
  ];
}

function idsOf({ id, pipeline_schedule_id, pipeline_uuid }: Run): JsonObject {
  return { pipeline_run_id: id, pipeline_schedule_id, pipeline_uuid };
}

function file(
  folder: string,
  run: Run,
  name: string,
  about: JsonObject,
  lines: readonly [at: number, level: string, message: string][],
): JsonObject {
  const content = lines
    .map(([at, level, message]) => {
      const entry = { ...about, level, message, timestamp: at / microsPerSecond };
      return `${formatIso(at).slice(0, 19)} ${JSON.stringify(entry)}\n`;
    })
    .join("");
  const variables = run.variables as JsonObject | null;
  const partition = String(
    variables?.execution_partition ?? `${run.pipeline_schedule_id}/${formatSeconds(run.execution_date)}`,
  );
  return {
    name,
    path: `${folder}/pipelines/${run.pipeline_uuid}/.logs/${partition}/${name}`,
    size: content.length,
    modified_timestamp: (lines.at(-1)?.[0] ?? run.created_at) / microsPerSecond,
    content,
  };
}
