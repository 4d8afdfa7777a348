import { describe, expect, test } from "vitest";
import { code, mockApi } from "./testing/api.ts";

const custom = (name: string, upstream_blocks: string[] = []) => ({
  name,
  content: code("custom", "return 1"),
  upstream_blocks,
});

describe("a pipeline", () => {
  test.each([
    ["arwen-starlight", "arwen_starlight"],
    ["Täglich Ünï 1", "täglich_ünï_1"],
    ["3rd", "letter_3rd"],
    ['quoted "$', "quoted_"],
  ])("named %s gets the uuid %s", async (name, uuid) => {
    const { body } = await mockApi().post("/api/pipelines", { pipeline: { name } });
    expect(body.pipeline).toMatchObject({ name, uuid });
  });

  test("isn't created when its slug is taken", async () => {
    const api = mockApi();
    const response = await api.post("/api/pipelines", { pipeline: { name: "example-pipeline" } });
    expect(response.body.error.exception).toBe("Pipeline example-pipeline already exists.");
  });

  test("keeps its schedules and runs when it is renamed", async () => {
    const api = mockApi();
    const { scheduleId } = api.server.seedSchedule({ pipeline: "example_pipeline" });
    const run = api.server.seedRun({ scheduleId });
    const { body } = await api.put("/api/pipelines/example_pipeline", { pipeline: { name: "other name" } });
    expect(body.pipeline.uuid).toBe("other_name");
    expect((await api.run(run.id)).pipeline_uuid).toBe("other_name");
    expect((await api.get("/api/pipelines/example_pipeline")).body.error.exception).toContain(
      "does not exist",
    );
    expect((await api.get("/api/pipelines/other_name")).body.pipeline.blocks).toHaveLength(3);
  });

  test("leaves the code of its blocks for reuse when it is deleted", async () => {
    const api = mockApi();
    api.server.seedPipeline({
      name: "first",
      blocks: [{ name: "shared", content: code("custom", "return 'old'") }],
    });
    await api.remove("/api/pipelines/first");
    api.server.seedPipeline({ name: "second", blocks: [{ name: "shared" }] });
    expect((await api.get("/api/pipelines/second/blocks/shared")).body.block.content).toContain("'old'");
  });

  test("drops blocks that an update leaves out, unless it lists the first blocks in order", async () => {
    const api = mockApi();
    const { uuid } = api.server.seedPipeline({
      name: "parts",
      blocks: [custom("a"), custom("b"), custom("c")],
    });
    const left = async (...blocks: string[]) => {
      const body = { pipeline: { blocks: blocks.map((block) => ({ uuid: block })) } };
      await api.put(`/api/pipelines/${uuid}`, body);
      const read = await api.get(`/api/pipelines/${uuid}`);
      return read.body.pipeline.blocks.map((block: { uuid: string }) => block.uuid);
    };
    expect(await left("a")).toEqual(["a", "b", "c"]);
    expect(await left("c", "b", "a")).toEqual(["c", "b", "a"]);
    expect(await left("a")).toEqual(["a"]);
  });

  test("updates the code of its blocks only with update_content=true", async () => {
    const api = mockApi();
    const { uuid } = api.server.seedPipeline({ name: "code", blocks: [custom("a")] });
    const content = async (query: string) => {
      const body = { pipeline: { blocks: [{ uuid: "a", content: "# new" }] } };
      await api.put(`/api/pipelines/${uuid}${query}`, body);
      return (await api.get(`/api/pipelines/${uuid}/blocks/a`)).body.block;
    };
    expect(await content("")).toMatchObject({ content: code("custom", "return 1") });
    expect(await content("?update_content=true")).toMatchObject({ content: "# new", status: "updated" });
  });
});

describe("a block", () => {
  const three = (api: ReturnType<typeof mockApi>) =>
    api.server.seedPipeline({ name: "three", blocks: [custom("a"), custom("b", ["a"]), custom("c", ["b"])] });
  const read = async (api: ReturnType<typeof mockApi>, block: string) =>
    (await api.get(`/api/pipelines/three/blocks/${block}`)).body.block;

  test("ignores code in an update", async () => {
    const api = mockApi();
    three(api);
    const { body } = await api.put("/api/pipelines/three/blocks/a", { block: { content: "# lost" } });
    expect(body.block.content).toBe(code("custom", "return 1"));
  });

  test("keeps its connections when it is renamed", async () => {
    const api = mockApi();
    three(api);
    await api.put("/api/pipelines/three/blocks/b", { block: { name: "B two" } });
    expect(await read(api, "b_two")).toMatchObject({ upstream_blocks: ["a"], downstream_blocks: ["c"] });
    expect((await read(api, "a")).downstream_blocks).toEqual(["b_two"]);
    expect((await api.get("/api/pipelines/three/blocks/b")).body.error.type).toBe("record_invalid");
  });

  test("with dependants is deleted only with force, which connects them to its upstream blocks", async () => {
    const api = mockApi();
    three(api);
    const refused = await api.remove("/api/pipelines/three/blocks/b");
    expect(refused.body.error.exception).toBe(
      "Block(s) ['c'] are depending on block b. Please remove the downstream blocks first.",
    );
    await api.remove("/api/pipelines/three/blocks/b?force=true");
    expect((await read(api, "c")).upstream_blocks).toEqual(["a"]);
    expect((await read(api, "a")).downstream_blocks).toEqual(["c"]);
  });

  test("can't depend on itself through others", async () => {
    const api = mockApi();
    three(api);
    const { body } = await api.put("/api/pipelines/three/blocks/a", { block: { upstream_blocks: ["c"] } });
    expect(body.error.exception).toBe("A cycle was formed while updating a block: a --> b --> c --> a");
  });

  test("of type callback is read only with its type", async () => {
    const api = mockApi();
    await api.post("/api/pipelines/example_pipeline/blocks", { block: { name: "after", type: "callback" } });
    const path = "/api/pipelines/example_pipeline/blocks/after";
    expect((await api.get(path)).body.error.type).toBe("record_invalid");
    expect((await api.get(`${path}?block_type=callback`)).body.block.type).toBe("callback");
  });

  test.each([
    [{ name: "x", type: "nonsense" }, "'NoneType' object is not callable"],
    [{ name: "x", type: "custom", language: "nonsense" }, "'nonsense'"],
    [{ type: "custom" }, "'NoneType' object has no attribute 'replace'"],
    [{ name: "load_titanic", type: "data_loader" }, "[ERR_BLOCK_EXISTS] Block load_titanic already exists."],
  ])("isn't created from %j", async (block, exception) => {
    const { body } = await mockApi().post("/api/pipelines/example_pipeline/blocks", { block });
    expect(body.error.exception).toContain(exception);
  });
});
