import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logIn, type MageServer } from "@mage-api/mage-server";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { stringify } from "yaml";
import type { ScenarioContext } from "../harness/context.ts";
import { runOn } from "../harness/contract.ts";
import { startServer } from "../harness/start-server.ts";
import { finalRun, newTrigger } from "../scenarios/support.ts";
import { newServerScenarios, nullScenarios, stoppedSchedulerScenarios } from "./nulls.ts";
import { projectFolder } from "./project-folder.ts";

const skipped = inject("servers").length === 0;
// These scenarios edit the project's files, so they need a separate server.
const server = skipped ? undefined : await startServer({ authentication: true });
const session = server && (await logIn(server));
afterAll(() => server?.stop());

const loader = (body: string) =>
  `@data_loader\ndef load(*args, **kwargs):\n    ${body.replaceAll("\n", "\n    ")}\n`;
/** Block code for each kind of output. */
const outputs = {
  table: "import pandas as pd\nreturn pd.DataFrame({'a': [1, None], 'b': ['x', None]})",
  tables: "import pandas as pd\nreturn [pd.DataFrame({'a': [1]}), pd.DataFrame({'b': [2]})]",
  words: "return 'hello'",
  number: "return 3.5",
  object: "return {'k': 1, 'n': {'m': [1]}}",
  several: "return 1, 'second', {'third': 3}",
  none: "return None",
};
const conditional = "@condition\ndef evaluate_condition(*args, **kwargs):\n    return False\n";
const runsMs = 120_000;

