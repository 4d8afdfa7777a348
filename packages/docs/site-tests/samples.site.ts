import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Mage } from "@mage-api/client";
import { ResponseValidator } from "@mage-api/openapi-document";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { type OpenApiDocument, type Operation, readApi } from "../src/model/document.ts";
import { type Language, languages, samplesOf } from "../src/samples/samples.ts";
import { type Relay, startRelay } from "./harness/relay.ts";
import { environmentOf, runProgram } from "./harness/run.ts";

const folder = join(import.meta.dirname, "..");
const source: OpenApiDocument = parse(await readFile(join(folder, "dist/openapi.yaml"), "utf8"));
const api = readApi(source);
const validator = new ResponseValidator(source);
const endings: Record<Language, string> = { typescript: "ts", python: "py", curl: "sh", httpie: "sh" };

let count = 0;
const unique = () => `sample_${process.pid}_${++count}`;

describe.each(languages)("the samples in $title, on a real Mage", ({ id: language }) => {
  const server = inject("mage");
  const mage = new Mage({ baseUrl: server.baseUrl, apiKey: server.apiKey, oauthToken: server.token });
  let relay: Relay;
  let programs: string;

  beforeAll(async () => {
    relay = await startRelay(server.baseUrl);
    // Programs inside the package can import the client.
    programs = await mkdtemp(join(folder, ".samples-"));
  });
  afterAll(async () => {
    relay.stop();
    await rm(programs, { recursive: true });
  });

  /** Creates separate resources for each sample, so that none depends on another. */
  async function createResources({ path }: Operation) {
    const values: Record<string, string | number> = { name: unique() };
    if (!path.includes("{")) return { values, token: "" };
    const { uuid } = await mage.pipelines.create({ name: unique(), type: "python" });
    values.uuid = uuid;
    if (path.includes("{block_uuid}")) {
      const block = await mage.blocks.create(uuid, { name: unique(), type: "custom", language: "python" });
      values.block_uuid = block.uuid;
    }
    if (!path.includes("/api/pipeline_")) return { values, token: "" };
    const schedule = await mage.pipelineSchedules.create(uuid, { name: unique(), schedule_type: "api" });
    const trigger = { scheduleId: schedule.id, token: schedule.token };
    values.schedule_id = schedule.id;
    values.id = path.startsWith("/api/pipeline_runs/")
      ? (await mage.pipelineRuns.trigger(trigger)).id
      : schedule.id;
    return { values, token: schedule.token ?? "" };
  }

  test.for(api.operations)("$id", async (operation) => {
    const { values, token } = await createResources(operation);
    const file = join(programs, `${operation.id}.${endings[language]}`);
    await writeFile(file, samplesOf(api, operation, values)[language]);
    const env = { ...environmentOf(server), MAGE_BASE_URL: relay.baseUrl, MAGE_TRIGGER_TOKEN: token };
    relay.drain();
    const { code, stderr } = await runProgram(file, env);
    const exchanges = relay.drain().map((exchange) => ({ ...exchange, ...validator.check(exchange) }));
    expect({ code, stderr: language === "curl" || language === "httpie" ? "" : stderr }).toEqual({
      code: 0,
      stderr: "",
    });
    const own = exchanges.filter(({ operationId }) => operationId === operation.id);
    expect(own.length).toBeGreaterThan(0);
    for (const { status, body, problems } of own) {
      expect(status).toBe(200);
      expect(body).not.toHaveProperty("error");
      expect(problems).toEqual([]);
    }
  });
});
