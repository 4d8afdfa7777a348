import { same } from "../compare.ts";
import { HandledError } from "../handled-error.ts";
import type { Json, JsonObject } from "../json.ts";
import { isInterval } from "../orchestration/intervals.ts";
import { checkEnum, type EventMatcher, enumValue, type Schedule } from "../orchestration/tables.ts";
import { keyError, noAttribute, pythonType, repr, typeError, UnhandledError } from "../python.ts";
import type { ServerState } from "../server-state.ts";
import { parseTimestamp, truncateToSecond } from "../timestamps.ts";

const columns = new Set([
  "backfills",
  "created_at",
  "description",
  "event_matchers",
  "global_data_product_uuid",
  "id",
  "last_enabled_at",
  "name",
  "pipeline_runs",
  "pipeline_uuid",
  "repo_path",
  "schedule_interval",
  "schedule_type",
  "settings",
  "sla",
  "start_time",
  "status",
  "token",
  "updated_at",
  "variables",
]);

/** Stores a schedule. A schedule of an unknown type is also stored, but can't be read. */
export function insertSchedule(state: ServerState, pipeline: string, payload: JsonObject): Schedule {
  const { clock, database, project } = state;
  const startTime = timestampIn(payload.start_time);
  for (const [key, value] of Object.entries(payload)) {
    if (!columns.has(key)) throw typeError(`'${key}' is an invalid keyword argument for PipelineSchedule`);
    if (key === "event_matchers" && value) throw noAttribute(firstOf(value), "_sa_instance_state");
    if (key === "name") checkName(value);
    if (key === "schedule_interval") checkInterval(value);
    if (["created_at", "last_enabled_at", "updated_at"].includes(key)) checkTimestamp(value);
  }
  checkName(payload.name);
  const now = clock.micros();
  const status = enumValue("schedulestatus", (payload.status as string | null | undefined) ?? "inactive");
  const schedule: Schedule = {
    id: typeof payload.id === "number" ? payload.id : database.nextId("schedule"),
    name: requireName(payload.name),
    description: payload.description ?? null,
    pipeline_uuid: pipeline,
    schedule_type: enumValue("scheduletype", textOrNull(payload.schedule_type)),
    schedule_interval: textOrNull(payload.schedule_interval),
    start_time: startTime ?? null,
    status: status ?? "inactive",
    last_enabled_at: status === "active" ? now : null,
    variables: payload.variables ?? null,
    sla: (payload.sla as number | null | undefined) ?? null,
    token: payload.token === undefined ? newToken() : textOrNull(payload.token),
    repo_path: payload.repo_path === undefined ? project.files.repoPath : textOrNull(payload.repo_path),
    settings: payload.settings ?? null,
    global_data_product_uuid: textOrNull(payload.global_data_product_uuid),
    created_at: truncateToSecond(now),
    updated_at: truncateToSecond(now),
    tags: [],
    matchers: [],
  };
  database.addSchedule(schedule);
  checkEnum("scheduletype", schedule.schedule_type);
  checkEnum("schedulestatus", schedule.status);
  return schedule;
}

