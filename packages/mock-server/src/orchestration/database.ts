import { UnhandledError } from "../python.ts";
import { type DatabaseKind, integerId, unknownMember } from "./postgresql.ts";
import {
  type BlockRun,
  type EnumName,
  type EventMatcher,
  isMember,
  type Run,
  type RunStatus,
  type Schedule,
} from "./tables.ts";

const none: ReadonlySet<never> = new Set();

/** The tables of schedules, runs and block runs, with the indexes that keep requests fast when there are many runs. */
export class Database {
  readonly kind: DatabaseKind;
  /** True while a rejected query keeps its transaction open. */
  isAborted = false;
  readonly #lastIds = new Map<string, number>();
  readonly #schedules = new Map<number, Schedule>();
  readonly #runs = new Map<number, Run>();
  readonly #blockRuns = new Map<number, BlockRun[]>();
  readonly #runsOfSchedule = new Map<number, Set<Run>>();
  readonly #openRunsOfSchedule = new Map<number, Set<Run>>();
  readonly #openRuns = new Set<Run>();
  readonly #lastRunOfSchedule = new Map<number, Run>();
  /** Names of all tags that a schedule has or had. */
  readonly tags = new Set<string>();
  #lastBlockRunId = 0;
  #lastRunId = 0;

  constructor(kind: DatabaseKind = "sqlite") {
    this.kind = kind;
  }