function scenarios(context: ScenarioContext, server: MageServer): void {
  const { mage, raw } = context;
  const folder = projectFolder(server);
  const { project, enable, edit } = folder;
  const newBlock = (pipeline: string, name: string, more: object = {}) =>
    mage.blocks.create(pipeline, { name, type: "data_loader", language: "python", ...more });
  const read = async (path: string) => (await raw("GET", path)).body;

  newServerScenarios(context);

  describe("outputs of blocks", () => {
    const pipeline = "outputs";
    beforeAll(async () => {
      await mage.pipelines.create({ name: pipeline, type: "python" });
      for (const [name, body] of Object.entries(outputs)) {
        await newBlock(pipeline, `out_${name}`, { content: loader(body) });
      }
      const trigger = await newTrigger(context, pipeline);
      const { status } = await finalRun(context, (await mage.pipelineRuns.trigger(trigger)).id, trigger);
      expect(status).toBe("completed");
      // The notebook stores outputs in the same place as a run, but without the run's folder.
      const { variables_dir } = await mage.pipelines.read(pipeline);
      const notebook = join(variables_dir, "pipelines", pipeline, ".variables");
      const ofRuns = join(notebook, String(trigger.scheduleId));
      for (const run of readdirSync(ofRuns)) cpSync(join(ofRuns, run), notebook, { recursive: true });
    }, runsMs);

    test.each(Object.keys(outputs))("are part of the block: %s", async (name) => {
      const { block } = await read(`/api/pipelines/${pipeline}/blocks/out_${name}`);
      expect(Array.isArray(block.outputs)).toBe(true);
      if (name === "table") expect(block.outputs[0]).toMatchObject({ type: "table", shape: [2, 2] });
    });

    test("are part of the pipeline", async () => {
      const { blocks } = (await read(`/api/pipelines/${pipeline}`)).pipeline;
      const table = blocks.find(({ uuid }: { uuid: string }) => uuid === "out_table");
      expect(table.outputs[0].sample_data.columns).toEqual(expect.arrayContaining(["a", "b"]));
    });
  });

  describe("an edited pipeline file", () => {
    const pipeline = "by_hand";
    beforeAll(async () => {
      await mage.pipelines.create({ name: pipeline, type: "python" });
      for (const name of ["hand_one", "hand_two", "hand_three"]) await newBlock(pipeline, name);
      edit(pipeline, (metadata) => {
        Object.assign(metadata, { variables: { g: 1 }, spark_config: { app_name: "x" } });
        Object.assign(metadata.blocks[0], { groups: ["grp"], status: "executed", has_callback: true });
        Object.assign(metadata.blocks[0], { executor_config: { cpu: 1 } });
        Object.assign(metadata.blocks[1], { status: "failed" });
      });
    });

    test("adds groups to blocks", async () => {
      const { pipeline: found } = await read(`/api/pipelines/${pipeline}`);
      expect(found.blocks[0]?.groups).toEqual(["grp"]);
    });

    test("sets variables and block statuses", async () => {
      const { pipeline: found } = await read(`/api/pipelines/${pipeline}`);
      expect(found).toMatchObject({ variables: { g: 1 }, blocks: [{ status: "executed" }, {}, {}] });
      const { block } = await read(`/api/pipelines/${pipeline}/blocks/hand_two`);
      expect(block.status).toBe("failed");
    });

    test("can contain a block whose file is missing", async () => {
      rmSync(join(project, "data_loaders/hand_three.py"));
      const { pipeline: found } = await read(`/api/pipelines/${pipeline}`);
      expect(found.blocks[2].error).toMatchObject({ error: expect.any(String), message: expect.any(String) });
    });

    test("with invalid YAML leaves the pipeline in the list, but it can't be read", async () => {
      await mage.pipelines.create({ name: "invalid", type: "python" });
      const file = join(project, "pipelines/invalid/metadata.yaml");
      writeFileSync(file, "{ this: [isn't YAML");
      const listed = (await mage.pipelines.list().all()).find(({ uuid }) => uuid === "invalid");
      expect(listed?.type).toBe("python");
      expect(await read("/api/pipelines/invalid")).toMatchObject({ error: { code: 500 } });
      rmSync(join(project, "pipelines/invalid"), { recursive: true });
    });
  });

  describe("a data integration", () => {
    beforeAll(async () => {
      enable("data_integration_in_batch_pipeline");
      await mage.pipelines.create({ name: "integrated", type: "python" });
      const content = "source: postgresql\nconfig:\n  database: x\n";
      await newBlock("integrated", "source_yaml", { language: "yaml", content });
      await newBlock("integrated", "source_python", {
        configuration: { data_integration: {} },
        content: loader("return 1"),
      });
    });

    test.each(["source_yaml", "source_python"])("has a catalog and metadata on request: %s", async (uuid) => {
      const query = "include_block_metadata=true&include_block_catalog=true";
      const { block } = await read(`/api/pipelines/integrated/blocks/${uuid}?${query}`);
      expect(block).toHaveProperty("catalog");
      expect(block.metadata).toHaveProperty("data_integration");
    });

    test("has its catalog in the pipeline", async () => {
      const { blocks } = (await read("/api/pipelines/integrated")).pipeline;
      expect(blocks[0]).toHaveProperty("catalog");
    });

    test.each(["sources", "destinations"])("has documentation on request, of the type %s", async (kind) => {
      const query = `include_documentation=true&data_integration_type=${kind}&data_integration_uuid=postgresql`;
      const { block } = await read(`/api/pipelines/integrated/blocks/source_yaml?${query}`);
      expect(block).toMatchObject({ uuid: "source_yaml" });
    });
  });

  describe("an extension", () => {
    test("has its own blocks", async () => {
      await mage.pipelines.create({ name: "extended", type: "python" });
      const extension = {
        type: "extension",
        extension_uuid: "great_expectations",
        language: "python",
      } as const;
      const { uuid } = await mage.blocks.create("extended", { name: "extended_check", ...extension });
      const { extensions } = (await read("/api/pipelines/extended")).pipeline;
      expect(extensions.great_expectations.blocks).toMatchObject([{ uuid }]);
      const path = `/api/pipelines/extended/blocks/${uuid}?block_type=extension&extension_uuid=great_expectations`;
      const updated = await raw("PUT", path, { body: { block: { color: "grey" } } });
      expect(updated.body.block).toMatchObject({ uuid, color: "grey" });
      const { pipeline } = (
        await raw("PUT", "/api/pipelines/extended", { body: { pipeline: { description: "x" } } })
      ).body;
      expect(pipeline.extensions.great_expectations.blocks).toHaveLength(1);
      expect((await raw("DELETE", path)).body.block).toMatchObject({ uuid });
    });
  });

  describe("pipelines that the server can't read", () => {
    test.each(["pyspark", "execution_framework"] as const)("can be created: %s", async (type) => {
      const name = `of_${type}`;
      expect(await mage.pipelines.create({ name, type })).toMatchObject({ uuid: name, type });
      rmSync(join(project, "pipelines", name), { recursive: true });
    });
  });

  test("a list of pipelines accepts the project's own folder", async () => {
    const { pipelines } = await read(`/api/pipelines?repo_path=${encodeURIComponent(project)}`);
    expect(pipelines.map(({ uuid }: { uuid: string }) => uuid)).toContain("example_pipeline");
  });

  test("a block can start from a custom template", async () => {
    const folder = join(project, "custom_templates/blocks/own");
    mkdirSync(folder, { recursive: true });
    const template = {
      block_type: "data_loader",
      language: "python",
      name: "own",
      description: null,
      tags: [],
    };
    writeFileSync(join(folder, "metadata.yaml"), stringify({ ...template, template_uuid: "own" }));
    writeFileSync(join(folder, "own.py"), "# from the template\n");
    await mage.pipelines.create({ name: "templated", type: "python" });
    const config = { custom_template_uuid: "own" };
    const block = { name: "from_template", type: "data_loader", language: "python", config } as const;
    const { content } = await mage.blocks.create("templated", block, { ifExists: "overwrite" });
    expect(content).toContain("# from the template");
  });

  describe("blocks that don't run", () => {
    const statuses = async (pipeline: string, settings = {}) => {
      const trigger = await newTrigger(context, pipeline);
      await mage.pipelineSchedules.update(trigger.scheduleId, { settings });
      const { block_runs } = await finalRun(context, (await mage.pipelineRuns.trigger(trigger)).id, trigger);
      return block_runs.map(({ status }) => status);
    };

    test(
      "because an upstream block failed are upstream_failed, if blocks may fail",
      async () => {
        await mage.pipelines.create({ name: "failing", type: "python" });
        await newBlock("failing", "boom", { content: loader("raise ValueError('boom')") });
        await newBlock("failing", "after_boom", { type: "transformer", upstream_blocks: ["boom"] });
        expect(await statuses("failing", { allow_blocks_to_fail: true })).toEqual([
          "failed",
          "upstream_failed",
        ]);
      },
      runsMs,
    );

    test(
      "because their condition isn't met are condition_failed",
      async () => {
        await mage.pipelines.create({ name: "conditions", type: "python" });
        await newBlock("conditions", "met", { content: loader("return 1") });
        const { uuid } = await newBlock("conditions", "unmet", { content: loader("return 2") });
        await newBlock("conditions", "never", { type: "conditional", content: conditional });
        await raw("PUT", "/api/pipelines/conditions/blocks/never?block_type=conditional", {
          body: { block: { upstream_blocks: [uuid] } },
        });
        expect(await statuses("conditions")).toEqual(["completed", "condition_failed"]);
      },
      runsMs,
    );
  });

  test("an expired session is rejected with HTTP 401", async () => {
    const token = crypto.randomUUID().replaceAll("-", "");
    // Insert a copy of the owner's token, since the server caches tokens in memory.
    const expired = `INSERT INTO oauth2_access_token (created_at, updated_at, expires, token, oauth2_application_id, user_id)
      SELECT created_at, updated_at, '2020-01-01 00:00:00.000000', :token, oauth2_application_id, user_id
      FROM oauth2_access_token LIMIT 1`;
    folder.insert(expired, { token });
    const headers = { "X-API-KEY": context.apiKey, "OAUTH-TOKEN": token };
    const response = await raw("GET", "/api/pipelines", { credentials: false, headers });
    expect(response).toMatchObject({ status: 401, body: { error: { type: "expired_oauth_token" } } });
  });

  describe("the view history", () => {
    test("filters the list when it is on", async () => {
      enable("operation_history");
      await mage.pipelines.create({ name: "viewed", type: "python" });
      await mage.pipelines.read("viewed");
      const { pipelines } = await read("/api/pipelines?from_history_days=7");
      expect(pipelines.map(({ uuid }: { uuid: string }) => uuid)).toContain("viewed");
    });
  });

  nullScenarios(context, folder);
  stoppedSchedulerScenarios(context);
}

describe.skipIf(skipped)("with edited project files", () => {
  if (server && session) {
    const { baseUrl, apiKey, owner, database } = server;
    const underTest = { baseUrl, apiKey, owner, database, session, authentication: true };
    runOn({ ...underTest, name: "project files" }, (context) => scenarios(context, server));
  } else test("runs nothing", () => {});
});
