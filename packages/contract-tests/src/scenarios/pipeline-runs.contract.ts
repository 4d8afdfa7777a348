import { MageAuthenticationError, MageError, MageNotFoundError } from "@mage-api/client";
import { beforeAll, describe, expect, test } from "vitest";
import type { ScenarioContext } from "../harness/context.ts";
import { contract } from "../harness/contract.ts";
import { failure, finalRun, newPipeline, newTrigger, uniqueName } from "./support.ts";

/** More than Mage's default limit of 40. */
const many = 45;
const defaultLimit = 40;
const noSuchId = 99_999_999;

const loader = "@data_loader\ndef load(*args, **kwargs):\n    return [1]\n";
const failing = `@transformer
def transform(data, *args, **kwargs):
    if kwargs.get('fail'):
        raise ValueError('fail is set')
    return data
`;
const exporter = "@data_exporter\ndef export(data, *args, **kwargs):\n    pass\n";

/** Creates a pipeline with a chain of three blocks. The second fails when the run's variable `fail` is true. */
async function pipelineOfThree(context: ScenarioContext): Promise<string> {
  const { mage } = context;
  const { uuid } = await newPipeline(context, "three");
  const language = "python";
  const [first, second, last] = [`${uuid}_load`, `${uuid}_transform`, `${uuid}_export`];
  const chain = [
    { name: first, type: "data_loader", content: loader, upstream_blocks: [] },
    { name: second, type: "transformer", content: failing, upstream_blocks: [first] },
    { name: last, type: "data_exporter", content: exporter, upstream_blocks: [second] },
  ] as const;
  for (const { upstream_blocks, ...block } of chain) {
    await mage.blocks.create(uuid, { ...block, language, upstream_blocks: [...upstream_blocks] });
  }
  return uuid;
}

