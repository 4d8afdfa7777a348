import { type Clock, type Micros, microsPerSecond } from "../clock.ts";
import type { JsonObject } from "../json.ts";
import type { Pipeline } from "../project/pipeline.ts";
import type { Project } from "../project/project.ts";
import { truncateToSecond } from "../timestamps.ts";
import { BlockRunner, type RunTiming } from "./block-runner.ts";
import type { Database } from "./database.ts";
import type { Failures } from "./failures.ts";
import { currentExecutionDate, nextExecutionDate } from "./intervals.ts";
import { insertBlockRuns, insertRun } from "./runs.ts";
import { type Run, type RunStatus, type Schedule, settingsOf, timingOf } from "./tables.ts";
import { Timeline } from "./timeline.ts";

/** Stops an `@always_on` schedule from looping almost endlessly when the clock jumps a year. */
const maxScheduledRuns = 10_000;

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
  /** Runs in the order in which they are due. An entry counts only while `#dueAt` has the same time. */
  readonly #timeline = new Timeline<Run>();
  readonly #dueAt = new Map<number, Micros>();
  readonly #loaded = new WeakMap<object, Pipeline>();
  /** The last execution date of each schedule that has a run, with the number of its runs. */
  readonly #covered = new WeakMap<Schedule, { date: Micros; runs: number }>();
  /** Runs to look at in the next step. */
  readonly #changed = new Set<Run>();
  /** The next time at which a schedule may create a run. */
  #schedulesDueAt: Micros | undefined;
  #scheduledRuns = 0;
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
    this.#schedulesDueAt = this.#time;
    this.#scheduledRuns = 0;
    while (this.#scheduledRuns < maxScheduledRuns) {
      this.#step(this.#time);
      const next = this.#nextDue();
      if (next === undefined || next > now) break;
      this.#time = next;
    }
    this.#time = now;
    this.#step(now);
  }

  /** Looks at a run again: it is new or was changed. */
  notice(run: Run): void {
    this.#changed.add(run);
  }

  /** Looks at all runs in progress again: their pipelines or schedules may have changed. */
  noticeAll(): void {
    for (const run of this.#database.openRuns) this.#changed.add(run);
  }

  /** Ends a run in progress and its blocks. */
  stop(run: Run, status: RunStatus = "cancelled"): void {
    if (!isOpen(run)) return;
    this.#update(run, { status }, this.#clock.micros());
    this.#blocks.cancel(run, this.#clock.micros());
  }

  /** Continues a run that has ended, or whose blocks are to run again. */
  resume(run: Run): void {
    const now = this.#clock.micros();
    this.#startsAt.set(run.id, now + this.#timing.startDelayMs * 1000);
    this.notice(run);
    if (run.status !== "running") this.#update(run, { status: "running" }, now);
  }

  #step(time: Micros): void {
    if (this.#schedulesDueAt !== undefined && this.#schedulesDueAt <= time) this.#runSchedules(time);
    const runs = this.#startRuns(this.#takeDue(time), time);
    for (const run of runs) {
      if (run.status === "running" && (this.#startsAt.get(run.id) ?? 0) <= time) this.#proceed(run, time);
      this.#checkSla(run, time);
    }
    for (const run of runs) this.#plan(run, time);
  }

  #runSchedules(time: Micros): void {
    const live = this.#database.schedules.filter((schedule) => this.#isLive(schedule));
    for (const schedule of live) this.#schedule(schedule, time);
    const due = live.flatMap((schedule) => this.#dueTimesOf(schedule, time)).filter((at) => at > time);
    this.#schedulesDueAt = due.length > 0 ? due.reduce((a, b) => Math.min(a, b)) : undefined;
  }

  /** Returns the runs that are due or changed, ordered by id. */
  #takeDue(time: Micros): Run[] {
    for (let next = this.#timeline.peek(); next && next.at <= time; next = this.#timeline.peek()) {
      this.#timeline.take();
      if (this.#dueAt.get(next.item.id) === next.at) this.#changed.add(next.item);
    }
    const runs = [...this.#changed].sort((a, b) => a.id - b.id);
    this.#changed.clear();
    return runs;
  }

  /** Notes when a run is due next. */
  #plan(run: Run, time: Micros): void {
    const sla = this.#slaOf(run);
    const all = [this.#startsAt.get(run.id), this.#timeoutOf(run), this.#blocks.nextDue(run), sla && sla + 1];
    const next = Math.min(
      ...all.map((at) => (at !== undefined && at > time ? at : Number.POSITIVE_INFINITY)),
    );
    if (next === Number.POSITIVE_INFINITY) {
      this.#dueAt.delete(run.id);
      return;
    }
    if (this.#dueAt.get(run.id) === next) return;
    this.#dueAt.set(run.id, next);
    this.#timeline.add(next, run);
  }

  #timeoutOf(run: Run): Micros | undefined {
    if (run.status !== "running" || run.started_at === null) return undefined;
    const schedule = this.#database.schedule(run.pipeline_schedule_id);
    const timeout = schedule && Number(settingsOf(schedule).timeout);
    return timeout ? run.started_at + timeout * microsPerSecond + 1 : undefined;
  }

  #isLive({ status, pipeline_uuid }: Schedule): boolean {
    return status === "active" && this.#project.files.has(pipeline_uuid);
  }

  #schedule(schedule: Schedule, time: Micros): void {
    const ms = Math.floor(time / 1000);
    if (!this.#shouldRun(schedule, ms)) return;
    const current = currentExecutionDate(timingOf(schedule), ms);
    const waits = this.#database.openRunsOf(schedule).size > 0;
    const at = (current ?? ms) * 1000;
    const { id, pipeline_uuid, variables } = schedule;
    const run = insertRun(this.#database, time, {
      at,
      pipeline_schedule_id: id,
      pipeline_uuid,
      variables: structuredClone(variables),
    });
    this.#scheduledRuns++;
    this.notice(run);
    if (settingsOf(schedule).skip_if_previous_running && waits)
      this.#update(run, { status: "cancelled" }, time);
    else insertBlockRuns(this.#database, time, run, this.#project.load(pipeline_uuid));
  }

  #shouldRun(schedule: Schedule, ms: number): boolean {
    const { schedule_interval: interval, start_time, last_enabled_at } = schedule;
    const timing = timingOf(schedule);
    if (!timing.landing && start_time !== null && ms * 1000 < start_time) return false;
    const runs = this.#database.runsOf(schedule);
    if (interval === "@once") return runs.size === 0;
    if (interval === "@always_on") return !isOpen(this.#database.lastRunOf(schedule));
    const current = currentExecutionDate(timing, ms);
    if (current === undefined) return false;
    const enabledLater = last_enabled_at !== null && current * 1000 < last_enabled_at;
    if (enabledLater && !settingsOf(schedule).create_initial_pipeline_run) return false;
    if (start_time !== null && current * 1000 < start_time) return false;
    return !this.#isCovered(schedule, current * 1000);
  }

  /** Returns true when the schedule has a run with this execution date. */
  #isCovered(schedule: Schedule, date: Micros): boolean {
    const runs = this.#database.runsOf(schedule);
    const known = this.#covered.get(schedule);
    if (known?.date === date && known.runs <= runs.size) return true;
    for (const { execution_date } of runs) {
      if (execution_date !== date) continue;
      this.#covered.set(schedule, { date, runs: runs.size });
      return true;
    }
    return false;
  }

  /** Starts runs that wait. @returns the given runs, and those that started in place of another. */
  #startRuns(runs: readonly Run[], time: Micros): Run[] {
    const touched = new Set(runs);
    const limited = new Set<Schedule>();
    for (const run of runs) {
      const schedule = this.#database.schedule(run.pipeline_schedule_id);
      if (!schedule || run.status === "running" || !this.#isLive(schedule)) continue;
      const pipeline = this.#load(schedule.pipeline_uuid);
      if (!pipeline) continue;
      const limit = limitOf(schedule, pipeline);
      if (limit === undefined) this.#startWhenDue(run, pipeline, time);
      else if (!limited.has(schedule)) {
        limited.add(schedule);
        for (const started of this.#startUpTo(limit, schedule, pipeline, time)) touched.add(started);
      }
    }
    return touched.size === runs.length ? [...runs] : [...touched].sort((a, b) => a.id - b.id);
  }

  #startUpTo(limit: number, schedule: Schedule, pipeline: Pipeline, time: Micros): Run[] {
    const { on_pipeline_run_limit_reached: whenReached } = pipeline.properties
      .concurrency_config as JsonObject;
    const open = [...this.#database.openRunsOf(schedule)].sort((a, b) => a.id - b.id);
    let running = open.filter(({ status }) => status === "running").length;
    const within: Run[] = [];
    for (const run of open.filter(({ status }) => status === "initial")) {
      if (running >= limit) {
        this.#startsAt.delete(run.id);
        if (whenReached === "skip") this.stop(run);
        continue;
      }
      within.push(run);
      if (this.#startWhenDue(run, pipeline, time)) running++;
    }
    return within;
  }

  /** @returns true when the run started. */
  #startWhenDue(run: Run, pipeline: Pipeline, time: Micros): boolean {
    if (run.status !== "initial") return false;
    const startsAt = this.#startsAt.get(run.id);
    if (startsAt === undefined) {
      this.#startsAt.set(run.id, time + this.#timing.startDelayMs * 1000);
      if (this.#timing.startDelayMs === 0) this.notice(run);
    } else if (startsAt <= time) {
      this.#start(run, pipeline, startsAt);
      return true;
    }
    return false;
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
    } else if (this.#blocks.proceed(run, pipeline, schedule, time, allowsFailures)) {
      this.notice(run);
    }
  }

  #checkSla(run: Run, time: Micros): void {
    const due = this.#slaOf(run);
    if (due !== undefined && due < time) this.#update(run, { passed_sla: true }, time);
  }

  #slaOf(run: Run): Micros | undefined {
    if (run.passed_sla || !isOpen(run)) return undefined;
    const schedule = this.#database.schedule(run.pipeline_schedule_id);
    return schedule?.sla && schedule.status === "active"
      ? run.execution_date + schedule.sla * microsPerSecond
      : undefined;
  }

  #nextDue(): Micros | undefined {
    const run = this.#timeline.peek()?.at;
    const schedules = this.#schedulesDueAt;
    return run === undefined || schedules === undefined ? (run ?? schedules) : Math.min(run, schedules);
  }

  #dueTimesOf(schedule: Schedule, time: Micros): Micros[] {
    const next = nextExecutionDate(timingOf(schedule), Math.floor(time / 1000));
    // Cron looks back from the given time, exclusive, so a run due now is found a millisecond later.
    const isCron = !schedule.schedule_interval?.startsWith("@");
    return [
      ...(schedule.start_time === null ? [] : [schedule.start_time]),
      ...(next === undefined ? [] : [(next + Number(isCron)) * 1000]),
    ];
  }

  /** Loads a pipeline, unless its file is the same as last time. */
  #load(uuid: string): Pipeline | undefined {
    const file = this.#project.files.version(uuid);
    if (!file) return undefined;
    const known = this.#loaded.get(file);
    if (known) return known;
    try {
      const pipeline = this.#project.load(uuid);
      this.#loaded.set(file, pipeline);
      return pipeline;
    } catch {
      // The runs of a pipeline that is unreadable don't progress.
      return undefined;
    }
  }

  #update(run: Run, { status, ...change }: Partial<Run>, time: Micros): void {
    Object.assign(run, change, { updated_at: truncateToSecond(time) });
    if (status === undefined) return;
    this.#database.setStatus(run, status);
    // The next step may start another run in its place.
    this.notice(run);
    if (this.#database.schedule(run.pipeline_schedule_id)?.schedule_interval)
      this.#schedulesDueAt = this.#time;
  }
}

function isOpen(run: Run | undefined): boolean {
  return run?.status === "initial" || run?.status === "running";
}

function limitOf(schedule: Schedule, pipeline: Pipeline): number | undefined {
  const concurrency = pipeline.properties.concurrency_config as JsonObject;
  const limit = settingsOf(schedule).pipeline_run_limit ?? concurrency.pipeline_run_limit ?? undefined;
  return limit === undefined ? undefined : Number(limit);
}
