import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { newPipeline, newTrigger, uniqueName } from "./support.ts";

const colors = ["blue", "grey", "pink", "purple", "teal", "yellow"] as const;
const executors = [
  "azure_container_instance",
  "ecs",
  "gcp_cloud_run",
  "k8s",
  "local_python",
  "local_python_force",
  "pyspark",
] as const;
/** Block types that the scenarios of blocks don't cover. */
const blockTypes = ["chart", "global_data_product", "group", "pipeline"] as const;

/** Request properties and enum values that no other scenario sends. */
contract((context) => {
  const { mage, raw } = context;
  let pipeline: string;
  let count = 0;
  const freshName = () => `${pipeline}_${++count}`;
  const put = async (path: string, body: object) => {
    const response = await raw("PUT", path, { body });
    expect(response.body.error?.exception).toBeUndefined();
    return response.body;
  };
  const newBlock = (more: object = {}) =>
    mage.blocks.create(pipeline, { name: freshName(), type: "transformer", language: "python", ...more });
  const inPipeline = async (uuid: string) =>
    (await mage.pipelines.read(pipeline)).blocks.find((block) => block.uuid === uuid);

  beforeAll(async () => {
    pipeline = (await newPipeline(context, "values")).uuid;
  });

  describe("a pipeline", () => {
    test("can be created with a description and tags", async () => {
      const sent = {
        name: uniqueName("described"),
        description: "A description",
        tags: [uniqueName("tag")],
      };
      const { uuid } = await mage.pipelines.create({ ...sent, type: "python" });
      expect(await mage.pipelines.read(uuid)).toMatchObject(sent);
    });

    test.each(executors)("stores the executor %s", async (executor_type) => {
      const { uuid } = await newPipeline(context);
      await mage.pipelines.update(uuid, { executor_type });
      expect((await mage.pipelines.read(uuid)).executor_type).toBe(executor_type);
    });

    test("stores its type, run settings, extensions and catalog", async () => {
      const { uuid } = await newPipeline(context);
      const change = {
        type: "integration",
        run_pipeline_in_one_process: true,
        cache_block_output_in_memory: true,
        data_integration: { catalog: { streams: [] } },
      } as const;
      const { body } = await raw("PUT", `/api/pipelines/${uuid}`, { body: { pipeline: change } });
      expect(body.pipeline).toMatchObject({ type: "integration", run_pipeline_in_one_process: true });
      expect((await mage.pipelines.read(uuid)).cache_block_output_in_memory).toBe(true);
      await put(`/api/pipelines/${uuid}`, { pipeline: { extensions: {} } });
    });

    test("can be set to wait at its run limit", async () => {
      const { uuid } = await newPipeline(context);
      const concurrency_config = { on_pipeline_run_limit_reached: "wait" } as const;
      await mage.pipelines.update(uuid, { concurrency_config });
      expect((await mage.pipelines.read(uuid)).concurrency_config).toEqual(concurrency_config);
    });

    test("can be updated together with its blocks", async () => {
      const { uuid } = await newBlock();
      const block = {
        uuid,
        name: uuid,
        content: "# new",
        color: "pink",
        configuration: { note: "changed" },
        has_callback: true,
        callback_content: "# callback",
      };
      const lists = { callbacks: [], conditionals: [], widgets: [] };
      const { uuid: own } = await newPipeline(context, "settings");
      const created = await mage.blocks.create(own, {
        name: `${own}_block`,
        type: "custom",
        language: "python",
      });
      const blocks = [{ ...block, uuid: created.uuid, name: created.uuid }];
      const { pipeline: after } = await put(`/api/pipelines/${own}?update_content=true`, {
        pipeline: { blocks, ...lists },
      });
      expect(after.blocks).toHaveLength(1);
      expect((await mage.blocks.read(own, created.uuid)).content).toBe("# new");
    });

    test("cancels and retries the given runs", async () => {
      const { uuid } = await newPipeline(context, "controlled");
      const trigger = await newTrigger(context, uuid);
      const runs = `/api/pipeline_schedules/${trigger.scheduleId}/pipeline_runs`;
      const { id } = (await raw("POST", runs, { body: { pipeline_run: {} } })).body.pipeline_run;
      const change = (pipeline: object) => put(`/api/pipelines/${uuid}`, { pipeline });
      await change({ status: "cancelled", pipeline_schedule_id: trigger.scheduleId });
      expect((await mage.pipelineRuns.read(id)).status).toBe("cancelled");
      await change({ status: "cancelled", pipeline_runs: [await mage.pipelineRuns.read(id)] });
      await change({ status: "retry", pipeline_runs: [await mage.pipelineRuns.read(id)] });
      await change({ status: "retry_incomplete_block_runs" });
      await change({ status: "active" });
      await change({ status: "inactive" });
      const [found] = await mage.pipelines.list({ search: uuid, include_schedules: true }).all();
      expect(found?.schedules).toMatchObject([{ status: "inactive" }]);
    });
  });

  describe("a block", () => {
    test.each(colors)("stores the colour %s", async (color) => {
      expect(await newBlock({ color })).toMatchObject({ color });
    });

    test.each(blockTypes)("can have the type %s", async (type) => {
      const { uuid } = await newPipeline(context, "typed");
      const name = `${uuid}_${type}`;
      expect(await mage.blocks.create(uuid, { name, type, language: "python" })).toMatchObject({ type });
    });

    test("can be created before another block, with a position, a template and a unique name", async () => {
      const after = await newBlock();
      const sent = { downstream_blocks: [after.uuid], priority: 0, require_unique_name: true };
      const block = await newBlock({ ...sent, config: { template_path: "transformers/default.jinja" } });
      expect(block.downstream_blocks).toEqual([after.uuid]);
      expect((await mage.blocks.read(pipeline, after.uuid)).upstream_blocks).toEqual([block.uuid]);
    });

    test("stores an executor and a callback", async () => {
      const { uuid } = await newBlock();
      const path = `/api/pipelines/${pipeline}/blocks/${uuid}`;
      const change = { executor_type: "k8s", has_callback: true };
      expect((await put(path, { block: change })).block).toMatchObject(change);
      const read = (await raw("GET", path)).body.block;
      expect(read).toMatchObject(change);
    });

    test("accepts null as executor", async () => {
      const { uuid } = await newBlock();
      const path = `/api/pipelines/${pipeline}/blocks/${uuid}`;
      expect((await put(path, { block: { executor_type: null } })).block.executor_type).toBe(null);
      expect((await mage.blocks.read(pipeline, uuid)).executor_type).toBe(null);
    });

    test("is linked to a callback by updating the callback, not the block", async () => {
      const { uuid } = await newBlock();
      const callback = await mage.blocks.create(pipeline, { name: freshName(), type: "callback" });
      await put(`/api/pipelines/${pipeline}/blocks/${uuid}`, { block: { callback_blocks: [callback.uuid] } });
      expect(await inPipeline(uuid)).toMatchObject({ callback_blocks: [] });
      const apart = `/api/pipelines/${pipeline}/blocks/${callback.uuid}?block_type=callback`;
      await put(apart, { block: { upstream_blocks: [uuid] } });
      expect(await inPipeline(uuid)).toMatchObject({ callback_blocks: [callback.uuid] });
      expect((await put(apart, { block: { color: "blue" } })).block).toMatchObject({ uuid: callback.uuid });
      expect((await raw("DELETE", apart)).body.block).toMatchObject({ uuid: callback.uuid });
    });

    test("is linked to a condition by updating the condition, not the block", async () => {
      const { uuid } = await newBlock();
      const condition = await mage.blocks.create(pipeline, { name: freshName(), type: "conditional" });
      const path = `/api/pipelines/${pipeline}/blocks/${uuid}`;
      // The server looks it up among the callbacks (data_preparation/models/pipeline.py, 0.9.80).
      const named = await raw("PUT", path, { body: { block: { conditional_blocks: [condition.uuid] } } });
      expect(named.body.error.exception).toContain(`Conditional block ${condition.uuid} is not in the`);
      await put(path, { block: { conditional_blocks: [] } });
      const apart = `/api/pipelines/${pipeline}/blocks/${condition.uuid}?block_type=conditional`;
      await put(apart, { block: { upstream_blocks: [uuid] } });
      expect(await inPipeline(uuid)).toMatchObject({ conditional_blocks: [condition.uuid] });
    });

    test("of type scratchpad can change its type", async () => {
      const { uuid } = await mage.blocks.create(pipeline, { name: freshName(), type: "scratchpad" });
      const path = `/api/pipelines/${pipeline}/blocks/${uuid}`;
      expect((await put(path, { block: { type: "data_loader" } })).block).toMatchObject({
        type: "data_loader",
      });
    });

    test("can be moved before another block by an update", async () => {
      const [first, second] = [await newBlock(), await newBlock()];
      const path = `/api/pipelines/${pipeline}/blocks/${first.uuid}`;
      await put(path, { block: { downstream_blocks: [second.uuid] } });
      expect((await mage.blocks.read(pipeline, first.uuid)).downstream_blocks).toEqual([second.uuid]);
    });

    test("has tags when it is dynamic, a dynamic child or a replica", async () => {
      const { uuid } = await newPipeline(context, "dynamic");
      const language = "python";
      const [dynamic, child, reduced, replica] = ["a", "b", "c", "d"].map(
        (letter) => `${uuid}_${letter}`,
      ) as [string, string, string, string];
      const kind = { type: "transformer", language } as const;
      await mage.blocks.create(uuid, { ...kind, name: dynamic, configuration: { dynamic: true } });
      await mage.blocks.create(uuid, {
        ...kind,
        name: child,
        upstream_blocks: [dynamic],
        configuration: { reduce_output: true },
      });
      await mage.blocks.create(uuid, { ...kind, name: reduced });
      await mage.blocks.create(uuid, { ...kind, name: replica, replicated_block: reduced });
      const { blocks } = await mage.pipelines.read(uuid);
      const tags = Object.fromEntries(blocks.map((block) => [block.uuid, block.tags]));
      expect(tags[dynamic]).toContain("dynamic");
      expect(tags[child]).toEqual(expect.arrayContaining(["dynamic_child", "reduce_output"]));
      expect(tags[replica]).toContain("replica");
    });
  });

  describe("a schedule", () => {
    test("stores all properties on creation", async () => {
      const sent = {
        name: uniqueName("full"),
        schedule_type: "time",
        schedule_interval: "@weekly",
        status: "inactive",
        description: "Every week",
        variables: { env: "staging" },
        sla: 60,
      } as const;
      const created = await mage.pipelineSchedules.create(pipeline, {
        ...sent,
        start_time: "2026-01-01 00:00:00",
      });
      expect(created).toMatchObject({ ...sent, start_time: expect.stringContaining("2026-01-01") });
    });

    test("changes its type and all settings, and keeps its events", async () => {
      const { scheduleId } = await newTrigger(context, pipeline);
      const settings = {
        allow_blocks_to_fail: true,
        create_initial_pipeline_run: false,
        landing_time_enabled: false,
        pipeline_run_limit: 3,
      } as const;
      const change = { schedule_type: "event", settings } as const;
      expect(await mage.pipelineSchedules.update(scheduleId, change)).toMatchObject(change);
      const matcher = {
        event_type: "aws_event",
        name: uniqueName("m"),
        pattern: { source: ["aws.s3"] },
      } as const;
      const pattern = { source: ["aws.s3"] };
      const { event_matchers } = await mage.pipelineSchedules.update(scheduleId, {
        event_matchers: [{ ...matcher, pattern }],
      });
      const [kept] = event_matchers;
      expect(kept).toMatchObject(matcher);
      const path = `/api/pipeline_schedules/${scheduleId}`;
      const again = [{ id: kept?.id, ...matcher }];
      const { pipeline_schedule } = await put(path, { pipeline_schedule: { event_matchers: again } });
      expect(pipeline_schedule.event_matchers).toMatchObject([{ id: kept?.id }]);
    });
  });

  test("a triggered run has the given execution date", async () => {
    const { scheduleId, token } = await newTrigger(context, pipeline);
    const { body } = await raw("POST", `/api/pipeline_schedules/${scheduleId}/pipeline_runs/${token}`, {
      credentials: false,
      body: { pipeline_run: { execution_date: "2026-01-02 03:04:05" } },
    });
    expect(body.pipeline_run.execution_date).toContain("2026-01-02");
  });
});
