import { type Clock, type Micros, microsPerSecond } from "../clock.ts";
import type { Pipeline } from "../project/pipeline.ts";
import type { Project } from "../project/project.ts";
import { truncateToSecond } from "../timestamps.ts";
import { BlockRunner, type RunTiming } from "./block-runner.ts";
import type { Database } from "./database.ts";
import type { Failures } from "./failures.ts";
import { currentExecutionDate, nextExecutionDate } from "./intervals.ts";
import { insertBlockRuns, insertRun } from "./runs.ts";
import { type Run, type RunStatus, type Schedule, settingsOf, timingOf } from "./tables.ts";

/** Stops an `@always_on` schedule from looping almost endlessly when the clock jumps a year. */
const maxSteps = 20_000;

/**
 * Mage's scheduler, without a process of its own. `catchUp` does, in order, everything that has become due since the
 * previous call.
 */
export class Engine {
  readonly #database: Database;
  readonly #project: Project;
  readonly #clock: Clock;
  readonly #timing: RunTiming;
  readonly #blocks: BlockRunner;
  /** Start times of runs that are waiting to start or resume, by run id. */
  readonly #startsAt = new Map<number, Micros>();
  #time: Micros;

  constructor(database: Database, project: Project, clock: Clock, failures: Failures, timing: RunTiming) {
    this.#database = database;
    this.#project = project;
    this.#clock = clock;
    this.#timing = timing;
    this.#blocks = new BlockRunner(database, failures, timing);
    this.#time = clock.now() * 1000;
  }

  /** Does everything that is due by now. */
  catchUp(): void {
    const now = Math.max(this.#clock.now() * 1000, this.#time);
    for (let steps = 0; steps < maxSteps; steps++) {
      this.#step(this.#time);
      const next = this.#nextDue(this.#time);
      if (next === undefined || next > now) break;
      this.#time = next;
    }
    this.#time = now;
    this.#step(now);
  }

  /** Ends a run in progress and its blocks. */
  stop(run: Run, status: RunStatus = "cancelled"): void {
    if (run.status !== "initial" && run.status !== "running") return;
    this.#update(run, { status }, this.#clock.micros());
    this.#blocks.cancel(run, this.#clock.micros());
  }

  /** Continues a run that has ended, or whose blocks are to run again. */
  resume(run: Run): void {
    const now = this.#clock.micros();
    this.#startsAt.set(run.id, now + this.#timing.startDelayMs * 1000);
    if (run.status !== "running") this.#update(run, { status: "running" }, now);
  }

  #step(time: Micros): void {
    const schedules = this.#database.schedules.filter((schedule) => this.#isLive(schedule));
    for (const schedule of schedules) this.#schedule(schedule, time);
    for (const schedule of schedules) this.#startRuns(schedule, time);
    for (const run of this.#database.runs) {
      if (run.status === "running" && (this.#startsAt.get(run.id) ?? 0) <= time) this.#proceed(run, time);
      this.#checkSla(run, time);
    }
  }

  #isLive({ status, pipeline_uuid }: Schedule): boolean {
    return status === "active" && this.#project.files.has(pipeline_uuid);
  }

  #schedule(schedule: Schedule, time: Micros): void {
    const ms = Math.floor(time / 1000);
    if (!this.#shouldRun(schedule, ms)) return;
    const current = currentExecutionDate(timingOf(schedule), ms);
    const runs = this.#runsOf(schedule);
    const waits = runs.some(({ status }) => status === "initial" || status === "running");
    const at = (current ?? ms) * 1000;
    const { id, pipeline_uuid, variables } = schedule;
    const run = insertRun(this.#database, time, {
      at,
      pipeline_schedule_id: id,
      pipeline_uuid,
      variables: structuredClone(variables),
    });
    if (settingsOf(schedule).skip_if_previous_running && waits)
      this.#update(run, { status: "cancelled" }, time);
    else insertBlockRuns(this.#database, time, run, this.#project.load(pipeline_uuid));
  }

  #shouldRun(schedule: Schedule, ms: number): boolean {
    const { schedule_interval: interval, start_time, last_enabled_at } = schedule;
    const timing = timingOf(schedule);
    if (!timing.landing && start_time !== null && ms * 1000 < start_time) return false;
    const runs = this.#runsOf(schedule);
    if (interval === "@once") return runs.length === 0;
    if (interval === "@always_on") return !["initial", "running"].includes(runs.at(-1)?.status ?? "");
    const current = currentExecutionDate(timing, ms);
    if (current === undefined) return false;
    const enabledLater = last_enabled_at !== null && current * 1000 < last_enabled_at;
    if (enabledLater && !settingsOf(schedule).create_initial_pipeline_run) return false;
    if (start_time !== null && current * 1000 < start_time) return false;
    return !runs.some(({ execution_date }) => execution_date === current * 1000);
  }