/** Updates a schedule. Properties without a column in the database are ignored. */
export function updateSchedule(state: ServerState, schedule: Schedule, payload: JsonObject): void {
  const { event_matchers: matchers, tags, rotate_token: rotate, ...fields } = payload;
  const startTime = timestampIn(fields.start_time);
  const now = state.clock.micros();
  const matchersBefore = schedule.matchers;
  if (Array.isArray(matchers)) schedule.matchers = upsertMatchers(state, schedule, matchers);
  const change: Partial<Schedule> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (!columns.has(key) || ["backfills", "pipeline_runs"].includes(key)) continue;
    if (key === "name" && !requireName(value)) {
      schedule.matchers = matchersBefore;
      throw new UnhandledError("name cannot be empty.", "mage_ai.orchestration.db.errors.ValidationError");
    }
    if (key === "schedule_interval") checkInterval(value);
    if (["created_at", "last_enabled_at", "updated_at"].includes(key)) checkTimestamp(value);
    Object.assign(change, { [key]: value });
  }
  if ("start_time" in fields) change.start_time = startTime ?? null;
  if (typeof change.schedule_type === "string")
    change.schedule_type = enumValue("scheduletype", change.schedule_type);
  if (typeof change.status === "string")
    change.status = enumValue("schedulestatus", change.status) ?? change.status;
  if (change.status === "active" && schedule.status === "inactive") change.last_enabled_at = now;
  if (rotate) change.token = newToken();
  if (Array.isArray(tags)) schedule.tags = reorderTags(schedule.tags, tags.map(String));
  const before = { ...schedule };
  Object.assign(schedule, change);
  if (
    Object.keys(change).some((key) => !same(before[key as keyof Schedule], schedule[key as keyof Schedule]))
  ) {
    schedule.updated_at = truncateToSecond(now);
  }
  checkEnum("scheduletype", schedule.schedule_type);
  checkEnum("schedulestatus", schedule.status);
  state.project.load(schedule.pipeline_uuid);
}

/** Creates a trigger's token: 32 letters and digits. */
function newToken(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

function reorderTags(current: readonly string[], wanted: readonly string[]): string[] {
  const kept = current.filter((tag) => wanted.includes(tag));
  return [...kept, ...new Set(wanted.filter((tag) => !kept.includes(tag)))];
}

function upsertMatchers(state: ServerState, schedule: Schedule, given: readonly Json[]): EventMatcher[] {
  const now = truncateToSecond(state.clock.micros());
  const all = state.database.matchers();
  return given.map((one) => {
    const { id, event_type, name, pattern } = one as JsonObject;
    const known = id ? all.find((matcher) => matcher.id === id) : undefined;
    if (id && !known) throw keyError(id);
    const fresh = { id: 0, event_type: null, name: null, pattern: null, created_at: now, updated_at: now };
    const matcher: EventMatcher = known ?? { ...fresh, id: state.database.nextId("matcher") };
    Object.assign(matcher, {
      ...(event_type === undefined ? {} : { event_type }),
      ...(name === undefined ? {} : { name }),
      ...(pattern === undefined ? {} : { pattern }),
    });
    for (const other of state.database.schedules) {
      if (other !== schedule) other.matchers = other.matchers.filter((held) => held !== matcher);
    }
    return matcher;
  });
}

function checkName(value: Json | undefined): void {
  if (requireName(value)) return;
  const errors = { error: "name cannot be empty.", metadata: { key: "name", value: value ?? null } };
  throw new HandledError("record_invalid", { code: 200, errors });
}

function checkInterval(value: Json): void {
  if (value && !(typeof value === "string" && isInterval(value))) {
    throw new UnhandledError("Cron expression is invalid.", "ValueError");
  }
}

function timestampIn(value: Json | undefined): number | undefined {
  return typeof value === "string" ? dateOf(value) : undefined;
}

/** @throws UnhandledError when the text isn't a date, as Mage does when it reads a body. */
export function dateOf(text: string): number {
  const at = parseTimestamp(text);
  if (at !== undefined) return at;
  throw new UnhandledError(`Unknown string format: ${text}`, "dateutil.parser._parser.ParserError");
}

function checkTimestamp(value: Json): void {
  if (value === null) return;
  throw new UnhandledError(
    `(builtins.TypeError) SQLite DateTime type only accepts Python datetime and date objects as input, not ${repr(value)}.`,
    "sqlalchemy.exc.StatementError",
  );
}

function textOrNull(value: Json | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}

function firstOf(value: Json): Json {
  return Array.isArray(value) ? (value[0] ?? null) : value;
}

/** @throws UnhandledError for a value without a length, as Python does. */
function requireName(value: Json | undefined): string {
  if (value === undefined || value === null || value === "" || value === 0 || value === false) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.length === 0) return "";
  if (typeof value !== "object") throw typeError(`object of type '${pythonType(value)}' has no len()`);
  throw new UnhandledError(
    "Error binding parameter 0 - probably unsupported type.",
    "sqlalchemy.exc.InterfaceError",
  );
}
