import { same } from "../compare.ts";
import { HandledError } from "../handled-error.ts";
import type { Json, JsonObject } from "../json.ts";
import { bind, bindAll, type ColumnType } from "../orchestration/columns.ts";
import { isInterval } from "../orchestration/intervals.ts";
import type { DatabaseKind } from "../orchestration/postgresql.ts";
import { checkEnum, type EventMatcher, type Schedule } from "../orchestration/tables.ts";
import {
  checkPath,
  isTruthy,
  iterate,
  keyError,
  noAttribute,
  pythonType,
  repr,
  typeError,
  UnhandledError,
} from "../python.ts";
import type { ServerState } from "../server-state.ts";
import { parseTimestamp, truncateToSecond } from "../timestamps.ts";

const columns: Readonly<Record<string, ColumnType>> = {
  backfills: "collection",
  created_at: "date",
  description: "text",
  event_matchers: "collection",
  global_data_product_uuid: "text",
  id: "integer",
  last_enabled_at: "date",
  name: "text",
  pipeline_runs: "collection",
  pipeline_uuid: "text",
  repo_path: "text",
  schedule_interval: "text",
  schedule_type: { enum: "scheduletype" },
  settings: "json",
  sla: "integer",
  start_time: "date",
  status: { enum: "schedulestatus" },
  token: "text",
  updated_at: "date",
  variables: "json",
};