  #startRuns(schedule: Schedule, time: Micros): void {
    const waiting = this.#runsOf(schedule).filter(({ status }) => status === "initial");
    if (waiting.length === 0) return;
    const pipeline = this.#load(schedule.pipeline_uuid);
    if (!pipeline) return;
    const concurrency = pipeline.properties.concurrency_config as Record<string, unknown>;
    const limit = Number(
      settingsOf(schedule).pipeline_run_limit ?? concurrency.pipeline_run_limit ?? Number.POSITIVE_INFINITY,
    );
    for (const run of waiting) {
      const running = this.#runsOf(schedule).filter(({ status }) => status === "running").length;
      if (running >= limit) {
        this.#startsAt.delete(run.id);
        if (concurrency.on_pipeline_run_limit_reached === "skip") this.stop(run);
        continue;
      }
      const startsAt = this.#startsAt.get(run.id);
      if (startsAt === undefined) this.#startsAt.set(run.id, time + this.#timing.startDelayMs * 1000);
      else if (startsAt <= time) this.#start(run, pipeline, startsAt);
    }
  }

  #start(run: Run, pipeline: Pipeline, time: Micros): void {
    this.#startsAt.delete(run.id);
    if (this.#database.blockRunsOf(run).length === 0 && pipeline.type !== "integration") {
      insertBlockRuns(this.#database, time, run, pipeline);
    }
    this.#update(run, { status: "running", started_at: time }, time);
  }

  #proceed(run: Run, time: Micros): void {
    this.#startsAt.delete(run.id);
    const pipeline = this.#load(run.pipeline_uuid);
    // A streaming pipeline runs until it is cancelled.
    if (!pipeline || pipeline.type === "streaming") return;
    const schedule = this.#database.schedule(run.pipeline_schedule_id);
    const settings = schedule ? settingsOf(schedule) : {};
    const allowsFailures = settings.allow_blocks_to_fail === true;
    this.#blocks.finish(run, pipeline, schedule, time);
    const state = this.#blocks.state(run, allowsFailures);
    const timeout = Number(settings.timeout);
    if (state === "completed" || state === "failed with all") {
      const status = state === "completed" ? "completed" : "failed";
      this.#update(run, { status, completed_at: time }, time);
      const isOnce = schedule?.schedule_type === "time" && schedule.schedule_interval === "@once";
      if (schedule && isOnce && schedule.status === "active") schedule.status = "inactive";
    } else if (timeout && run.started_at !== null && time > run.started_at + timeout * microsPerSecond) {
      this.#update(run, { status: (settings.timeout_status as RunStatus | null) || "failed" }, time);
      this.#blocks.cancel(run, time);
    } else if (state === "failed") {
      this.#update(run, { status: "failed" }, time);
      this.#blocks.cancel(run, time);
    } else {
      this.#blocks.proceed(run, pipeline, schedule, time, allowsFailures);
    }
  }

  #checkSla(run: Run, time: Micros): void {
    const due = this.#slaOf(run);
    if (due !== undefined && due < time) this.#update(run, { passed_sla: true }, time);
  }

  #slaOf(run: Run): Micros | undefined {
    if (run.passed_sla || (run.status !== "initial" && run.status !== "running")) return undefined;
    const schedule = this.#database.schedule(run.pipeline_schedule_id);
    return schedule?.sla && schedule.status === "active"
      ? run.execution_date + schedule.sla * microsPerSecond
      : undefined;
  }

  #nextDue(time: Micros): Micros | undefined {
    const due: (Micros | undefined)[] = [...this.#startsAt.values(), this.#blocks.nextDue()];
    for (const run of this.#database.runs) {
      const sla = this.#slaOf(run);
      if (sla !== undefined) due.push(sla + 1);
      if (run.status !== "running" || run.started_at === null) continue;
      const schedule = this.#database.schedule(run.pipeline_schedule_id);
      const timeout = schedule && Number(settingsOf(schedule).timeout);
      if (timeout) due.push(run.started_at + timeout * microsPerSecond + 1);
    }
    for (const schedule of this.#database.schedules) {
      if (!this.#isLive(schedule)) continue;
      if (schedule.start_time !== null) due.push(schedule.start_time);
      const next = nextExecutionDate(timingOf(schedule), Math.floor(time / 1000));
      // Cron looks back from the given time, exclusive, so a run due now is found a millisecond later.
      const isCron = !schedule.schedule_interval?.startsWith("@");
      if (next !== undefined) due.push((next + Number(isCron)) * 1000);
    }
    const later = due.filter((at) => at !== undefined && at > time) as Micros[];
    return later.length > 0 ? later.reduce((a, b) => Math.min(a, b)) : undefined;
  }

  #runsOf({ id }: Schedule): Run[] {
    return this.#database.runs.filter((run) => run.pipeline_schedule_id === id);
  }

  #load(uuid: string): Pipeline | undefined {
    try {
      return this.#project.load(uuid);
    } catch {
      // The runs of a pipeline that is deleted or unreadable don't progress.
      return undefined;
    }
  }

  #update(run: Run, change: Partial<Run>, time: Micros): void {
    Object.assign(run, change, { updated_at: truncateToSecond(time) });
  }
}
