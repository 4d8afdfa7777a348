import { MageValidationError } from "@mage-api/client";
import { describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { failure, newPipeline, uniqueName } from "./support.ts";

/** Creating takes the nulls that lists return, so that a copy can be made of what was read. */
contract((context) => {
  const { mage } = context;

  test.each(["type", "description", "tags"])("a pipeline with %s: null", async (property) => {
    const name = uniqueName("nullable");
    expect(await mage.pipelines.create({ name, [property]: null })).toMatchObject({ name, type: "python" });
  });

  describe("a block", () => {
    test.each([
      "language",
      "content",
      "color",
      "configuration",
      "upstream_blocks",
      "downstream_blocks",
      "priority",
      "replicated_block",
      "extension_uuid",
      "config",
    ])("with %s: null", async (property) => {
      const { uuid } = await newPipeline(context, "nullable");
      const block = { name: `${uuid}_${property}`, type: "custom", [property]: null } as const;
      expect(await mage.blocks.create(uuid, block)).toMatchObject({ type: "custom", language: "python" });
    });
  });

  describe("a schedule", () => {
    test.each(["schedule_interval", "start_time", "description", "settings", "sla", "variables"])(
      "with %s: null",
      async (property) => {
        const { uuid } = await newPipeline(context, "nullable");
        const schedule = { name: "s", schedule_type: "api", [property]: null } as const;
        const { id } = await mage.pipelineSchedules.create(uuid, schedule);
        expect(await mage.pipelineSchedules.read(id)).toHaveProperty(property, null);
      },
    );

    test("without a type never runs, so the client refuses it", async () => {
      const { uuid } = await newPipeline(context, "nullable");
      const schedule = { name: "s", schedule_type: null as never };
      await failure(mage.pipelineSchedules.create(uuid, schedule), MageValidationError);
      const created = await mage.pipelineSchedules.create(uuid, schedule, { validate: false });
      expect(created.schedule_type).toBeNull();
    });

    test("gets the tags that it is created with", async () => {
      const { uuid } = await newPipeline(context, "tagged");
      const tags = [uniqueName("one"), uniqueName("two")];
      const { id } = await mage.pipelineSchedules.create(uuid, { name: "s", schedule_type: "api", tags });
      expect((await mage.pipelineSchedules.read(id)).tags.toSorted()).toEqual(tags.toSorted());
    });
  });
});