/** Stores a schedule. SQLite also stores a schedule of an unknown type, which can't be read. */
export function insertSchedule(state: ServerState, pipeline: string, payload: JsonObject): Schedule {
  const { clock, database, project } = state;
  const { start_time: start = null, ...given } = payload;
  const startTime = timestampIn(start, database.kind);
  if ("name" in given) checkName(given.name);
  if ("schedule_interval" in given) checkInterval(given.schedule_interval);
  const fields = bindAll(columns, given, "PipelineSchedule", database.kind);
  checkName(given.name);
  const now = clock.micros();
  const status = (fields.status as string | null | undefined) ?? "inactive";
  const schedule: Schedule = {
    id: typeof fields.id === "number" ? fields.id : database.nextId("schedule"),
    name: String(fields.name),
    description: fields.description ?? null,
    pipeline_uuid: pipeline,
    schedule_type: textOrNull(fields.schedule_type),
    schedule_interval: textOrNull(fields.schedule_interval),
    start_time: startTime,
    status,
    last_enabled_at: status === "active" ? now : null,
    variables: fields.variables ?? null,
    sla: (fields.sla as number | null | undefined) ?? null,
    token: fields.token === undefined ? newToken() : textOrNull(fields.token),
    repo_path: fields.repo_path === undefined ? project.files.repoPath : textOrNull(fields.repo_path),
    settings: fields.settings ?? null,
    global_data_product_uuid: textOrNull(fields.global_data_product_uuid),
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
  const { event_matchers: matchers = null, tags = null, rotate_token: rotate, ...given } = payload;
  const startTime = timestampIn(given.start_time ?? null, state.database.kind);
  const now = state.clock.micros();
  const matchersBefore = schedule.matchers;
  if (matchers !== null) schedule.matchers = upsertMatchers(state, schedule, matchers);
  const tagsNow = tags === null ? schedule.tags : updateTags(state, schedule.tags, tags);
  const { start_time: _, ...known } = Object.fromEntries(
    Object.entries(given).filter(([key]) => Object.hasOwn(columns, key)),
  );
  if ("name" in known && !nameIn(known.name)) {
    schedule.matchers = matchersBefore;
    throw new UnhandledError("name cannot be empty.", "mage_ai.orchestration.db.errors.ValidationError");
  }
  if ("schedule_interval" in known) checkInterval(known.schedule_interval);
  const change = bindAll(columns, known, "PipelineSchedule", state.database.kind) as Partial<Schedule>;
  if ("start_time" in given) change.start_time = startTime;
  if (change.status === "active" && schedule.status === "inactive") change.last_enabled_at = now;
  if (isTruthy(rotate)) change.token = newToken();
  schedule.tags = tagsNow;
  const before = { ...schedule };
  Object.assign(schedule, change);
  if (
    Object.keys(change).some((key) => !same(before[key as keyof Schedule], schedule[key as keyof Schedule]))
  ) {
    schedule.updated_at = truncateToSecond(now);
  }
  checkEnum("scheduletype", schedule.schedule_type);
  checkEnum("schedulestatus", schedule.status);
  checkPath(schedule.pipeline_uuid);
  state.project.load(schedule.pipeline_uuid);
}

/** Creates a trigger's token: 32 letters and digits. */
function newToken(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

/**
 * Returns a schedule's tags after an update, and stores the new ones.
 *
 * @throws UnhandledError when a new tag is given twice.
 */
function updateTags(
  { database }: ServerState,
  current: readonly (string | null)[],
  given: Json,
): (string | null)[] {
  if (typeof given !== "object" || given === null) {
    throw new UnhandledError(
      `IN expression list, SELECT construct, or bound parameter object expected, got ${repr(given)}.`,
      "sqlalchemy.exc.ArgumentError",
    );
  }
  const names = iterate(given);
  const kept = current.filter((tag) => names.includes(tag));
  const texts = names.map((name) => bind(name, "text") as string | null);
  const existing = [...database.tags].filter((tag) => texts.includes(tag) && !kept.includes(tag));
  const created: (string | null)[] = [];
  for (const name of names.filter((one) => ![...existing, ...kept].includes(one as string))) {
    const text = bind(name, "text") as string | null;
    if (text !== null && (database.tags.has(text) || created.includes(text)))
      throw database.duplicate("tag.name");
    created.push(text);
  }
  for (const tag of created) if (tag !== null) database.tags.add(tag);
  return [...kept, ...existing, ...created];
}

const matcherColumns: Readonly<Record<string, ColumnType>> = {
  event_type: { enum: "eventtype" },
  name: "text",
  pattern: "json",
  pipeline_schedules: "collection",
};

function upsertMatchers({ clock, database }: ServerState, schedule: Schedule, given: Json): EventMatcher[] {
  if (typeof given !== "object" && typeof given !== "string")
    throw typeError(`object of type '${pythonType(given)}' has no len()`);
  const payloads = iterate(given).map((one) => {
    if (typeof one !== "object") throw noAttribute(one, "copy");
    const { id = null, created_at: _, updated_at: __, ...fields } = Array.isArray(one) ? {} : (one ?? {});
    return { id, fields };
  });
  const now = truncateToSecond(clock.micros());
  const all = database.matchers();
  let nextId = database.nextId("matcher");
  return payloads.map(({ id, fields }) => {
    const known = id ? all.find((matcher) => matcher.id === id) : undefined;
    if (id && !known) throw keyError(id);
    const bound = bindAll(matcherColumns, fields, "EventMatcher", database.kind);
    checkEnum("eventtype", bound.event_type ?? null);
    const fresh = {
      id: 0,
      event_type: "aws_event",
      name: null,
      pattern: null,
      created_at: now,
      updated_at: now,
    };
    const matcher: EventMatcher = known ?? { ...fresh, id: nextId++ };
    Object.assign(matcher, bound);
    for (const other of database.schedules) {
      if (other !== schedule) other.matchers = other.matchers.filter((held) => held !== matcher);
    }
    return matcher;
  });
}

function checkName(value: Json | undefined): void {
  if (nameIn(value)) return;
  const errors = { error: "name cannot be empty.", metadata: { key: "name", value: value ?? null } };
  throw new HandledError("record_invalid", { code: 200, errors });
}

/**
 * Returns true unless the name is empty.
 *
 * @throws UnhandledError for a value without a length, as Python does.
 */
function nameIn(value: Json | undefined): boolean {
  if (!isTruthy(value)) return false;
  if (typeof value === "string" || typeof value === "object") return true;
  throw typeError(`object of type '${pythonType(value)}' has no len()`);
}

function checkInterval(value: Json | undefined): void {
  if (!isTruthy(value)) return;
  if (typeof value !== "string") throw noAttribute(value, "lower");
  if (!isInterval(value)) throw new UnhandledError("Cron expression is invalid.", "ValueError");
}

/** @throws UnhandledError when the value isn't a date. */
function timestampIn(value: Json, kind: DatabaseKind): number | null {
  return typeof value === "string" ? dateOf(value, kind) : (bind(value, "date") as null);
}

/** @throws UnhandledError when the text isn't a date, as Mage does when it reads a body. */
export function dateOf(text: string, kind: DatabaseKind): number {
  const at = parseTimestamp(text, kind);
  if (at !== undefined) return at;
  const message = text.trim() ? `Unknown string format: ${text}` : `String does not contain a date: ${text}`;
  throw new UnhandledError(message, "dateutil.parser._parser.ParserError");
}

function textOrNull(value: Json | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}