  get schedules(): Schedule[] {
    return [...this.#schedules.values()];
  }

  get runs(): Run[] {
    return [...this.#runs.values()];
  }

  /** The runs that wait or are in progress. */
  get openRuns(): ReadonlySet<Run> {
    return this.#openRuns;
  }

  /** Returns the id of a new row. SQLite reuses the id of the last row once that row is deleted. */
  nextId(table: "schedule" | "run" | "blockRun" | "matcher"): number {
    const free = this.#highestIdPlusOne(table);
    if (this.kind === "sqlite") return free;
    const id = Math.max(free, 1 + (this.#lastIds.get(table) ?? 0));
    this.#lastIds.set(table, id);
    return id;
  }

  #highestIdPlusOne(table: "schedule" | "run" | "blockRun" | "matcher"): number {
    if (table === "run") return this.#lastRunId + 1;
    if (table === "blockRun") return this.#lastBlockRunId + 1;
    return 1 + highestId(table === "schedule" ? this.schedules : this.matchers());
  }

  schedule(id: number | null): Schedule | undefined {
    return id === null ? undefined : this.#schedules.get(id);
  }

  run(id: number): Run | undefined {
    return this.#runs.get(id);
  }

  runsOf(schedule: Schedule): ReadonlySet<Run> {
    return this.#runsOfSchedule.get(schedule.id) ?? none;
  }

  lastRunOf(schedule: Schedule): Run | undefined {
    return this.#lastRunOfSchedule.get(schedule.id);
  }

  openRunsOf(schedule: Schedule): ReadonlySet<Run> {
    return this.#openRunsOfSchedule.get(schedule.id) ?? none;
  }

  blockRunsOf(run: Run): readonly BlockRun[] {
    return this.#blockRuns.get(run.id) ?? [];
  }

  matchers(): EventMatcher[] {
    return this.schedules.flatMap(({ matchers }) => matchers);
  }

  /** @throws UnhandledError when the id is taken. */
  addSchedule(schedule: Schedule): void {
    if (this.#schedules.has(schedule.id)) throw this.duplicate("pipeline_schedule.id");
    this.#schedules.set(schedule.id, schedule);
  }

  /** Deletes a schedule. Its runs stay without a schedule, so lists no longer include them. */
  removeSchedule(schedule: Schedule): void {
    for (const run of this.runsOf(schedule)) run.pipeline_schedule_id = null;
    this.#runsOfSchedule.delete(schedule.id);
    this.#openRunsOfSchedule.delete(schedule.id);
    this.#lastRunOfSchedule.delete(schedule.id);
    this.#schedules.delete(schedule.id);
  }

  /** @throws UnhandledError when the id is taken. */
  addRun(run: Run): void {
    if (this.#runs.has(run.id)) throw this.duplicate("pipeline_run.id");
    this.#runs.set(run.id, run);
    this.#lastRunId = Math.max(this.#lastRunId, run.id);
    if (run.pipeline_schedule_id !== null) {
      addTo(this.#runsOfSchedule, run.pipeline_schedule_id, run);
      this.#lastRunOfSchedule.set(run.pipeline_schedule_id, run);
    }
    this.setStatus(run, run.status);
  }

  /** Returns the error for a value that another row has. */
  duplicate(column: string): UnhandledError {
    const message =
      this.kind === "sqlite"
        ? `(sqlite3.IntegrityError) UNIQUE constraint failed: ${column}`
        : `(psycopg2.errors.UniqueViolation) duplicate key value violates unique constraint on ${column}`;
    return new UnhandledError(message, "sqlalchemy.exc.IntegrityError");
  }

  /**
   * Reads an id from a path. SQLite compares numbers, so `1.0` also finds row 1.
   *
   * @throws RejectedQuery on PostgreSQL when it isn't an integer.
   */
  idOf(text: string): number | undefined {
    if (this.kind === "postgresql") return integerId(text);
    return /^[+-]?\d+(\.0*)?$/.test(text) ? Number(text) : undefined;
  }

  /** @throws RejectedQuery on PostgreSQL for a filter by an unknown member of an enum. */
  checkFilter(name: EnumName, wanted: readonly string[]): void {
    const unknown = wanted.find((value) => !isMember(name, value));
    if (this.kind === "postgresql" && unknown !== undefined) throw unknownMember(name, unknown);
  }

  removeRun(run: Run): void {
    this.#runs.delete(run.id);
    this.#close(run);
    this.#detach(run);
    const blockRuns = this.blockRunsOf(run);
    this.#blockRuns.delete(run.id);
    if (run.id === this.#lastRunId) this.#lastRunId = highestId(this.#runs.values());
    if (blockRuns.some(({ id }) => id === this.#lastBlockRunId)) {
      this.#lastBlockRunId = highestId([...this.#blockRuns.values()].flat());
    }
  }

  addBlockRun(blockRun: BlockRun): void {
    const rows = this.#blockRuns.get(blockRun.pipeline_run_id) ?? [];
    this.#blockRuns.set(blockRun.pipeline_run_id, [...rows, blockRun]);
    this.#lastBlockRunId = Math.max(this.#lastBlockRunId, blockRun.id);
  }

  setStatus(run: Run, status: RunStatus): void {
    run.status = status;
    if (status !== "initial" && status !== "running") {
      this.#close(run);
      return;
    }
    this.#openRuns.add(run);
    if (run.pipeline_schedule_id !== null) addTo(this.#openRunsOfSchedule, run.pipeline_schedule_id, run);
  }

  #detach(run: Run): void {
    const id = run.pipeline_schedule_id;
    const others = id === null ? undefined : this.#runsOfSchedule.get(id);
    if (id === null || !others?.delete(run) || this.#lastRunOfSchedule.get(id) !== run) return;
    const last = [...others].at(-1);
    if (last) this.#lastRunOfSchedule.set(id, last);
    else this.#lastRunOfSchedule.delete(id);
  }

  #close(run: Run): void {
    this.#openRuns.delete(run);
    if (run.pipeline_schedule_id !== null)
      this.#openRunsOfSchedule.get(run.pipeline_schedule_id)?.delete(run);
  }
}

function addTo<Value>(sets: Map<number, Set<Value>>, key: number, value: Value): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function highestId(rows: Iterable<{ id: number }>): number {
  let highest = 0;
  for (const { id } of rows) highest = Math.max(highest, id);
  return highest;
}
