import { setTimeout as sleep } from "node:timers/promises";
import { defaultRelease, type MageServer } from "@mage-api/mage-server";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createContext, type ScenarioContext } from "../harness/context.ts";
import { runUnderTest } from "../harness/release.ts";
import { startServer } from "../harness/start-server.ts";
import { finalRun, newPipeline, newTrigger } from "./support.ts";

/** Rows that the server stores but can't read, so that lists fail. These tests need a separate server. */
describe.skipIf(inject("servers").length === 0)("a row that can't be read", () => {
  let server: MageServer;
  let context: ScenarioContext;

  beforeAll(async () => {
    server = await startServer({ authentication: false });
    context = createContext({ ...server, name: "unreadable", authentication: false });
  }, 200_000);
  afterAll(() => server?.stop());

  test("a schedule with an empty interval makes lists of schedules fail until it has another", async () => {
    const { raw } = context;
    const { scheduleId } = await newTrigger(context, (await newPipeline(context, "interval")).uuid);
    const path = `/api/pipeline_schedules/${scheduleId}`;
    const set = (schedule_interval: string) =>
      raw("PUT", path, { body: { pipeline_schedule: { schedule_interval } } });
    const failed = {
      status: 200,
      body: { error: { code: 500, exception: expect.stringContaining("columns") } },
    };
    expect(await set("")).toMatchObject(failed);
    for (const one of [path, "/api/pipeline_schedules"]) expect(await raw("GET", one)).toMatchObject(failed);
    expect((await set("@daily")).body).toHaveProperty("pipeline_schedule");
    expect((await raw("GET", "/api/pipeline_schedules")).body).toHaveProperty("pipeline_schedules");
  });

  // On 0.9.51 the run doesn't stay initial.
  test.runIf(runUnderTest.release === defaultRelease)(
    "an active schedule with an unknown setting keeps every run of its pipeline from starting",
    async () => {
      const { mage, raw } = context;
      const { uuid } = await newPipeline(context, "setting");
      const [wrong, other] = [await newTrigger(context, uuid), await newTrigger(context, uuid)];
      const set = (settings: object) =>
        raw("PUT", `/api/pipeline_schedules/${wrong.scheduleId}`, {
          body: { pipeline_schedule: { settings } },
        });
      expect((await set({ nonsense: 1 })).body.pipeline_schedule.settings).toEqual({ nonsense: 1 });
      await mage.pipelineRuns.trigger(wrong);
      const { id } = await mage.pipelineRuns.trigger(other);
      await sleep(6_000);
      expect((await mage.pipelineRuns.read(id)).status).toBe("initial");
      await set({});
      expect(await finalRun(context, id)).toMatchObject({ status: "completed" });
    },
    90_000,
  );

  test("a run with an unknown executor type makes lists of runs fail on SQLite, and is rejected on PostgreSQL", async () => {
    const { raw } = context;
    const { scheduleId } = await newTrigger(context, (await newPipeline(context, "executor")).uuid);
    const failed = {
      status: 200,
      body: { error: { code: 500, exception: expect.stringContaining("executortype") } },
    };
    const body = { pipeline_run: { executor_type: "nonsense" } };
    expect(await raw("POST", `/api/pipeline_schedules/${scheduleId}/pipeline_runs`, { body })).toMatchObject(
      failed,
    );
    const list = await raw("GET", "/api/pipeline_runs");
    if (server.database === "sqlite") expect(list).toMatchObject(failed);
    else expect(list.body).toHaveProperty("pipeline_runs");
  });
});
