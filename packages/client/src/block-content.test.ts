import { describe, expect, test } from "vitest";
import {
  Mage,
  MageConflictError,
  MageInvalidError,
  MageNotFoundError,
  MageValidationError,
  updatePipeline,
} from "./index.ts";
import { fakeServer, json, thrownBy } from "./testing/fake-server.ts";

const block = (uuid: string, more: object = {}) => ({
  uuid,
  content: `# old ${uuid}`,
  upstream_blocks: [],
  replicated_block: null,
  ...more,
});

/**
 * A server with a pipeline of three blocks, a callback and a chart.
 *
 * @param meanwhile - Changes the pipeline before the request with this number, 1 for the first, is handled.
 */
async function serverWithBlocks(meanwhile: [number, (pipeline: ReturnType<typeof state>) => void][] = []) {
  const pipeline = state();
  let count = 0;
  const server = await fakeServer((request, response) => {
    count += 1;
    for (const [number, change] of meanwhile) if (number === count) change(pipeline);
    if (request.method === "PUT") {
      const sent = JSON.parse(request.body).pipeline as Record<string, { uuid: string; content?: string }[]>;
      for (const [kind, blocks] of Object.entries(sent)) {
        const list = pipeline[kind as "blocks"];
        for (const { uuid, content } of blocks) {
          const found = list.find((one) => one.uuid === uuid);
          if (found && content !== undefined) found.content = content.replaceAll("\r\n", "\n");
        }
      }
    }
    json({ pipeline })(request, response);
  });
  return { ...server, pipeline, mage: new Mage({ baseUrl: server.baseUrl }) };
}
const state = () => ({
  uuid: "p",
  blocks: [block("a"), block("b", { upstream_blocks: ["a"] }), block("r", { replicated_block: "a" })],
  callbacks: [block("c")],
  conditionals: [],
  widgets: [block("w", { upstream_blocks: ["b"] })],
});

describe("updateContent", () => {
  test.each([
    ["a", "blocks", ["a", "b", "r"]],
    ["b", "blocks", ["a", "b", "r"]],
    ["c", "callbacks", ["c"]],
    ["w", "widgets", ["w"]],
  ])("sends the code of %s with all %s of the pipeline", async (uuid, kind, uuids) => {
    const { mage, received } = await serverWithBlocks();
    expect(await mage.blocks.updateContent("p", uuid, "# new\r\n")).toMatchObject({ uuid });
    const puts = received.filter(({ method }) => method === "PUT");
    expect(puts).toHaveLength(1);
    expect(puts[0]?.url.searchParams.get("update_content")).toBe("true");
    const sent = JSON.parse(puts[0]?.body ?? "").pipeline;
    expect(Object.keys(sent)).toEqual([kind]);
    expect(sent[kind].map((one: { uuid: string }) => one.uuid)).toEqual(uuids);
    expect(sent[kind].filter((one: object) => "content" in one)).toMatchObject([
      { uuid, content: "# new\r\n" },
    ]);
  });

  test("derives the code from the current code", async () => {
    const { mage } = await serverWithBlocks();
    const updated = await mage.blocks.updateContent("p", "b", async (code) => code.replace("old", "new"));
    expect(updated.content).toBe("# new b");
  });

  test.each([
    ["adds a block", (p: ReturnType<typeof state>) => p.blocks.push(block("x"))],
    ["removes a block", (p: ReturnType<typeof state>) => p.blocks.pop()],
    ["moves a block", (p: ReturnType<typeof state>) => p.blocks.reverse()],
    ["changes the code", (p: ReturnType<typeof state>) => Object.assign(p.blocks[1] ?? {}, { content: "#" })],
  ])("sends nothing if somebody %s meanwhile", async (_, change) => {
    const { mage, received } = await serverWithBlocks([[2, change]]);
    const error = await thrownBy(mage.blocks.updateContent("p", "b", "# new"));
    expect(error).toBeInstanceOf(MageConflictError);
    expect(error.message).toMatch(/^Not sent: somebody is changing pipeline p /);
    expect(received.map(({ method }) => method)).toEqual(["GET", "GET"]);
  });

  test.each([
    ["the blocks", (p: ReturnType<typeof state>) => p.blocks.push(block("x")), "Somebody changed pipeline p"],
    [
      "the code",
      (p: ReturnType<typeof state>) => Object.assign(p.blocks[1] ?? {}, { content: "#" }),
      "isn't",
    ],
  ])("fails if %s are different after the update", async (_, change, message) => {
    const { mage } = await serverWithBlocks([[4, change]]);
    const error = await thrownBy(mage.blocks.updateContent("p", "b", "# new"));
    expect(error).toBeInstanceOf(MageConflictError);
    expect(error.message).toContain(message);
  });

  test("isn't retried with a list that may be out of date", async () => {
    const { baseUrl, received } = await fakeServer((request, response) => {
      if (request.method === "PUT") response.destroy();
      else json({ pipeline: state() })(request, response);
    });
    await thrownBy(new Mage({ baseUrl }).blocks.updateContent("p", "b", "# new"));
    expect(received.filter(({ method }) => method === "PUT")).toHaveLength(1);
  });

  test("rejects a block that doesn't exist or has no code of its own", async () => {
    const { mage } = await serverWithBlocks();
    await expect(mage.blocks.updateContent("p", "nope", "")).rejects.toBeInstanceOf(MageNotFoundError);
    const error = await thrownBy(mage.blocks.updateContent("p", "r", ""));
    expect(error).toBeInstanceOf(MageInvalidError);
    expect(error.message).toContain("update a, which it repeats");
  });
});