contract((context) => {
  const { mage, raw } = context;

  describe("triggering a run", () => {
    let pipeline: string;
    let trigger: { scheduleId: number; token: string };
    beforeAll(async () => {
      pipeline = (await newPipeline(context, "triggered")).uuid;
      trigger = await newTrigger(context, pipeline);
    });

    test("needs only the trigger's token", async () => {
      const anonymous = context.client({});
      const variables = { env: "staging", schema: "public" };
      const run = await anonymous.pipelineRuns.trigger({ ...trigger, variables });
      expect(run).toMatchObject({
        pipeline_uuid: pipeline,
        pipeline_schedule_id: trigger.scheduleId,
        variables,
      });
      expect(run.status).toBe("initial");
    });

    test("works without variables", async () => {
      expect(await mage.pipelineRuns.trigger(trigger)).toMatchObject({ pipeline_uuid: pipeline });
      const path = `/api/pipeline_schedules/${trigger.scheduleId}/pipeline_runs/${trigger.token}`;
      const { body } = await raw("POST", path, { body: {} });
      expect(body.pipeline_run).toMatchObject({ pipeline_uuid: pipeline });
    });

    test("works for active and inactive triggers", async () => {
      const inactive = await newTrigger(context, pipeline);
      expect((await finalRun(context, (await mage.pipelineRuns.trigger(inactive)).id)).status).toBe(
        "completed",
      );
      await mage.pipelineSchedules.update(inactive.scheduleId, { status: "active" });
      expect((await finalRun(context, (await mage.pipelineRuns.trigger(inactive)).id)).status).toBe(
        "completed",
      );
    });

    test("works on the path api_trigger with the token as a bearer token", async () => {
      const response = await raw("POST", `/api/pipeline_schedules/${trigger.scheduleId}/api_trigger`, {
        credentials: false,
        headers: { Authorization: `Bearer ${trigger.token}` },
        body: { pipeline_run: {} },
      });
      expect(response).toMatchObject({ status: 200, body: { pipeline_run: { pipeline_uuid: pipeline } } });
    });

    test("fails with a wrong token, which the error doesn't contain", async () => {
      const wrong = "0123456789abcdef".repeat(2);
      const call = mage.pipelineRuns.trigger({ scheduleId: trigger.scheduleId, token: wrong });
      const error = await failure(call, MageAuthenticationError, { status: 200, code: 500 });
      expect(`${error} ${error.url} ${JSON.stringify(error)}`).not.toContain(wrong);
    });

    test("fails for a schedule that isn't an API trigger", async () => {
      const daily = { name: "daily", schedule_type: "time", schedule_interval: "@daily" } as const;
      const { id, token } = await mage.pipelineSchedules.create(pipeline, daily);
      for (const tried of [token ?? "none", "0".repeat(32)]) {
        await failure(mage.pipelineRuns.trigger({ scheduleId: id, token: tried }), MageError, { code: 500 });
      }
    });

    test("fails when the schedule doesn't exist", async () => {
      await failure(mage.pipelineRuns.trigger({ scheduleId: noSuchId, token: trigger.token }), MageError, {
        status: 200,
      });
    });
  });

  describe("a run", () => {
    let trigger: { scheduleId: number; token: string };
    beforeAll(async () => {
      trigger = await newTrigger(context, await pipelineOfThree(context));
    });
    const statuses = (run: { block_runs?: { status: string }[] }) =>
      run.block_runs?.map(({ status }) => status);

    test("completes, block by block", async () => {
      const { id } = await mage.pipelineRuns.trigger(trigger);
      const run = await finalRun(context, id, trigger);
      expect(run).toMatchObject({ id, status: "completed", completed_at: expect.any(String) });
      expect(statuses(run)).toEqual(["completed", "completed", "completed"]);
      expect(run.block_runs?.every((block) => block.pipeline_run_id === id)).toBe(true);
      const { body } = await raw("GET", `/api/pipelines/${run.pipeline_uuid}/logs?pipeline_run_id[]=${id}`);
      expect(body.logs[0].block_run_logs).toHaveLength(3);
      const { blocks } = await mage.pipelines.read(run.pipeline_uuid);
      expect(blocks.map(({ uuid }) => uuid)).toEqual(run.block_runs?.map(({ block_uuid }) => block_uuid));
    }, 90_000);

    test("has all its logs, although Mage returns at most 20 files", async () => {
      const { uuid } = await newPipeline(context, "logged");
      const names = Array.from({ length: 22 }, (_, index) => `${uuid}_${index}`);
      for (const name of names)
        await mage.blocks.create(uuid, { name, type: "data_loader", language: "python", content: loader });
      await mage.pipelines.update(uuid, { run_pipeline_in_one_process: true });
      const every = await newTrigger(context, uuid);
      const { id } = await mage.pipelineRuns.trigger(every);
      expect((await finalRun(context, id, every)).status).toBe("completed");
      const logged = async () => (await mage.pipelineRuns.logs(id)).block_run_logs.map(({ name }) => name);
      expect((await logged()).toSorted()).toEqual(names.map((name) => `${name}.log`).toSorted());
      expect((await mage.pipelines.logs(uuid, { "pipeline_run_id[]": [id] })).block_run_logs).toHaveLength(
        20,
      );
    }, 90_000);

    test("started by a schedule without variables has none", async () => {
      const { uuid } = await newPipeline(context, "by-time");
      const once = { name: uniqueName("once"), schedule_type: "time", schedule_interval: "@once" } as const;
      await mage.pipelineSchedules.create(uuid, { ...once, status: "active" });
      const list = () => mage.pipelineRuns.list({ pipeline_uuid: uuid }).all();
      await expect.poll(list, { timeout: 60_000 }).toMatchObject([{ variables: null }]);
    }, 90_000);

    test("fails when one of its blocks fails, and later blocks don't run", async () => {
      const { id } = await mage.pipelineRuns.trigger({ ...trigger, variables: { fail: true } });
      const run = await finalRun(context, id, trigger);
      expect(run.status).toBe("failed");
      expect(statuses(run)?.slice(0, 2)).toEqual(["completed", "failed"]);
      expect(["cancelled", "upstream_failed", "initial"]).toContain(statuses(run)?.[2]);
      const failed = (
        await mage.pipelineRuns.list({ pipeline_uuid: run.pipeline_uuid, status: "failed" }).all()
      ).map((listed) => listed.id);
      expect(failed).toEqual([id]);
    }, 90_000);
  });

  describe("listing runs", () => {
    let pipeline: string;
    const triggered: number[] = [];
    beforeAll(async () => {
      pipeline = (await newPipeline(context, "many-runs")).uuid;
      const trigger = await newTrigger(context, pipeline);
      while (triggered.length < many) triggered.push((await mage.pipelineRuns.trigger(trigger)).id);
      for (const id of triggered) await finalRun(context, id);
    }, 120_000);

    test(`returns ${defaultLimit} by default and reports that more follow`, async () => {
      const page = await mage.pipelineRuns.list({ pipeline_uuid: pipeline }).page();
      expect(page.items).toHaveLength(defaultLimit);
      expect(page).toMatchObject({ hasMore: true, count: many });
    });

    test("yields each run of a pipeline once, newest first", async () => {
      const ids = (await mage.pipelineRuns.list({ pipeline_uuid: pipeline }).all()).map(({ id }) => id);
      expect(ids).toEqual(triggered.toReversed());
    });

    test("can be stopped early", async () => {
      const seen: number[] = [];
      for await (const { id } of mage.pipelineRuns.list({ pipeline_uuid: pipeline })) {
        seen.push(id);
        if (seen.length === 3) break;
      }
      expect(seen).toEqual(triggered.toReversed().slice(0, 3));
    });

    test("returns small pages that don't overlap", async () => {
      const list = mage.pipelineRuns.list({ pipeline_uuid: pipeline });
      const pages = [await list.page({ limit: 10 }), await list.page({ limit: 10, offset: 10 })];
      expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
        triggered.toReversed().slice(0, 20),
      );
    });

    test("filters by status", async () => {
      const completed = await mage.pipelineRuns
        .list({ pipeline_uuid: pipeline, "status[]": ["completed"] })
        .all();
      expect(completed).toHaveLength(many);
      expect(await mage.pipelineRuns.list({ pipeline_uuid: pipeline, status: "running" }).all()).toEqual([]);
    });

    test("returns the runs of all pipelines", async () => {
      const page = await mage.pipelineRuns.list().page({ limit: 5 });
      expect(page.items).toHaveLength(5);
      expect(page.count).toBeGreaterThanOrEqual(many);
    });

    test("includes the pipelines' type, tags and uuids on request", async () => {
      const path = `/api/pipeline_runs?pipeline_uuid=${pipeline}&_limit=1`;
      const flags = "include_pipeline_type=true&include_pipeline_tags=true&include_pipeline_uuids=true";
      const { body } = await raw("GET", `${path}&${flags}`);
      expect(body.pipeline_runs[0]).toMatchObject({ pipeline_type: "python", pipeline_tags: [] });
      expect(body.metadata.pipeline_uuids).toContain(pipeline);
    });

    test("fails with an unhandled error when the limit isn't a number", async () => {
      const response = await raw("GET", "/api/pipeline_runs?_limit=many");
      expect(response).toMatchObject({
        status: 200,
        body: { error: { code: 500, exception: expect.any(String) } },
      });
    });
  });

  describe("reading a run", () => {
    test("fails when the run doesn't exist", async () => {
      const expected = { status: 200, code: 404, type: "record_not_found" };
      await failure(mage.pipelineRuns.read(noSuchId), MageNotFoundError, expected);
    });
  });
});
