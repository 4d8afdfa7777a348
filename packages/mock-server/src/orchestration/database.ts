import type { BlockRun, Run, Schedule } from "./tables.ts";

/** The rows that Mage keeps of schedules and runs, in the order of their ids. */
export class Database {
  schedules: Schedule[] = [];
  runs: Run[] = [];
  blockRuns: BlockRun[] = [];

  /** The next free id: one more than the highest there is, so that the last one's is given again once it is deleted. */
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

/** A row's id in a path. The database compares numbers, whatever form they come in. */
export function idOf(text: string): number | undefined {
  return /^[+-]?\d+(\.0*)?$/.test(text) ? Number(text) : undefined;
}
