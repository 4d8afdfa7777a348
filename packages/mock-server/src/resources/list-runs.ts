import { microsPerSecond } from "../clock.ts";
import { byCodePoint } from "../compare.ts";
import { HandledError } from "../handled-error.ts";
import type { Call, Result } from "../http/call.ts";
import type { Query } from "../http/query.ts";
import type { Json, JsonObject } from "../json.ts";
import { blockRunToJson, checkEnum, type Run, runToJson, type Schedule } from "../orchestration/tables.ts";
import { noAttribute, repr, toInt, UnhandledError } from "../python.ts";

const defaultLimit = 40;
const sortable = new Set([
  "backfill_id",
  "completed_at",
  "created_at",
  "execution_date",
  "executor_type",
  "id",
  "passed_sla",
  "pipeline_schedule_id",
  "pipeline_uuid",
  "started_at",
  "status",
  "updated_at",
]);

/** Handles `GET /api/pipeline_runs`, and the list for one schedule. */
export function listRuns(call: Call, parent: Schedule | undefined): Result {
  const { state, query } = call;
  const all = select(call, parent);
  const limit = query.int("_limit") ?? defaultLimit;
  const offset = query.int("_offset") ?? 0;
  let count = all.length;
  let results = all.slice(offset, offset + limit + 1);
  const type = query.text("pipeline_type");
  if (type !== undefined) {
    const typed = ofType(call, all, type);
    if (typed) {
      count = typed.length;
      results = typed.slice(offset, offset + limit);
    }
  }
  const grouped = query.text("pipeline_uuid") !== undefined || parent !== undefined;
  if (limit !== 0 && count >= 1 && grouped && !query.flag("disable_retries_grouping"))
    results = group(results, all);
  const next = results.length > limit;
  const shown = next ? results.slice(0, -1) : results;
  for (const schedule of state.database.schedules) checkEnum("scheduletype", schedule.schedule_type);
  const metadata: JsonObject = { count, next };
  if (query.flag("include_pipeline_uuids")) metadata.pipeline_uuids = state.project.files.uuids;
  return { items: shown.map((run) => listItem(call, run, type !== undefined)), metadata };
}

/**
 * Keeps runs with the same execution date on one page: extends the page to all runs of its last date, and drops those of
 * its first date that belong to the previous page.
 */
function group(results: readonly Run[], all: readonly Run[]): Run[] {
  const first = results[0];
  const last = results.at(-1);
  if (!first || !last) throw new UnhandledError("list index out of range", "IndexError");
  const at = (date: number) => all.filter(({ execution_date }) => execution_date === date);
  const elsewhere = [last.execution_date];
  if (at(first.execution_date)[0] !== first) elsewhere.push(first.execution_date);
  return [
    ...results.filter(({ execution_date }) => !elsewhere.includes(execution_date)),
    ...at(last.execution_date),
  ];
}

function select({ state, query }: Call, parent: Schedule | undefined): Run[] {
  const { database, project } = state;
  const [from, to] = [timestamp(query, "start_timestamp"), timestamp(query, "end_timestamp")];
  const backfill = query.first("backfill_id");
  const backfillId =
    typeof backfill === "string" ? toInt(backfill) : backfill === undefined ? undefined : +backfill;
  const uuid = query.text("pipeline_uuid");
  const uuids = query.list("pipeline_uuid[]");
  const tags = query.list("pipeline_tag[]");
  const tagged = project.taggedWith(tags);
  const product = query.text("global_data_product_uuid");
  const status = query.text("status")?.replace(/^[A-Z]+$/, (name) => name.toLowerCase());
  const statuses = query.list("status[]").map((one) => (/^[A-Z]+$/.test(one) ? one.toLowerCase() : one));
  const wanted = [status ?? [], statuses].flat().filter((one) => one !== "last_run_failed");
  database.checkFilter("pipelinerunstatus", wanted);
  const everywhere = query.flag("include_all_pipeline_schedules");
  const onlyLast = status === "last_run_failed";
  const latest = onlyLast ? latestOfEach(database.runs) : undefined;
  const found = database.runs.filter((run) => {
    const schedule = database.schedule(run.pipeline_schedule_id);
    if (!schedule) return false;
    const { global_data_product_uuid: ofProduct, repo_path: path } = schedule;
    return (
      (everywhere || path === null || path === project.files.repoPath) &&
      ofProduct === (product ?? null) &&
      (backfillId === undefined || run.backfill_id === backfillId) &&
      (parent === undefined || schedule === parent) &&
      (uuid === undefined || run.pipeline_uuid === uuid) &&
      (uuids.length === 0 || uuids.includes(run.pipeline_uuid)) &&
      (tagged.size === 0 || tagged.has(run.pipeline_uuid)) &&
      (latest ? latest.has(run) && run.status === "failed" : status === undefined || run.status === status) &&
      (statuses.length === 0 || statuses.includes(run.status)) &&
      (from === undefined || run.created_at >= from) &&
      (to === undefined || run.created_at <= to)
    );
  });
  const limit = query.int("_limit") ?? defaultLimit;
  // For an empty page, only the count matters.
  return limit === 0 ? found : sorted(found, query);
}

