import { byCodePoint } from "../compare.ts";
import type { Call, Result } from "../http/call.ts";
import type { Query, QueryValue } from "../http/query.ts";
import type { Json, JsonObject } from "../json.ts";
import { checkEnum, type Schedule } from "../orchestration/tables.ts";
import type { Pipeline } from "../project/pipeline.ts";
import { noAttribute, toInt, typeError } from "../python.ts";
import type { ServerState } from "../server-state.ts";
import { formatIso } from "../timestamps.ts";

/** Handles `GET /api/pipelines`, from the cache and not from the pipelines' files. */
export function listPipelines(call: Call): Result {
  const { state, query } = call;
  const limit = query.int("_limit");
  const offset = query.int("_offset") ?? 0;
  const sorts = sortsOf(query);
  const types = splitOne(query.values("type[]"));
  const statuses = splitOne(query.values("status[]"));
  let uuids = candidates(state, query);
  const search = query.textOr("search", (value) => noAttribute(value, "lower"))?.toLowerCase();
  if (search) uuids = uuids.filter((uuid) => uuid.toLowerCase().includes(search));
  let count = uuids.length;
  if (sorts.keys.length === 0) uuids = uuids.toSorted(byCodePoint);
  const pagedAlready = sorts.keys.length === 0 && types.length === 0 && statuses.length === 0;
  if (pagedAlready) {
    if (offset) uuids = uuids.slice(offset);
    if (limit) uuids = uuids.slice(0, limit + 1);
  }
  let pipelines = load(state, uuids, types);
  const withSchedules = query.flag("include_schedules");
  const schedules = (uuid: string) => (withSchedules ? rowsOf(state, uuid) : []);
  if (withSchedules && statuses.length > 0) {
    pipelines = pipelines.filter(({ uuid }) => statuses.includes(statusOf(schedules(uuid))));
  }
  if (sorts.keys.length > 0) pipelines = sort(pipelines, sorts, schedules);
  if (!pagedAlready) {
    count = pipelines.length;
    const end = (limit ? offset + limit : count) + 1;
    pipelines = pipelines.slice(offset, end);
  }
  const next = limit === undefined ? null : limit === 0 ? 0 : pipelines.length > limit;
  const shown = next ? pipelines.slice(0, -1) : pipelines;
  const items = shown.map((pipeline) => ({
    ...pipeline.toJson(),
    ...(withSchedules ? { schedules: schedulesOf(state, pipeline.uuid) } : {}),
  }));
  return { items: items as Json[], metadata: { count, results: items.length, next } };
}

/** Returns the schedules of a pipeline, as in responses about pipelines. */
export function schedulesOf(state: ServerState, uuid: string): JsonObject[] {
  return rowsOf(state, uuid).map((schedule) => {
    checkEnum("scheduletype", schedule.schedule_type);
    const { id, name, pipeline_uuid, schedule_interval, schedule_type, status } = schedule;
    return {
      created_at: formatIso(schedule.created_at),
      id,
      name,
      pipeline_uuid,
      schedule_interval,
      schedule_type,
      start_time: schedule.start_time === null ? null : formatIso(schedule.start_time),
      status,
      updated_at: formatIso(schedule.updated_at),
    };
  });
}

function rowsOf({ database, project }: ServerState, uuid: string): Schedule[] {
  return database.schedules.filter(
    ({ pipeline_uuid, repo_path }) =>
      pipeline_uuid === uuid && (repo_path === null || repo_path === project.files.repoPath),
  );
}

function candidates({ project }: ServerState, query: Query): string[] {
  const path = query.textOr("repo_path", () =>
    typeError("expected str, bytes or os.PathLike object, not bool"),
  );
  const all = path === undefined || path === project.files.repoPath ? project.files.uuids : [];
  const days = query.first("from_history_days");
  // Operation history is off in a new project.
  if (typeof days === "boolean") return [];
  if (days?.trim() && !Number.isNaN(Number(days))) {
    toInt(days);
    return [];
  }
  const tags = query.values("tag[]").flatMap((tag) => {
    if (typeof tag === "boolean") throw noAttribute(tag, "split");
    return tag.split(",");
  });
  if (tags.length === 0) return all;
  const found = [...project.taggedWith(tags)];
  const { tagged } = project;
  return tags.includes("no_tags") ? [...found, ...all.filter((uuid) => !tagged.has(uuid))] : found;
}

function load({ project }: ServerState, uuids: readonly string[], types: readonly string[]): Pipeline[] {
  if (types.length > 0) return project.cachedOfTypes(types).filter(({ uuid }) => uuids.includes(uuid));
  const cached = uuids.flatMap((uuid) => project.cached(uuid) ?? []);
  const known = new Set(cached.map(({ uuid }) => uuid));
  const others = uuids.filter((uuid) => !known.has(uuid) && project.files.has(uuid));
  return [...cached, ...others.map((uuid) => project.load(uuid))];
}

function statusOf(schedules: readonly Schedule[]): string {
  if (schedules.length === 0) return "no_schedules";
  return schedules.some(({ status }) => status === "active") ? "active" : "inactive";
}

interface Sorts {
  keys: string[];
  reverse: boolean;
}

function sortsOf(query: Query): Sorts {
  const given = query.all("_order_by[]").map((key) => key.toLowerCase().replaceAll(" ", "_"));
  return { keys: given.map((key) => key.replace(/^-/, "")), reverse: given[0]?.startsWith("-") ?? false };
}

function sort(pipelines: Pipeline[], sorts: Sorts, schedules: (uuid: string) => Schedule[]): Pipeline[] {
  const sortValue = (pipeline: Pipeline, key: string): unknown => {
    if (key === "blocks") return pipeline.blocks.size;
    if (key === "triggers") return schedules(pipeline.uuid).length;
    if (key === "status") return statusOf(schedules(pipeline.uuid));
    return key in pipeline ? pipeline[key as keyof Pipeline] : pipeline.properties[key];
  };
  const compare = (a: Pipeline, b: Pipeline) => {
    for (const key of sorts.keys) {
      const [left, right] = [sortValue(a, key), sortValue(b, key)];
      // Missing values come last, in both directions.
      if ((left ?? null) === null || (right ?? null) === null) {
        const order = Number((left ?? null) === null) - Number((right ?? null) === null);
        if (order) return sorts.reverse ? -order : order;
        continue;
      }
      const order =
        typeof left === "number" ? left - Number(right) : byCodePoint(String(left), String(right));
      if (order) return order;
    }
    return 0;
  };
  return pipelines.toSorted(sorts.reverse ? (a, b) => compare(b, a) : compare);
}

function splitOne(values: readonly QueryValue[]): string[] {
  const [only] = values;
  if (values.length !== 1 || only === undefined) return values.map(String);
  if (only === true) throw typeError("'bool' object is not iterable");
  return only ? only.split(",") : [];
}
