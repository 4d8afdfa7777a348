import type { Micros } from "../clock.ts";
import type { Json, JsonObject } from "../json.ts";
import { repr, UnhandledError } from "../python.ts";
import { formatDateTime, formatSeconds, formatWithOffset } from "../timestamps.ts";
import { nextExecutionDate, type Timing } from "./intervals.ts";

export interface EventMatcher {
  id: number;
  event_type: Json;
  name: Json;
  pattern: Json;
  created_at: Micros;
  updated_at: Micros;
}

/** A row of the schedules table. */
export interface Schedule {
  id: number;
  name: string;
  description: Json;
  pipeline_uuid: string;
  schedule_type: string | null;
  schedule_interval: string | null;
  start_time: Micros | null;
  status: string;
  last_enabled_at: Micros | null;
  variables: Json;
  sla: number | null;
  token: string | null;
  repo_path: string | null;
  settings: Json;
  global_data_product_uuid: string | null;
  created_at: Micros;
  updated_at: Micros;
  tags: (string | null)[];
  matchers: EventMatcher[];
}

/** The status of a run. */
export type RunStatus = "initial" | "running" | "completed" | "failed" | "cancelled";

/** A row of the runs table. */
export interface Run {
  id: number;
  pipeline_schedule_id: number | null;
  pipeline_uuid: string;
  execution_date: Micros;
  status: RunStatus;
  started_at: Micros | null;
  completed_at: Micros | null;
  variables: Json;
  passed_sla: boolean;
  event_variables: Json;
  metrics: Json;
  backfill_id: number | null;
  executor_type: string | null;
  created_at: Micros;
  updated_at: Micros;
}

export type BlockRunStatus =
  | "initial"
  | "queued"
  | "running"
  | "completed"
  | "failed"
  | "cancelled"
  | "upstream_failed"
  | "condition_failed";

/** A row of the block runs table: one block in one run. */
export interface BlockRun {
  id: number;
  pipeline_run_id: number;
  block_uuid: string;
  status: BlockRunStatus;
  started_at: Micros | null;
  completed_at: Micros | null;
  metrics: JsonObject | null;
  created_at: Micros;
  updated_at: Micros;
}

/** The database's enums. Their members are also accepted in capitals. */
const enums = {
  eventtype: ["aws_event"],
  executortype: [
    "azure_container_instance",
    "ecs",
    "gcp_cloud_run",
    "k8s",
    "local_python",
    "local_python_force",
    "pyspark",
  ],
  scheduletype: ["api", "event", "time"],
  schedulestatus: ["active", "inactive"],
  pipelinerunstatus: ["initial", "running", "completed", "failed", "cancelled"],
} as const;

export type EnumName = keyof typeof enums;

/** SQLAlchemy shortens long lists of members, and long members. */
const shortened: Partial<Record<EnumName, string>> = {
  executortype: "AZURE_CONTA.., ECS, GCP_CLOUD_R.., ..., PYSPARK",
};

/** Returns true for a member of an enum. */
export function isMember(name: EnumName, value: Json): boolean {
  return (enums[name] as readonly Json[]).includes(value);
}

/** @throws UnhandledError for an unknown value. Mage stores such a row, and then fails to read it. */
export function checkEnum(name: EnumName, value: Json): void {
  if (value === null || isMember(name, value)) return;
  const possible = shortened[name] ?? enums[name].map((known) => known.toUpperCase()).join(", ");
  const unbound = typeof value === "string" ? "" : "(builtins.LookupError) ";
  const shown = typeof value === "string" ? value : repr(value);
  throw new UnhandledError(
    `${unbound}'${shown}' is not among the defined enum values. Enum name: ${name}. Possible values: ${possible}`,
    "LookupError",
  );
}

/** Returns the enum member for a name in capitals, and any other value unchanged. */
export function enumValue(name: EnumName, value: string | null): string | null {
  const known = (enums[name] as readonly string[]).find((member) => member.toUpperCase() === value);
  return known ?? value;
}

/** @throws UnhandledError for a row that can no longer be read. */
export function scheduleToJson(schedule: Schedule): JsonObject {
  checkEnum("scheduletype", schedule.schedule_type);
  checkEnum("schedulestatus", schedule.status);
  const { tags: _, matchers: __, start_time, last_enabled_at, created_at, updated_at, ...rest } = schedule;
  return {
    ...structuredClone(rest),
    start_time: start_time === null ? null : formatDateTime(start_time),
    last_enabled_at: last_enabled_at === null ? null : formatDateTime(last_enabled_at),
    created_at: formatSeconds(created_at),
    updated_at: formatSeconds(updated_at),
  };
}

/** Returns the extra properties of a schedule when it is read, updated or listed. */
export function scheduleDetails(schedule: Schedule, now: number): JsonObject {
  checkInterval(schedule);
  const next = nextExecutionDate(timingOf(schedule), now);
  const matchers = schedule.matchers.toSorted((a, b) => a.id - b.id);
  return {
    event_matchers: matchers.map(({ created_at, updated_at, ...matcher }) => ({
      ...structuredClone(matcher),
      created_at: formatSeconds(created_at),
      updated_at: formatSeconds(updated_at),
    })),
    next_pipeline_run_date: next === undefined ? null : formatWithOffset(next * 1000),
    tags: [...schedule.tags],
  };
}

/** @throws UnhandledError for an interval such as an empty text, which Mage stores and then fails to read. */
export function checkInterval({ schedule_interval: interval }: Schedule): void {
  if (interval === null || interval.startsWith("@") || interval.trim().split(/\s+/).length >= 5) return;
  throw new UnhandledError(
    "Exactly 5, 6 or 7 columns has to be specified for iterator expression.",
    "croniter.croniter.CroniterBadCronError",
  );
}

export function timingOf(schedule: Schedule): Timing {
  const { schedule_type, schedule_interval, start_time } = schedule;
  const landing =
    schedule_type === "time" &&
    ["@daily", "@hourly", "@monthly", "@weekly"].includes(String(schedule_interval)) &&
    settingsOf(schedule).landing_time_enabled === true;
  return { schedule_type, schedule_interval, start_time, landing };
}

export function settingsOf({ settings }: Schedule): JsonObject {
  return typeof settings === "object" && settings !== null && !Array.isArray(settings) ? settings : {};
}

/** @throws UnhandledError for a row that can no longer be read. */
export function runToJson(run: Run): JsonObject {
  checkEnum("executortype", run.executor_type);
  const { execution_date, started_at, completed_at, created_at, updated_at, ...rest } = run;
  return {
    ...structuredClone(rest),
    execution_date: formatDateTime(execution_date),
    started_at: started_at === null ? null : formatDateTime(started_at),
    completed_at: completed_at === null ? null : formatDateTime(completed_at),
    created_at: formatSeconds(created_at),
    updated_at: formatSeconds(updated_at),
  };
}

export function blockRunToJson(blockRun: BlockRun): JsonObject {
  const { started_at, completed_at, created_at, updated_at, ...rest } = blockRun;
  return {
    ...structuredClone(rest),
    started_at: started_at === null ? null : formatDateTime(started_at),
    completed_at: completed_at === null ? null : formatDateTime(completed_at),
    created_at: formatSeconds(created_at),
    updated_at: formatSeconds(updated_at),
  };
}