function sorted(runs: Run[], query: Query): Run[] {
  // The database returns ties ordered by schedule.
  const stored = runs.toSorted(
    (a, b) => Number(a.pipeline_schedule_id) - Number(b.pipeline_schedule_id) || a.id - b.id,
  );
  const given = query.textOr("order_by[]", (value) => noAttribute(value, "split"));
  if (given === undefined)
    return stored.toSorted((a, b) => b.execution_date - a.execution_date || b.id - a.id);
  const order = given.split(",").map((part) => {
    const [column = "", direction = "asc"] = part.trim().split(" ");
    return { column, direction: direction.toLowerCase() };
  });
  for (const { column, direction } of order) {
    if (!sortable.has(column)) {
      throw new UnhandledError(
        `type object 'PipelineRun' has no attribute ${repr(column)}`,
        "AttributeError",
      );
    }
    if (direction !== "asc" && direction !== "desc") {
      const message = `Neither 'InstrumentedAttribute' object nor 'Comparator' object associated with PipelineRun.${column} has an attribute ${repr(direction)}`;
      throw new UnhandledError(message, "AttributeError");
    }
  }
  return stored.toSorted((a, b) => {
    for (const { column, direction } of order) {
      const by = compare(a[column as keyof Run], b[column as keyof Run]);
      if (by) return direction === "desc" ? -by : by;
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return typeof a === "string" ? byCodePoint(a, String(b)) : Number(a) - Number(b);
}

/** Returns the latest run per schedule and execution date. The others were retried. */
function latestOfEach(runs: readonly Run[]): Set<Run> {
  const latest = new Map<string, Run>();
  for (const run of runs) {
    const key = `${run.execution_date} ${run.pipeline_schedule_id} ${run.pipeline_uuid}`;
    const known = latest.get(key);
    if (!known || known.id < run.id) latest.set(key, run);
  }
  return new Set(latest.values());
}

function ofType({ state }: Call, runs: readonly Run[], type: string): Run[] | undefined {
  try {
    return runs.filter(({ pipeline_uuid }) => state.project.load(pipeline_uuid).type === type);
  } catch {
    // With a run of a deleted pipeline, Mage skips this filter.
    return undefined;
  }
}

/** @throws HandledError when the value isn't a number of seconds. */
export function timestamp(query: Query, name: string): number | undefined {
  const given = query.first(name);
  if (!given) return undefined;
  if (given === true) return microsPerSecond;
  try {
    return toInt(given) * microsPerSecond;
  } catch {
    throw new HandledError("record_invalid", { message: `Value is invalid for ${name}.` });
  }
}

function listItem(call: Call, run: Run, typeAsked: boolean): Json {
  const { state, query } = call;
  const rows = state.database.blockRunsOf(run);
  const schedule = state.database.schedule(run.pipeline_schedule_id);
  const withType = typeAsked || query.flag("include_pipeline_type");
  return {
    ...runToJson(run),
    block_runs: rows.map(blockRunToJson),
    block_runs_count: rows.length,
    completed_block_runs_count: rows.filter(({ status }) => status === "completed").length,
    pipeline_schedule_name: schedule?.name ?? null,
    pipeline_schedule_token: schedule?.token ?? null,
    pipeline_schedule_type: schedule?.schedule_type ?? null,
    pipeline_tags: query.flag("include_pipeline_tags") ? state.project.files.tagsOf(run.pipeline_uuid) : null,
    pipeline_type: withType ? state.project.load(run.pipeline_uuid).type : null,
    repo_path: schedule?.repo_path ?? null,
  };
}
