import { MageConflictError, MageError, MageNotFoundError } from "@mage-api/client";
import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { failure, newPipeline } from "./support.ts";

const kinds = [
  ["data_loader", "python"],
  ["transformer", "python"],
  ["data_exporter", "python"],
  ["sensor", "python"],
  ["custom", "python"],
  ["scratchpad", "python"],
  ["data_loader", "sql"],
  ["data_loader", "yaml"],
  ["transformer", "r"],
  ["markdown", "markdown"],
] as const;

contract((context) => {
  const { mage, raw } = context;
  let pipeline: string;
  let count = 0;
  // A block's file belongs to the whole project, so its name must be unique in it.
  const freshName = () => `${pipeline}_${++count}`;
  const newBlock = (more: { upstream_blocks?: string[] } = {}) =>
    mage.blocks.create(pipeline, { name: freshName(), type: "transformer", language: "python", ...more });

  beforeAll(async () => {
    pipeline = (await newPipeline(context, "blocks")).uuid;
  });

  describe("creating a block", () => {
    test.each(kinds)("of type %s in %s works", async (type, language) => {
      const name = freshName();
      const block = await mage.blocks.create(pipeline, { name, type, language });
      expect(block).toMatchObject({ name, type, language, status: "not_executed" });
      expect(await mage.blocks.read(pipeline, block.uuid)).toMatchObject({ name, type, language });
    });

    test.each(["callback", "conditional"] as const)(
      "of type %s stores it separately from other blocks",
      async (type) => {
        const { uuid } = await mage.blocks.create(pipeline, { name: freshName(), type, language: "python" });
        await failure(mage.blocks.read(pipeline, uuid), MageNotFoundError, { type: "record_invalid" });
        const response = await raw("GET", `/api/pipelines/${pipeline}/blocks/${uuid}?block_type=${type}`);
        expect(response).toMatchObject({ status: 200, body: { block: { uuid, type } } });
      },
    );

    test("stores its content, colour and configuration", async () => {
      const name = freshName();
      const content = "@transformer\ndef transform(data, *args, **kwargs):\n    return data\n";
      const configuration = { note: "kept" };
      const sent = {
        name,
        type: "transformer",
        language: "python",
        color: "teal",
        content,
        configuration,
      } as const;
      await mage.blocks.create(pipeline, sent);
      const read = await mage.blocks.read(pipeline, name);
      expect(read).toMatchObject({ color: "teal", content });
      expect(read.configuration).toMatchObject(configuration);
    });

    test("links it to its upstream blocks", async () => {
      const first = await newBlock();
      const second = await newBlock({ upstream_blocks: [first.uuid] });
      expect(second.upstream_blocks).toEqual([first.uuid]);
      expect((await mage.blocks.read(pipeline, first.uuid)).downstream_blocks).toEqual([second.uuid]);
    });

    test("can replicate another block of the pipeline", async () => {
      const { uuid } = await newBlock();
      const replica = {
        name: freshName(),
        type: "transformer",
        language: "python",
        replicated_block: uuid,
      } as const;
      expect(await mage.blocks.create(pipeline, replica)).toMatchObject({ replicated_block: uuid });
    });

    test("fails when the pipeline already has a block with that name", async () => {
      const { name } = await newBlock();
      const again = mage.blocks.create(pipeline, { name, type: "transformer", language: "python" });
      await failure(again, MageConflictError, { status: 200, code: 500 });
    });

    test("fails when the pipeline doesn't exist", async () => {
      await failure(mage.blocks.create("nope", { name: "x", type: "custom" }), MageNotFoundError);
    });

    test.each([
      ["an empty body", {}],
      ["an unknown type", { block: { name: "x", type: "nonsense", language: "python" } }],
    ])("returns an unhandled error under HTTP 200 for %s", async (_, body) => {
      const response = await raw("POST", `/api/pipelines/${pipeline}/blocks`, { body });
      expect(response).toMatchObject({
        status: 200,
        body: { error: { code: 500, exception: expect.any(String) } },
      });
    });
  });

  describe("reading a block", () => {
    test("includes its metadata on request", async () => {
      const { uuid } = await newBlock();
      const path = `/api/pipelines/${pipeline}/blocks/${uuid}?include_block_metadata=true`;
      expect((await raw("GET", path)).body.block).toHaveProperty("metadata");
    });

    test("fails with record_invalid when the pipeline doesn't contain it", async () => {
      const expected = { status: 200, code: 400, type: "record_invalid" };
      await failure(mage.blocks.read(pipeline, "nope"), MageNotFoundError, expected);
    });

    test("fails when the pipeline doesn't exist", async () => {
      await failure(mage.blocks.read("nope", "nope"), MageNotFoundError, { status: 200, code: 500 });
    });
  });

  describe("updating a block", () => {
    test("changes its colour and configuration", async () => {
      const { uuid } = await newBlock();
      await mage.blocks.update(pipeline, uuid, { color: "pink", configuration: { note: "changed" } });
      const read = await mage.blocks.read(pipeline, uuid);
      expect(read).toMatchObject({ color: "pink", configuration: { note: "changed" } });
    });

    test("stores its retry settings and timeout", async () => {
      const { uuid } = await newBlock();
      const change = {
        retry_config: { retries: 1, delay: 2, max_delay: 30, exponential_backoff: false },
        timeout: 120,
      };
      expect(await mage.blocks.update(pipeline, uuid, change)).toMatchObject(change);
      expect(await mage.blocks.read(pipeline, uuid)).toMatchObject(change);
      expect(await mage.blocks.delete(pipeline, uuid)).toMatchObject(change);
    });

    test("ignores its content, despite a successful response", async () => {
      const { uuid } = await newBlock();
      const { content } = await mage.blocks.read(pipeline, uuid);
      await mage.blocks.update(pipeline, uuid, { content: "# new" } as object, { validate: false });
      expect((await mage.blocks.read(pipeline, uuid)).content).toBe(content);
    });

    test("changes its upstream blocks", async () => {
      const first = await newBlock();
      const second = await newBlock();
      await mage.blocks.update(pipeline, second.uuid, { upstream_blocks: [first.uuid] });
      expect((await mage.blocks.read(pipeline, second.uuid)).upstream_blocks).toEqual([first.uuid]);
    });

    test("with a new name changes its uuid, and the old uuid no longer resolves", async () => {
      const { uuid } = await newBlock();
      const renamed = await mage.blocks.update(pipeline, uuid, { name: freshName() });
      expect(renamed.uuid).not.toBe(uuid);
      expect((await mage.blocks.read(pipeline, renamed.uuid)).uuid).toBe(renamed.uuid);
      await failure(mage.blocks.read(pipeline, uuid), MageNotFoundError, { type: "record_invalid" });
    });

    test("fails with record_invalid when the pipeline doesn't contain it", async () => {
      const update = mage.blocks.update(pipeline, "nope", { color: "teal" });
      await failure(update, MageNotFoundError, { type: "record_invalid" });
    });
  });

  describe("deleting a block", () => {
    test("returns it and removes it", async () => {
      const { uuid } = await newBlock();
      expect((await mage.blocks.delete(pipeline, uuid)).uuid).toBe(uuid);
      await failure(mage.blocks.read(pipeline, uuid), MageNotFoundError);
      await failure(mage.blocks.delete(pipeline, uuid), MageNotFoundError, { type: "record_invalid" });
    });

    test("that others depend on needs force", async () => {
      const first = await newBlock();
      const second = await newBlock({ upstream_blocks: [first.uuid] });
      const error = await failure(mage.blocks.delete(pipeline, first.uuid), MageConflictError, { code: 500 });
      expect(error.exception).toContain("are depending on block");
      expect((await mage.blocks.delete(pipeline, first.uuid, { force: true })).uuid).toBe(first.uuid);
      expect((await mage.blocks.read(pipeline, second.uuid)).upstream_blocks).toEqual([]);
    });

    test("fails when the pipeline doesn't exist", async () => {
      await failure(mage.blocks.delete("nope", "nope"), MageError, { code: 500 });
    });
  });
});
