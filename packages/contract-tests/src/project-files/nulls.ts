import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ScenarioContext } from "../harness/context.ts";
import { newPipeline, newTrigger } from "../scenarios/support.ts";
import type { ProjectFolder } from "./project-folder.ts";

/** Properties that are null if the project or its database is older than the server, or if nothing has happened yet. */
export function nullScenarios(context: ScenarioContext, folder: ProjectFolder): void {
  const { project, configure, edit, insert, enable } = folder;
  const { mage, raw } = context;
  const read = async (path: string) => (await raw("GET", path)).body;

  test("a pipeline whose file lacks name and creation time has null for both, also in its blocks' pipelines", async () => {
    const { uuid } = await newPipeline(context, "nameless");
    edit(uuid, (metadata) => {
      delete metadata.name;
      delete metadata.created_at;
    });
    await mage.blocks.create(uuid, { name: `${uuid}_block`, type: "custom", language: "python" });
    const nameless = { created_at: null, name: null };
    const { pipeline } = await read(`/api/pipelines/${uuid}?include_block_pipelines=true`);
    expect(pipeline).toMatchObject({ uuid, ...nameless });
    expect(pipeline.blocks[0].pipelines).toMatchObject([{ pipeline: { uuid, ...nameless } }]);
  });

  test("a backfill's schedule has null as type and folder, and so do its runs", async () => {
    const { uuid } = await newPipeline(context, "backfilled");
    const created = await raw("POST", `/api/pipelines/${uuid}/backfills`, {
      body: { backfill: { name: uuid } },
    });
    const path = `/api/backfills/${created.body.backfill.id}`;
    const days = { start_datetime: "2026-01-01 00:00:00", end_datetime: "2026-01-01 00:00:00" };
    await raw("PUT", path, { body: { backfill: { ...days, interval_type: "day", interval_units: 1 } } });
    await raw("PUT", path, { body: { backfill: { status: "initial" } } });
    const { pipeline_schedules } = await read(`/api/pipelines/${uuid}/pipeline_schedules`);
    expect(pipeline_schedules).toMatchObject([{ schedule_type: null, repo_path: null }]);
    const execution_date = `2026-01-01 00:00:00${context.database === "postgresql" ? "+00:00" : ""}`;
    const [run] = (await read(`/api/pipeline_runs?pipeline_uuid=${uuid}`)).pipeline_runs;
    expect(run).toMatchObject({ pipeline_schedule_type: null, execution_date });
    // Mage 0.9.70 has no such property in lists.
    expect(run.repo_path ?? null).toBe(null);
  });

  test("a schedule and a run older than columns of their tables have null in them", async () => {
    const { uuid } = await newPipeline(context, "old");
    // With microseconds, as Mage writes it: SQLite compares timestamps as text.
    const now = new Date().toISOString().replace("T", " ").replace("Z", "000");
    const schedule = insert(
      `INSERT INTO pipeline_schedule (created_at, updated_at, name, pipeline_uuid, status)
       VALUES ('${now}', '${now}', 'old', :uuid, 'INACTIVE')`,
      { uuid },
    );
    const run = insert(
      `INSERT INTO pipeline_run (created_at, updated_at, execution_date, pipeline_schedule_id, pipeline_uuid, status)
       VALUES ('${now}', '${now}', '${now}', :schedule, :uuid, 'COMPLETED')`,
      { schedule, uuid },
    );
    expect((await read(`/api/pipeline_schedules/${schedule}`)).pipeline_schedule).toMatchObject({
      token: null,
      repo_path: null,
      variables: null,
    });
    expect(await mage.pipelineRuns.read(run)).toMatchObject({
      executor_type: null,
      passed_sla: null,
      variables: null,
    });
    expect((await read(`/api/pipeline_runs?pipeline_uuid=${uuid}`)).pipeline_runs).toMatchObject([
      { id: run, pipeline_schedule_token: null },
    ]);
  });

  test("the history has no user for views while authentication was off", async () => {
    enable("operation_history");
    const [by, nobody] = [
      await newPipeline(context, "viewed-by"),
      await newPipeline(context, "viewed-by-nobody"),
    ];
    const { variables_dir } = await mage.pipelines.read(by.uuid);
    // A server with authentication off writes this line: mage_ai/api/resources/PipelineResource.py, 0.9.80.
    const timestamp = Math.floor(Date.now() / 1000);
    const resource = { type: "pipeline", uuid: nobody.uuid };
    const line = JSON.stringify({ operation: "detail", resource, timestamp, user: null });
    const history = join(variables_dir, ".operation_history");
    const today = readdirSync(history).sort().at(-1) ?? "";
    appendFileSync(join(history, today), `${line}\n`);
    const { pipelines } = await read("/api/pipelines?from_history_days=7");
    const historyOf = (one: string) => pipelines.find(({ uuid }: { uuid: string }) => uuid === one)?.history;
    expect(historyOf(nobody.uuid)).toMatchObject([{ timestamp, user: null }]);
    expect(historyOf(by.uuid)).toMatchObject([{ user: expect.any(Number) }]);
  });

  test("a log is empty, without size and time, if the server writes it elsewhere", async () => {
    const { uuid } = await newPipeline(context, "unlogged");
    const { scheduleId } = await newTrigger(context, uuid);
    configure((settings) => {
      settings.logging_config = { destination_config: { path: join(project, "elsewhere") } };
    });
    try {
      await raw("POST", `/api/pipeline_schedules/${scheduleId}/pipeline_runs`, {
        body: { pipeline_run: {} },
      });
      const [{ pipeline_run_logs }] = (await read(`/api/pipelines/${uuid}/logs`)).logs;
      const none = { content: "", modified_timestamp: null, size: null };
      expect(pipeline_run_logs).toMatchObject([
        { name: "pipeline.log", ...none },
        { name: "scheduler.log", ...none },
      ]);
    } finally {
      configure((settings) => {
        delete settings.logging_config;
      });
    }
  });
}

/** A server without runs. Must come before all other scenarios on the server. */
export function newServerScenarios({ raw }: ScenarioContext): void {
  test("the scheduler of a new server has no activity", async () => {
    const { body } = await raw("GET", "/api/status?_format=with_activity_details");
    expect(body.statuses).toMatchObject([{ active_pipeline_run_count: 0, last_scheduler_activity: null }]);
  });
}

/** A stopped scheduler. Must come after all other scenarios on the server. */
export function stoppedSchedulerScenarios({ raw }: ScenarioContext): void {
  describe("a stopped scheduler", () => {
    test("has null as process id", async () => {
      const stop = { scheduler: { action_type: "stop" } };
      expect((await raw("POST", "/api/schedulers", { body: stop })).body.scheduler.status).toBe("stopped");
      const [status] = (await raw("GET", "/api/status")).body.statuses;
      expect(status.scheduler_status).toBe("stopped");
      // Mage 0.9.70 has no such property.
      expect(status.scheduler_process_id ?? null).toBe(null);
    });
  });
}
