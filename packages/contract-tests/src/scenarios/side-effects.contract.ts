import { MageConflictError, MageValidationError } from "@mage-api/client";
import { describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { failure, newPipeline, newTrigger, uniqueName } from "./support.ts";

/** Writes that Mage reports as a success and that change something the caller didn't name. */
contract((context) => {
  const { mage, raw } = context;
  const newBlock = (pipeline: string, more: object = {}) => {
    const name = uniqueName("block").replaceAll("-", "_");
    return mage.blocks.create(pipeline, { name, type: "custom", language: "python", ...more });
  };
  const codeOf = async (pipeline: string, block: string) => (await mage.blocks.read(pipeline, block)).content;
  const uuidsOf = async (pipeline: string) => (await mage.pipelines.blocks(pipeline)).map(({ uuid }) => uuid);

  /** Creates two pipelines with the same block. */
  async function sharedBlock() {
    const first = (await newPipeline(context, "first")).uuid;
    const second = (await newPipeline(context, "second")).uuid;
    const { uuid } = await newBlock(first, { content: "# old\n" });
    const block = { name: uuid, type: "custom", language: "python" } as const;
    return { first, second, uuid, block };
  }

  describe("creating a block whose file another pipeline uses", () => {
    test("replaces the code of both", async () => {
      const { first, second, uuid, block } = await sharedBlock();
      const body = { block: { ...block, content: "# new\n" } };
      expect((await raw("POST", `/api/pipelines/${second}/blocks`, { body })).body.block.uuid).toBe(uuid);
      expect(await codeOf(first, uuid)).toBe("# new\n");
    });

    test("is refused by the client, unless an option asks for it", async () => {
      const { first, second, uuid, block } = await sharedBlock();
      const content = "# new\n";
      await failure(mage.blocks.create(second, { ...block, content }), MageConflictError, { code: 500 });
      expect(await uuidsOf(second)).toEqual([]);
      await mage.blocks.create(second, { ...block, content }, { ifExists: "reuse" });
      expect(await codeOf(second, uuid)).toBe("# old\n");
      const third = (await newPipeline(context, "third")).uuid;
      await mage.blocks.create(third, { ...block, content }, { ifExists: "overwrite" });
      expect(await codeOf(first, uuid)).toBe(content);
    });
  });

  test("renaming a shared block takes the code from the other pipeline, so the client refuses it", async () => {
    const { first, second, uuid, block } = await sharedBlock();
    await mage.blocks.create(second, block, { ifExists: "reuse" });
    const name = `${uuid}_new`;
    await failure(mage.blocks.update(second, uuid, { name }), MageValidationError);
    await mage.blocks.update(second, uuid, { name }, { shared: true });
    expect(await codeOf(second, name)).toBe("# old\n");
    expect(await codeOf(first, uuid)).toBe("");
  });

  test("new code of a shared block is the code of both pipelines, so the client refuses it", async () => {
    const { first, second, uuid, block } = await sharedBlock();
    await mage.blocks.create(second, block, { ifExists: "reuse" });
    await failure(mage.blocks.updateContent(second, uuid, "# new\n"), MageValidationError);
    await mage.blocks.updateContent(second, uuid, "# new\n", { shared: true });
    expect(await codeOf(first, uuid)).toBe("# new\n");
  });

  describe("a list of blocks that lacks some", () => {
    test.each(["", "?update_content=true"])(
      "removes them from the pipeline with the query %j",
      async (query) => {
        const pipeline = (await newPipeline(context, "listed")).uuid;
        const first = await newBlock(pipeline);
        const second = await newBlock(pipeline);
        await newBlock(pipeline);
        const blocks = [{ uuid: second.uuid }];
        await raw("PUT", `/api/pipelines/${pipeline}${query}`, { body: { pipeline: { blocks } } });
        expect(await uuidsOf(pipeline)).not.toContain(first.uuid);
      },
    );

    test("isn't sent by the client", async () => {
      const pipeline = (await newPipeline(context, "listed")).uuid;
      const first = await newBlock(pipeline);
      const second = await newBlock(pipeline);
      const update = mage.pipelines.update(pipeline, { blocks: [{ uuid: second.uuid }] });
      await failure(update, MageValidationError);
      await mage.pipelines.update(pipeline, { blocks: [{ uuid: second.uuid }, { uuid: first.uuid }] });
      expect(await uuidsOf(pipeline)).toEqual([second.uuid, first.uuid]);
    });
  });

  describe("new code of one block", () => {
    test.each([0, 1, 2])("leaves the others of the pipeline alone (block %d)", async (index) => {
      const pipeline = (await newPipeline(context, "coded")).uuid;
      const first = await newBlock(pipeline);
      const second = await newBlock(pipeline, { upstream_blocks: [first.uuid] });
      const third = await newBlock(pipeline, { upstream_blocks: [first.uuid, second.uuid] });
      const uuids = [first.uuid, second.uuid, third.uuid];
      const before = await mage.pipelines.blocks(pipeline);
      const updated = await mage.blocks.updateContent(pipeline, String(uuids[index]), "# new\n");
      expect(updated).toMatchObject({ uuid: uuids[index], content: "# new\n" });
      const after = await mage.pipelines.blocks(pipeline);
      const structure = (blocks: typeof before) =>
        blocks.map(({ uuid, upstream_blocks }) => [uuid, upstream_blocks]);
      expect(structure(after)).toEqual(structure(before));
      for (const uuid of uuids)
        expect((await codeOf(pipeline, uuid)) === "# new\n").toBe(uuid === uuids[index]);
    });

    test.each(["callback", "conditional"] as const)("works for a %s", async (type) => {
      const pipeline = (await newPipeline(context, "coded")).uuid;
      const { uuid } = await newBlock(pipeline, { type });
      expect((await mage.blocks.updateContent(pipeline, uuid, "# new\n")).content).toBe("# new\n");
    });
  });

  test("deleting a block deletes those that repeat it, so the client refuses it", async () => {
    const pipeline = (await newPipeline(context, "repeated")).uuid;
    const { uuid } = await newBlock(pipeline);
    await newBlock(pipeline, { replicated_block: uuid });
    await failure(mage.blocks.delete(pipeline, uuid), MageValidationError);
    expect(await uuidsOf(pipeline)).toHaveLength(2);
    await mage.blocks.delete(pipeline, uuid, { force: true });
    expect(await uuidsOf(pipeline)).toEqual([]);
  });

  test("triggering an inactive schedule activates it", async () => {
    const trigger = await newTrigger(context, (await newPipeline(context, "triggered")).uuid);
    await mage.pipelineRuns.trigger(trigger);
    expect((await mage.pipelineSchedules.read(trigger.scheduleId)).status).toBe("active");
  });

  test("a deleted pipeline leaves the files of its blocks behind", async () => {
    const first = (await newPipeline(context, "deleted")).uuid;
    const { uuid } = await newBlock(first, { content: "# old\n" });
    await mage.pipelines.delete(first);
    const second = (await newPipeline(context, "later")).uuid;
    const block = { name: uuid, type: "custom", language: "python" } as const;
    await failure(mage.blocks.create(second, block), MageConflictError);
    await mage.blocks.create(second, block, { ifExists: "reuse" });
    expect(await codeOf(second, uuid)).toBe("# old\n");
  });
});