describe("a list of blocks that lacks some", () => {
  test("isn't sent by the generated function or a bare request", async () => {
    const { mage, received } = await serverWithBlocks();
    const body = { pipeline: { blocks: [{ uuid: "a", content: "# new" }] } };
    const path = { uuid: "p" };
    const calls = [
      () => updatePipeline({ client: mage.client, path, body, query: { update_content: true } }),
      () => updatePipeline({ client: mage.client, path, body }),
      () => mage.client.put({ url: "/api/pipelines/{uuid}", path, body }),
    ];
    for (const call of calls) {
      const error = await thrownBy(call());
      expect(error).toBeInstanceOf(MageValidationError);
      expect(error.message).toContain("use blocks.updateContent");
    }
    expect(received).toEqual([]);
  });

  test("isn't sent by pipelines.update, which names the missing blocks", async () => {
    const { mage, received } = await serverWithBlocks();
    const incomplete = mage.pipelines.update("p", { blocks: [{ uuid: "b" }] });
    expect((await thrownBy(incomplete)).message).toContain("body.pipeline.blocks lacks a, r");
    const withCode = mage.pipelines.update("p", { blocks: [{ uuid: "b", content: "" }] });
    expect((await thrownBy(withCode)).message).toContain("use blocks.updateContent");
    await mage.pipelines.update("p", { blocks: [{ uuid: "b" }, { uuid: "r" }, { uuid: "a" }] });
    expect(received.map(({ method }) => method)).toEqual(["GET", "GET", "PUT"]);
  });
});

describe("a block that other pipelines have", () => {
  const pipelines = [{ pipeline: { uuid: "p" } }, { pipeline: { uuid: "other" } }];
  async function serverWithSharedBlock() {
    const pipeline = {
      ...state(),
      blocks: [block("a", { pipelines }), block("b", { pipelines: [pipelines[0]] })],
    };
    const server = await fakeServer((request, response) => {
      const { method, body } = request;
      if (method === "PUT" && "pipeline" in JSON.parse(body))
        Object.assign(pipeline.blocks[0] ?? {}, { content: "#" });
      json(body && "block" in JSON.parse(body) ? { block: { uuid: "new" } } : { pipeline })(
        request,
        response,
      );
    });
    const writes = () => server.received.filter(({ method }) => method !== "GET").length;
    return { mage: new Mage({ baseUrl: server.baseUrl }), writes };
  }

  test("is renamed and gets new code only with `shared`", async () => {
    const { mage, writes } = await serverWithSharedBlock();
    const calls = [
      () => mage.blocks.update("p", "a", { name: "new" }),
      () => mage.blocks.updateContent("p", "a", "#"),
    ];
    for (const call of calls) {
      const error = await thrownBy(call());
      expect(error).toBeInstanceOf(MageValidationError);
      expect(error.message).toContain("other uses the block's file too: allow the change with shared: true");
    }
    expect(writes()).toBe(0);
    await mage.blocks.update("p", "b", { name: "new" });
    await mage.blocks.update("p", "a", { color: "teal" });
    await mage.blocks.update("p", "a", { name: "new" }, { shared: true });
    await mage.blocks.updateContent("p", "a", "#", { shared: true });
    expect(writes()).toBe(4);
  });
});

