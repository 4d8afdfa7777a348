import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { finalRun, newPipeline, newTrigger } from "./support.ts";

/** Errors specific to one operation, so that every class of error is observed for every operation. */
contract((context) => {
  const { apiKey, mage, raw } = context;
  const unhandled = { status: 200, body: { error: { code: 500, exception: expect.any(String) } } };

  describe("an unhandled error", () => {
    test("is returned for an update of a run that isn't JSON", async () => {
      expect(await raw("PUT", "/api/pipeline_runs/1", { body: "{nonsense" })).toMatchObject(unhandled);
    });

    test("is returned for an invalid cron expression of a schedule", async () => {
      const { scheduleId } = await newTrigger(context, (await newPipeline(context, "cron")).uuid);
      const body = { pipeline_schedule: { schedule_interval: "not cron" } };
      expect(await raw("PUT", `/api/pipeline_schedules/${scheduleId}`, { body })).toMatchObject(unhandled);
    });

    test("is returned for a run with blocks whose schedule was deleted", async () => {
      const { uuid } = await newPipeline(context, "orphan");
      const content = "@custom\ndef run(*args, **kwargs):\n    pass\n";
      await mage.blocks.create(uuid, { name: `${uuid}_block`, type: "custom", language: "python", content });
      const trigger = await newTrigger(context, uuid);
      const { id } = await mage.pipelineRuns.trigger(trigger);
      await finalRun(context, id, trigger);
      await raw("DELETE", `/api/pipeline_schedules/${trigger.scheduleId}`);
      expect(await raw("GET", `/api/pipeline_runs/${id}`)).toMatchObject(unhandled);
    }, 90_000);
  });

  describe("a login", () => {
    const logIn = (path: string, body: unknown) =>
      raw("POST", path, { credentials: false, headers: { "X-API-KEY": apiKey }, body });

    test("whose body isn't JSON fails with an unhandled error", async () => {
      expect(await logIn("/api/sessions", "{nonsense")).toMatchObject(unhandled);
    });

    test("whose query leaves the project returns HTTP 400", async () => {
      expect((await logIn("/api/sessions?x=..%2Fx", { session: {} })).status).toBe(400);
    });
  });

  describe("a trigger", () => {
    let path: string;
    let token: string;
    beforeAll(async () => {
      const trigger = await newTrigger(context, (await newPipeline(context, "rejecting")).uuid);
      path = `/api/pipeline_schedules/${trigger.scheduleId}/pipeline_runs`;
      token = trigger.token;
    });
    const send = (url: string) => raw("POST", url, { credentials: false, body: { pipeline_run: {} } });

    test("whose token has an invalid format returns HTTP 405", async () => {
      expect(await send(`${path}/not-a-token`)).toEqual({ status: 405, body: "" });
    });

    test("whose path leaves the project returns HTTP 400", async () => {
      expect((await send(`${path}/..%2F..`)).status).toBe(400);
    });

    test("ignores a query that leaves the project", async () => {
      expect(await send(`${path}/${token}?x=..%2Fx`)).toMatchObject({
        body: { pipeline_run: { status: "initial" } },
      });
    });
  });
});
