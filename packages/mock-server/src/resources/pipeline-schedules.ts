import { byCodePoint } from "../compare.ts";
import { HandledError } from "../handled-error.ts";
import { type Call, page, type Resource } from "../http/call.ts";
import type { Query } from "../http/query.ts";
import type { JsonObject } from "../json.ts";
import type { Database } from "../orchestration/database.ts";
import {
  checkEnum,
  checkInterval,
  type EnumName,
  type Schedule,
  scheduleDetails,
  scheduleToJson,
} from "../orchestration/tables.ts";
import { sortTexts } from "../python.ts";
import { insertSchedule, updateSchedule } from "./write-schedule.ts";

const defaultLimit = 40;

/** `/api/pipeline_schedules`, and `/api/pipelines/{uuid}/pipeline_schedules`. */
export const pipelineSchedules: Resource = {
  singular: "pipeline_schedule",
  plural: "pipeline_schedules",

  list(call) {
    const pipeline = call.pk ? call.state.project.read(call.pk).uuid : undefined;
    call.authorize("list");
    const found = select(call, pipeline);
    for (const schedule of call.state.database.schedules) checkEnum("scheduletype", schedule.schedule_type);
    // Mage reads all of them, and then takes the page.
    found.forEach(checkInterval);
    const { items, metadata } = page(found, call.query, defaultLimit);
    return { items: items.map((schedule) => listItem(call, schedule)), metadata };
  },

  create(call) {
    const pipeline = call.state.project.read(call.pk);
    const payload = call.payload("pipeline_schedule");
    call.authorize("create");
    return { item: scheduleToJson(insertSchedule(call.state, pipeline.uuid, payload)) };
  },

  detail(call) {
    const schedule = memberOf(call);
    call.authorize("detail");
    return { item: detail(call, schedule) };
  },

  update(call) {
    const schedule = memberOf(call);
    const payload = call.payload("pipeline_schedule");
    call.authorize("update");
    updateSchedule(call.state, schedule, payload);
    call.state.engine.noticeAll();
    call.state.engine.catchUp();
    return { item: detail(call, schedule) };
  },

  delete(call) {
    const schedule = memberOf(call);
    call.authorize("delete");
    const { database } = call.state;
    database.removeSchedule(schedule);
    return { item: scheduleToJson(schedule) };
  },
};

export function scheduleById({ state }: Call, text: string): Schedule | undefined {
  const id = state.database.idOf(text);
  return id === undefined ? undefined : state.database.schedule(id);
}

function memberOf(call: Call): Schedule {
  const schedule = scheduleById(call, call.pk);
  if (schedule) {
    checkEnum("scheduletype", schedule.schedule_type);
    return schedule;
  }
  throw new HandledError("record_not_found", { message: call.state.notFoundMessage });
}

function detail({ state }: Call, schedule: Schedule): JsonObject {
  const details = scheduleDetails(schedule, state.clock.now());
  return { ...scheduleToJson(schedule), ...details, tags: sortTexts(schedule.tags) };
}

function listItem({ state }: Call, schedule: Schedule): JsonObject {
  const { database } = state;
  const last = database.lastRunOf(schedule);
  return {
    ...scheduleToJson(schedule),
    ...scheduleDetails(schedule, state.clock.now()),
    last_pipeline_run_status: last?.status ?? null,
    pipeline_in_progress_runs_count: last ? database.openRunsOf(schedule).size : null,
    pipeline_runs_count: last ? database.runsOf(schedule).size : null,
  };
}

function select({ state, query }: Call, pipeline: string | undefined): Schedule[] {
  const { repoPath } = state.project.files;
  const tags = query.all("tag[]");
  const types = enumFilter(state.database, query, "schedule_type[]", "scheduletype");
  const statuses = enumFilter(state.database, query, "status[]", "schedulestatus");
  const intervals = query.list("schedule_interval[]");
  const product = query.text("global_data_product_uuid");
  const found = state.database.schedules.filter(
    (schedule) =>
      (schedule.repo_path === null || schedule.repo_path === repoPath) &&
      (tags.length === 0 || tags.some((tag) => schedule.tags.includes(tag))) &&
      (types.length === 0 || types.includes(schedule.schedule_type ?? "")) &&
      (intervals.length === 0 || intervals.includes(schedule.schedule_interval ?? "")) &&
      (statuses.length === 0 || statuses.includes(schedule.status)) &&
      (product !== undefined
        ? schedule.global_data_product_uuid === product
        : pipeline === undefined ||
          (schedule.global_data_product_uuid === null && schedule.pipeline_uuid === pipeline)),
  );
  if (product !== undefined || pipeline !== undefined) return found.toSorted((a, b) => b.id - a.id);
  return order(found, query.text("order_by"));
}

function enumFilter(database: Database, query: Query, name: string, type: EnumName): string[] {
  const wanted = query.list(name).map((value) => (/^[A-Z]+$/.test(value) ? value.toLowerCase() : value));
  database.checkFilter(type, wanted);
  return wanted;
}

function order(schedules: Schedule[], by: string | undefined): Schedule[] {
  switch (by) {
    case "created_at":
      return schedules.toSorted((a, b) => b.created_at - a.created_at || a.id - b.id);
    case "name":
    case "pipeline_uuid":
    case "status":
    case "schedule_type":
      // Missing values come first, as in the database.
      return schedules.toSorted((a, b) => byCodePoint(a[by] ?? "", b[by] ?? "") || a.id - b.id);
    default:
      return schedules;
  }
}