test("a block that others repeat is deleted only with `force`, because Mage deletes those too", async () => {
  const blocks = [block("a"), block("r", { replicated_block: "a" })];
  const { baseUrl, received } = await fakeServer((request, response) =>
    json(request.method === "GET" ? { blocks } : { block: block("a") })(request, response),
  );
  const mage = new Mage({ baseUrl });
  const error = await thrownBy(mage.blocks.delete("p", "a"));
  expect(error).toBeInstanceOf(MageValidationError);
  expect(error.message).toContain("Mage would also delete r, which repeats the block");
  await mage.blocks.delete("p", "r");
  await mage.blocks.delete("p", "a", { force: true });
  expect(received.map(({ method }) => method)).toEqual(["GET", "GET", "DELETE", "DELETE"]);
});

test("blocks.update doesn't send code, which Mage would ignore", async () => {
  const { mage, received } = await serverWithBlocks();
  const error = await thrownBy(mage.blocks.update("p", "a", { content: "# new" } as object));
  expect(error).toBeInstanceOf(MageValidationError);
  expect(received).toEqual([]);
});

describe("creating a block whose file exists", () => {
  const sent = { name: "a", type: "custom", content: "# new" } as const;
  async function serverWithFile() {
    const exception = "[ERR_BLOCK_EXISTS] Block a already exists.       Please use a different name.";
    const server = await fakeServer((request, response) => {
      const isRefused = JSON.parse(request.body).block.require_unique_name;
      const body = isRefused ? { error: { code: 500, exception, message: "" } } : { block: { uuid: "a" } };
      json(body)(request, response);
    });
    const bodies = () => server.received.map(({ body }) => JSON.parse(body).block);
    return { mage: new Mage({ baseUrl: server.baseUrl }), bodies };
  }

  test("is refused by default, and the error names the option", async () => {
    const { mage, bodies } = await serverWithFile();
    const error = await thrownBy(mage.blocks.create("p", sent));
    expect(error).toBeInstanceOf(MageConflictError);
    expect(error.message).toMatch(/already exists\. .* ifExists: "reuse" .* \(POST http/);
    expect(bodies()).toEqual([{ ...sent, require_unique_name: true }]);
  });

  test("reuses the code, or overwrites it", async () => {
    const { mage, bodies } = await serverWithFile();
    expect(await mage.blocks.create("p", sent, { ifExists: "reuse" })).toEqual({ uuid: "a" });
    expect(await mage.blocks.create("p", sent, { ifExists: "overwrite" })).toEqual({ uuid: "a" });
    const { content: _, ...withoutCode } = sent;
    expect(bodies()).toEqual([{ ...sent, require_unique_name: true }, withoutCode, sent]);
  });

  test.each([
    ["a custom template", { config: { custom_template_uuid: "t" } }],
    ["the file of another block", { configuration: { file_source: { path: "custom/x.py" } } }],
  ])("isn't left to %s, whose name Mage doesn't check", async (_, more) => {
    const { mage, bodies } = await serverWithFile();
    for (const ifExists of [undefined, "reuse"] as const) {
      const error = await thrownBy(mage.blocks.create("p", { ...sent, ...more }, { ifExists }));
      expect(error).toBeInstanceOf(MageValidationError);
      expect(error.message).toContain('ifExists: "overwrite"');
    }
    expect(bodies()).toEqual([]);
    await mage.blocks.create("p", { ...sent, ...more }, { ifExists: "overwrite" });
  });
});
