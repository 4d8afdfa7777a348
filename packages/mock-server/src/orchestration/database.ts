import type { BlockRun, Run, Schedule } from "./tables.ts";

/** The tables of schedules, runs and block runs, each ordered by id. */
export class Database {
  schedules: Schedule[] = [];
  runs: Run[] = [];
  blockRuns: BlockRun[] = [];

  /** Returns the highest id plus one. The id of the last row is reused once that row is deleted. */
  nextId(table: "schedule" | "run" | "blockRun" | "matcher"): number {
    const rows = {
      schedule: this.schedules,
      run: this.runs,
      blockRun: this.blockRuns,
      matcher: table === "matcher" ? this.schedules.flatMap(({ matchers }) => matchers) : [],
    }[table];
    return 1 + rows.reduce((highest, { id }) => Math.max(highest, id), 0);
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

/** Reads an id from a path. The database compares numbers, so `1.0` also finds row 1. */
export function idOf(text: string): number | undefined {
  return /^[+-]?\d+(\.0*)?$/.test(text) ? Number(text) : undefined;
}
