import type { BlockRun, Run, Schedule } from "./tables.ts";

/** The rows that Mage keeps of schedules and runs, in the order of their ids. */
export class Database {
  schedules: Schedule[] = [];
  runs: Run[] = [];
  blockRuns: BlockRun[] = [];
  readonly #lastId = { schedule: 0, run: 0, blockRun: 0, matcher: 0 };

  nextId(table: "schedule" | "run" | "blockRun" | "matcher"): number {
    return ++this.#lastId[table];
  }

  /** Tells the database of an id that was chosen by someone else. */
  takeId(table: "schedule" | "run", id: number): void {
    this.#lastId[table] = Math.max(this.#lastId[table], id);
  }

  schedule(id: number | null): Schedule | undefined {
    return this.schedules.find((schedule) => schedule.id === id);
  }

  run(id: number): Run | undefined {
    return this.runs.find((run) => run.id === id);
  }

  blockRunsOf(run: Run): BlockRun[] {
    return this.blockRuns.filter(({ pipeline_run_id: id }) => id === run.id);
  }
}

/** A row's id in a path. The database compares numbers, whatever form they come in. */
export function idOf(text: string): number | undefined {
  return /^[+-]?\d+(\.0*)?$/.test(text) ? Number(text) : undefined;
}
