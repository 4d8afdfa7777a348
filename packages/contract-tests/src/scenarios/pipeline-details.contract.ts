import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { newPipeline, newTrigger, uniqueName } from "./support.ts";

const missing = { status: 200, body: { error: { code: 500, exception: "Pipeline nope does not exist." } } };

/** A pipeline's blocks and schedules. Its logs are in the scenarios of runs. */
contract((context) => {
  const { mage, raw } = context;

  describe("listPipelineBlocks", () => {
    let path: string;
    let names: string[];
    beforeAll(async () => {
      const { uuid } = await newPipeline(context, "blocks");
      path = `/api/pipelines/${uuid}/blocks`;
      names = ["a", "b", "c"].map((letter) => `${uuid}_${letter}`);
      const types = ["data_loader", "transformer", "data_exporter"] as const;
      for (const [index, name] of names.entries()) {
        const upstream_blocks = names.slice(Math.max(0, index - 1), index);
        const type = types[index] ?? "custom";
        await mage.blocks.create(uuid, { name, type, language: "python", upstream_blocks });
      }
      await mage.blocks.create(uuid, { name: `${uuid}_callback`, type: "callback", language: "python" });
    });
    const list = async (query = "") => {
      const { body } = await raw("GET", path + query);
      return { uuids: body.blocks.map(({ uuid }: { uuid: string }) => uuid), ...body.metadata };
    };

    test("lists all blocks in order, without callbacks and code", async () => {
      expect(await list()).toEqual({ uuids: names, count: 3, next: false });
      const { blocks } = (await raw("GET", path)).body;
      expect(blocks[1]).toMatchObject({ upstream_blocks: [names[0]], downstream_blocks: [names[2]] });
      expect(blocks[1]).not.toHaveProperty("content");
    });

    test("returns pages", async () => {
      expect(await list("?_limit=2")).toEqual({ uuids: names.slice(0, 2), count: 3, next: true });
      expect(await list("?_limit=2&_offset=2")).toEqual({ uuids: names.slice(2), count: 3, next: false });
    });

    test("filters by uuid, and ignores all but the first parameter", async () => {
      const [first, , last] = names;
      expect((await list(`?block_uuid[]=${first},${last}`)).uuids).toEqual([first, last]);
      expect((await list(`?block_uuid[]=${first}&block_uuid[]=${last}`)).uuids).toEqual([first]);
    });

    test("fails with an unhandled error when the pipeline doesn't exist", async () => {
      expect(await raw("GET", "/api/pipelines/nope/blocks")).toMatchObject(missing);
    });
  });

  describe("listSchedulesOfPipeline", () => {
    let path: string;
    let ids: number[];
    beforeAll(async () => {
      const { uuid } = await newPipeline(context, "schedules-of");
      path = `/api/pipelines/${uuid}/pipeline_schedules`;
      const api = await newTrigger(context, uuid);
      const daily = {
        name: uniqueName("daily"),
        schedule_type: "time",
        schedule_interval: "@daily",
      } as const;
      const { id } = await mage.pipelineSchedules.create(uuid, daily);
      ids = [id, api.scheduleId];
      await newTrigger(context, (await newPipeline(context, "another")).uuid);
    });
    const list = async (query = "") => {
      const { body } = await raw("GET", path + query);
      return { ids: body.pipeline_schedules.map(({ id }: { id: number }) => id), ...body.metadata };
    };

    test("lists the pipeline's own schedules, newest first", async () => {
      expect(await list()).toEqual({ ids, count: 2, next: false });
    });

    test("returns pages, and an empty one beyond the last", async () => {
      expect(await list("?_limit=1")).toEqual({ ids: ids.slice(0, 1), count: 2, next: true });
      expect(await list("?_limit=1&_offset=1")).toEqual({ ids: ids.slice(1), count: 2, next: false });
      expect(await list("?_offset=50")).toEqual({ ids: [], count: 2, next: false });
    });

    test("filters by type, interval and status", async () => {
      expect((await list("?schedule_type[]=api")).ids).toEqual([ids[1]]);
      expect((await list("?schedule_type[]=api,time")).ids).toEqual(ids);
      expect((await list("?schedule_interval[]=@daily")).ids).toEqual([ids[0]]);
      expect((await list("?status[]=active")).ids).toEqual([]);
    });

    test("fails with an unhandled error when the pipeline doesn't exist", async () => {
      expect(await raw("GET", "/api/pipelines/nope/pipeline_schedules")).toMatchObject(missing);
    });
  });
});
