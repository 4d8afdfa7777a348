import { beforeAll, describe, expect, it } from "vitest";
import type { ScenarioContext } from "../harness/context.ts";
import { finalRun, newPipeline, newTrigger, uniqueName } from "./support.ts";

const NO_SUCH_ID = 99_999_999;
const notFound = { status: 200, body: { error: { code: 404, type: "record_not_found" } } };
const unhandled = { status: 200, body: { error: { code: 500, exception: expect.any(String) } } };

/** The operations that Mage serves, the document describes, and Mage's own collection leaves out. */
export function beyondTheCollectionScenarios(context: ScenarioContext): void {
  const { mage, raw } = context;
  let pipeline: string;
  let trigger: { scheduleId: number; token: string };
  beforeAll(async () => {
    pipeline = (await newPipeline(context, "beyond")).uuid;
    trigger = await newTrigger(context, pipeline);
  });

  describe("the status of the server", () => {
    it("is told to anybody", async () => {
      const { status, body } = await raw("GET", "/api/status", { credentials: false });
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { statuses: [{ scheduler_status: "running" }] },
      });
      expect(body.statuses[0].require_user_authentication).toBe(context.authentication);
    });
  });

  describe("one schedule", () => {
    it("is read with its token", async () => {
      const path = `/api/pipeline_schedules/${trigger.scheduleId}`;
      const { body } = await raw("GET", path);
      expect(body.pipeline_schedule).toMatchObject({ id: trigger.scheduleId, pipeline_uuid: pipeline });
      expect(body.pipeline_schedule.token === trigger.token).toBe(true);
    });

    it("is deleted, and its runs are lost with it", async () => {
      const { scheduleId, token } = await newTrigger(context, pipeline);
      const { id } = await mage.pipelineRuns.trigger({ scheduleId, token });
      await finalRun(context, id);
      const path = `/api/pipeline_schedules/${scheduleId}`;
      expect(await raw("DELETE", path)).toMatchObject({ body: { pipeline_schedule: { id: scheduleId } } });
      expect(await raw("GET", path)).toMatchObject(notFound);
      expect(await raw("DELETE", path)).toMatchObject(notFound);
      const runs = await mage.pipelineRuns.list({ pipeline_uuid: pipeline }).all();
      expect(runs.map((run) => run.id)).not.toContain(id);
    });
  });

  describe("a pipeline's own lists", () => {
    it("are its blocks, in order and without their code", async () => {
      const { body } = await raw("GET", "/api/pipelines/example_pipeline/blocks");
      const types = body.blocks.map(({ type }: { type: string }) => type);
      expect(types).toEqual(["data_loader", "transformer", "data_exporter"]);
      expect(body.blocks.filter((block: object) => "content" in block)).toEqual([]);
    });

    it("are its schedules", async () => {
      const { uuid } = await newPipeline(context);
      const { scheduleId } = await newTrigger(context, uuid);
      const { body } = await raw("GET", `/api/pipelines/${uuid}/pipeline_schedules`);
      expect(body.pipeline_schedules).toMatchObject([{ id: scheduleId, pipeline_uuid: uuid }]);
    });

    it("are the log files of its runs", async () => {
      const { id } = await mage.pipelineRuns.trigger(trigger);
      await finalRun(context, id);
      const answer = await raw("GET", `/api/pipelines/${pipeline}/logs?pipeline_run_id[]=${id}`);
      expect(answer).toMatchObject({
        status: 200,
        body: { logs: [{ pipeline_run_logs: expect.any(Array) }] },
      });
    });

    it.each(["blocks", "pipeline_schedules", "logs"])(
      "of %s fail when there is no such pipeline",
      async (list) => {
        expect(await raw("GET", `/api/pipelines/nope/${list}`)).toMatchObject(unhandled);
      },
    );
  });

  describe("the runs of a schedule", () => {
    it("are listed, the newest first", async () => {
      const { scheduleId, token } = await newTrigger(context, pipeline);
      const first = await mage.pipelineRuns.trigger({ scheduleId, token });
      const second = await mage.pipelineRuns.trigger({ scheduleId, token });
      const path = `/api/pipeline_schedules/${scheduleId}/pipeline_runs`;
      expect(await raw("GET", path)).toMatchObject({
        body: { pipeline_runs: [{ id: second.id }, { id: first.id }], metadata: { count: 2 } },
      });
      expect(await raw("GET", `${path}?_limit=many`)).toMatchObject(unhandled);
    });

    it("can be started by a user; that of an inactive schedule waits, until it is cancelled", async () => {
      const { id: schedule } = await mage.pipelineSchedules.create(pipeline, {
        name: uniqueName("waiting"),
        schedule_type: "time",
        schedule_interval: "@daily",
      });
      const body = { pipeline_run: { variables: { env: "staging" } } };
      const created = await raw("POST", `/api/pipeline_schedules/${schedule}/pipeline_runs`, { body });
      expect(created.body.pipeline_run).toMatchObject({ status: "initial", pipeline_schedule_id: schedule });
      const cancelled = await raw("PUT", `/api/pipeline_runs/${created.body.pipeline_run.id}`, {
        body: { pipeline_run: { status: "cancelled" } },
      });
      expect(cancelled.body.pipeline_run).toMatchObject({ status: "cancelled" });
    });

    it("can't be started when there is no such schedule", async () => {
      const path = `/api/pipeline_schedules/${NO_SUCH_ID}/pipeline_runs`;
      expect(await raw("POST", path, { body: { pipeline_run: {} } })).toMatchObject(unhandled);
    });
  });

  describe("a run", () => {
    it("is running again when its blocks are to be retried", async () => {
      const active = await newTrigger(context, pipeline);
      await mage.pipelineSchedules.update(active.scheduleId, { status: "active" });
      const { id } = await mage.pipelineRuns.trigger(active);
      await finalRun(context, id);
      const body = { pipeline_run: { pipeline_run_action: "retry_blocks" } };
      const answer = await raw("PUT", `/api/pipeline_runs/${id}`, { body });
      expect(answer.body.pipeline_run).toMatchObject({ id, status: "running" });
    });

    it("that is over stays as it is when it is cancelled", async () => {
      const { id } = await mage.pipelineRuns.trigger(trigger);
      await finalRun(context, id);
      const answer = await raw("PUT", `/api/pipeline_runs/${id}`, {
        body: { pipeline_run: { status: "cancelled" } },
      });
      expect(answer.body.pipeline_run).toMatchObject({ id, status: "completed" });
    });

    it("can't be cancelled when there is none", async () => {
      const body = { pipeline_run: { status: "cancelled" } };
      expect(await raw("PUT", `/api/pipeline_runs/${NO_SUCH_ID}`, { body })).toMatchObject(notFound);
    });
  });

  describe("logging in", () => {
    const logIn = (session: object, apiKey = context.apiKey) =>
      raw("POST", "/api/sessions", {
        credentials: false,
        headers: { "X-API-KEY": apiKey },
        body: { session },
      });

    it.each([
      ["a wrong password", { password: "wrong" }],
      ["an unknown user", { email: "nobody@example.com" }],
    ])("fails with %s", async (_, change) => {
      expect(await logIn({ ...context.owner, ...change })).toMatchObject(notFound);
    });

    it.runIf(context.authentication)("gives the token of a session", async () => {
      const { status, body } = await logIn(context.owner);
      expect(status).toBe(200);
      expect(body.session.token.split(".")).toHaveLength(3);
      expect(body.session.user).toMatchObject({ owner: true, roles_display: "Owner" });
    });

    it.runIf(context.authentication)("fails with a wrong API key under HTTP 401", async () => {
      const error = { code: 401, type: "invalid_api_key" };
      expect(await logIn(context.owner, "wrong")).toMatchObject({ status: 401, body: { error } });
    });

    it.runIf(!context.authentication)("fails for everybody where authentication is off", async () => {
      expect(await logIn(context.owner)).toMatchObject(notFound);
    });
  });
}
