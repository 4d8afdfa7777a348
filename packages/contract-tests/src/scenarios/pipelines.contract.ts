import { MageConflictError, MageNotFoundError, MageValidationError } from "@mage-api/client";
import { describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { failure, newPipeline, newTrigger, uniqueName } from "./support.ts";

/** More than the client's page size of 100. */
const many = 105;

const slug = (name: string) => name.replaceAll("-", "_");

// Without pyspark, which needs its own kernel when read, and execution_framework, which this release can create but not
// read. The document lists both, because Mage's source has them.
const types = ["python", "streaming", "integration", "databricks"] as const;

contract((context) => {
  const { mage, raw } = context;

  describe("creating a pipeline", () => {
    test.each(types)("of type %s derives its uuid from its name", async (type) => {
      const name = uniqueName("created");
      const pipeline = await mage.pipelines.create({ name, type });
      expect(pipeline).toMatchObject({ name, type, uuid: slug(name), blocks: [] });
      expect(await mage.pipelines.read(pipeline.uuid)).toMatchObject({ name, type });
    });

    test("fails when the name is taken", async () => {
      const { name } = await newPipeline(context);
      await failure(mage.pipelines.create({ name, type: "python" }), MageConflictError, {
        status: 200,
        code: 500,
      });
    });

    test.each([
      ["an empty body", {}],
      ["a body that isn't JSON", "{nonsense"],
      ["a missing body", undefined],
    ])("returns an unhandled error under HTTP 200 for %s", async (_, body) => {
      const response = await raw("POST", "/api/pipelines", { body });
      expect(response).toMatchObject({
        status: 200,
        body: { error: { code: 500, exception: expect.any(String) } },
      });
    });
  });

  describe("listing pipelines", () => {
    test("finds a new pipeline, also by part of its uuid in any case", async () => {
      const { uuid } = await newPipeline(context, "searched");
      expect((await mage.pipelines.list().all()).map((pipeline) => pipeline.uuid)).toContain(uuid);
      expect(
        (await mage.pipelines.list({ search: uuid.slice(2).toUpperCase() }).all()).map(
          (pipeline) => pipeline.uuid,
        ),
      ).toEqual([uuid]);
    });

    test("filters by type", async () => {
      const { uuid } = await mage.pipelines.create({ name: uniqueName("filtered"), type: "streaming" });
      const found = await mage.pipelines.list({ "type[]": ["streaming"] }).all();
      expect(found.map((pipeline) => pipeline.uuid)).toContain(uuid);
      expect(new Set(found.map((pipeline) => pipeline.type))).toEqual(new Set(["streaming"]));
    });

    test("returns the requested pages and reports whether more follow", async () => {
      const both = uniqueName("paged");
      const uuids = [await newPipeline(context, both), await newPipeline(context, both)].map(
        ({ uuid }) => uuid,
      );
      const pages = mage.pipelines.list({ search: slug(both) });
      const first = await pages.page({ limit: 1, offset: 0 });
      const second = await pages.page({ limit: 1, offset: 1 });
      expect(first).toMatchObject({ items: [{}], hasMore: true, count: 2 });
      expect(second).toMatchObject({ items: [{}], hasMore: false, count: 2 });
      expect([...first.items, ...second.items].map(({ uuid }) => uuid)).toEqual(uuids.toSorted());
    });

    test(`yields ${many} pipelines page by page, even if each is deleted while iterating`, async () => {
      const all = uniqueName("many");
      const uuids: string[] = [];
      while (uuids.length < many) uuids.push((await newPipeline(context, all)).uuid);
      const list = mage.pipelines.list({ search: slug(all) });
      expect((await list.all()).map(({ uuid }) => uuid)).toEqual(uuids.toSorted());
      const deleted: string[] = [];
      for await (const { uuid } of list) deleted.push((await mage.pipelines.delete(uuid)).uuid);
      expect(deleted).toEqual(uuids.toSorted());
    }, 120_000);

    test("includes each pipeline's schedules on request", async () => {
      const { uuid } = await newPipeline(context, "scheduled");
      const { scheduleId } = await newTrigger(context, uuid);
      const [found] = await mage.pipelines.list({ search: uuid, include_schedules: true }).all();
      expect(found?.schedules?.map(({ id }) => id)).toEqual([scheduleId]);
    });

    test("fails with an unhandled error when the limit isn't a number", async () => {
      const response = await raw("GET", "/api/pipelines?_limit=many");
      expect(response).toMatchObject({
        status: 200,
        body: { error: { code: 500, exception: expect.any(String) } },
      });
    });
  });

  describe("reading a pipeline", () => {
    test("includes its blocks", async () => {
      const { uuid } = await newPipeline(context);
      await mage.blocks.create(uuid, {
        name: "only",
        type: "custom",
        language: "python",
        content: "# nothing",
      });
      expect((await mage.pipelines.read(uuid)).blocks).toMatchObject([{ uuid: "only", type: "custom" }]);
    });

    test("works for the example that every new project has", async () => {
      const { blocks } = await mage.pipelines.read("example_pipeline");
      expect(blocks.map(({ type }) => type)).toEqual(["data_loader", "transformer", "data_exporter"]);
    });

    test("includes schedules and block pipelines on request", async () => {
      const { uuid } = await newPipeline(context);
      const { scheduleId } = await newTrigger(context, uuid);
      await mage.blocks.create(uuid, { name: `${uuid}_used`, type: "custom", language: "python" });
      const path = `/api/pipelines/${uuid}?include_schedules=true&include_block_pipelines=true`;
      const { pipeline } = (await raw("GET", path)).body;
      expect(pipeline.schedules).toMatchObject([{ id: scheduleId }]);
      expect(pipeline.blocks[0].pipelines).toMatchObject([{ pipeline: { uuid } }]);
    });

    test("no longer includes when a block was added, once the pipeline has changed", async () => {
      const { uuid } = await newPipeline(context);
      await mage.blocks.create(uuid, { name: `${uuid}_added`, type: "custom", language: "python" });
      const blockPipelines = async () => {
        const { body } = await raw("GET", `/api/pipelines/${uuid}?include_block_pipelines=true`);
        return body.pipeline.blocks[0].pipelines;
      };
      expect(await blockPipelines()).toMatchObject([{ added_at: expect.any(Number), pipeline: { uuid } }]);
      await mage.pipelines.update(uuid, { description: "Changed" });
      expect(await blockPipelines()).toMatchObject([{ added_at: null, pipeline: { uuid } }]);
    });

    test("omits the code on request", async () => {
      const { pipeline } = (await raw("GET", "/api/pipelines/example_pipeline?includes_content=false")).body;
      expect(pipeline.blocks).toHaveLength(3);
      expect(pipeline.blocks.filter((block: object) => "content" in block)).toEqual([]);
    });

    test("fails when it doesn't exist", async () => {
      const error = await failure(mage.pipelines.read("nope"), MageNotFoundError, { status: 200, code: 500 });
      expect(error.exception).toBe("Pipeline nope does not exist.");
      // An empty uuid would request the list, so it is never sent, even with validation off.
      await failure(mage.pipelines.read(""), MageValidationError);
      await failure(mage.pipelines.read("", { validate: false }), MageValidationError);
    });
  });

  describe("updating a pipeline", () => {
    test("changes its description", async () => {
      const { uuid } = await newPipeline(context);
      await mage.pipelines.update(uuid, { description: "A description" });
      expect((await mage.pipelines.read(uuid)).description).toBe("A description");
    });

    test("stores retry, concurrency and trigger settings", async () => {
      const { uuid } = await newPipeline(context);
      const change = {
        retry_config: { retries: 2, delay: 5, max_delay: 60, exponential_backoff: true },
        concurrency_config: {
          block_run_limit: 1,
          pipeline_run_limit: 2,
          pipeline_run_limit_all_triggers: 3,
          on_pipeline_run_limit_reached: "skip",
        },
        settings: { triggers: { save_in_code_automatically: true } },
      } as const;
      await mage.pipelines.update(uuid, change);
      expect(await mage.pipelines.read(uuid)).toMatchObject(change);
      expect(await mage.pipelines.delete(uuid)).toMatchObject(change);
    });

    test("stores empty trigger settings as null", async () => {
      const { uuid } = await newPipeline(context);
      const settings = { triggers: { save_in_code_automatically: null } };
      expect((await mage.pipelines.update(uuid, { settings: { triggers: {} } })).settings).toEqual(settings);
      expect((await mage.pipelines.read(uuid)).settings).toEqual(settings);
    });

    test("replaces its tags, and lists find it by them", async () => {
      const { uuid } = await newPipeline(context);
      const tag = uniqueName("tag");
      expect((await mage.pipelines.update(uuid, { tags: [tag] })).tags).toEqual([tag]);
      const found = await mage.pipelines.list({ "tag[]": [tag] }).all();
      expect(found.map((pipeline) => pipeline.uuid)).toEqual([uuid]);
    });

    test("activates all its schedules", async () => {
      const { uuid } = await newPipeline(context);
      const { scheduleId } = await newTrigger(context, uuid);
      await mage.pipelines.update(uuid, { status: "active" });
      const [found] = await mage.pipelines.list({ search: uuid, include_schedules: true }).all();
      expect(found?.schedules).toMatchObject([{ id: scheduleId, status: "active" }]);
    });

    test.each([
      ["changes", "?update_content=true", "# new code"],
      ["leaves", "", "# old code"],
    ])("%s the code of its blocks with the query %j", async (_, query, expected) => {
      const { uuid } = await newPipeline(context);
      const block = { name: `${uuid}_coded`, type: "custom", language: "python" } as const;
      const created = await mage.blocks.create(uuid, { ...block, content: "# old code" });
      const blocks = [{ ...block, uuid: created.uuid, content: "# new code" }];
      await raw("PUT", `/api/pipelines/${uuid}${query}`, { body: { pipeline: { blocks } } });
      expect((await mage.blocks.read(uuid, created.uuid)).content).toBe(expected);
    });

    test("with a new name changes its uuid, and the old uuid no longer resolves", async () => {
      const { uuid } = await newPipeline(context);
      const name = uniqueName("renamed");
      const renamed = await mage.pipelines.update(uuid, { name });
      expect(renamed).toMatchObject({ name, uuid: slug(name) });
      expect((await mage.pipelines.read(renamed.uuid)).name).toBe(name);
      await failure(mage.pipelines.read(uuid), MageNotFoundError);
    });

    test("fails when it doesn't exist", async () => {
      await failure(mage.pipelines.update("nope", { description: "x" }), MageNotFoundError);
    });
  });

  describe("deleting a pipeline", () => {
    test("returns it and removes it", async () => {
      const { uuid } = await newPipeline(context);
      expect((await mage.pipelines.delete(uuid)).uuid).toBe(uuid);
      await failure(mage.pipelines.read(uuid), MageNotFoundError);
      await failure(mage.pipelines.delete(uuid), MageNotFoundError);
    });
  });
});
