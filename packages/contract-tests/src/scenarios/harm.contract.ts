import { type MageServer, startMage } from "@mage-api/mage-server";
import { mageValidator } from "@mage-api/openapi-document";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { explanationsOf, readKnownDifferences } from "../compatibility/known-differences.ts";
import { createContext, type ScenarioContext } from "../harness/context.ts";
import { observe } from "../harness/observe.ts";
import { releaseUnderTest } from "../harness/release.ts";

/** Requests that the server accepts but that break it, so these tests need a separate server. */
describe.skipIf(inject("servers").length === 0)("a harmful request", () => {
  let server: MageServer;
  let context: ScenarioContext;

  beforeAll(async () => {
    server = await startMage({ release: releaseUnderTest, authentication: false });
    context = createContext({ ...server, name: "harmed", authentication: false });
  }, 200_000);
  afterAll(() => server?.stop());
  afterEach(() => {
    const { problems } = observe("harmed", context.recorder.drain());
    const differences = readKnownDifferences();
    const isKnown = (one: string) => explanationsOf(one, releaseUnderTest, differences).length > 0;
    expect(problems.filter((one) => !isKnown(one))).toEqual([]);
  });

  test("creates a pipeline of an unknown type that can't be read and violates the document", async () => {
    const { raw, recorder } = context;
    const created = await raw("POST", "/api/pipelines", {
      body: { pipeline: { name: "odd", type: "nonsense" } },
    });
    expect(created).toMatchObject({ status: 200, body: { pipeline: { uuid: "odd", type: "nonsense" } } });
    const [exchange] = recorder.drain();
    const problems = exchange && mageValidator().check(exchange).problems;
    expect(problems).toEqual([expect.stringMatching(/^createPipeline 200: \$\.pipeline\.type /)]);
    expect(await raw("GET", "/api/pipelines/odd")).toMatchObject({
      status: 200,
      body: { error: { code: 500 } },
    });
  });

  test("to log in with a wrong password changes the message of all later not-found errors", async () => {
    const { raw } = context;
    const missing = "/api/pipeline_runs/99999999";
    expect((await raw("GET", missing)).body.error).toMatchObject({ message: "Record not found." });
    await raw("POST", "/api/sessions", { body: { session: { email: "a@example.com", password: "wrong" } } });
    const error = { type: "record_not_found", message: "Email/username and/or password invalid." };
    expect((await raw("GET", missing)).body.error).toMatchObject(error);
  });

  test("stores a schedule of an unknown type, and lists of schedules and runs fail from then on", async () => {
    const { mage, raw } = context;
    const lists = ["/api/pipeline_schedules", "/api/pipeline_runs"];
    const { uuid } = await mage.pipelines.create({ name: "harmed", type: "python" });
    const trigger = await mage.pipelineSchedules.create(uuid, { name: "api", schedule_type: "api" });
    await mage.pipelineRuns.trigger({ scheduleId: trigger.id, token: trigger.token ?? "" });
    for (const list of lists) expect((await raw("GET", list)).body).not.toHaveProperty("error");

    const response = await raw("POST", `/api/pipelines/${uuid}/pipeline_schedules`, {
      body: { pipeline_schedule: { name: "x", schedule_type: "nonsense" } },
    });
    expect(response).toMatchObject({ status: 200, body: { error: { code: 500 } } });
    for (const list of lists) {
      expect((await raw("GET", list)).body).toMatchObject({
        error: { code: 500, exception: expect.stringContaining("nonsense") },
      });
    }
  });
});
