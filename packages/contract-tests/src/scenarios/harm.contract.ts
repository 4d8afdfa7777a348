import type { MageServer } from "@mage-api/mage-server";
import { mageValidator } from "@mage-api/openapi-document";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { explanationsOf, readKnownDifferences } from "../compatibility/known-differences.ts";
import { createContext, type ScenarioContext } from "../harness/context.ts";
import { observe } from "../harness/observe.ts";
import { runUnderTest } from "../harness/release.ts";
import { startServer } from "../harness/start-server.ts";

/** Requests that the server accepts but that break it, so these tests need a separate server. */
describe.skipIf(inject("servers").length === 0)("a harmful request", () => {
  let server: MageServer;
  let context: ScenarioContext;

  beforeAll(async () => {
    server = await startServer({ authentication: false });
    context = createContext({ ...server, name: "harmed", authentication: false });
  }, 200_000);
  afterAll(() => server?.stop());
  afterEach(() => {
    const { problems } = observe("harmed", context.recorder.drain());
    const differences = readKnownDifferences();
    const isKnown = (one: string) => explanationsOf(one, runUnderTest, differences).length > 0;
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

  test("with an id that isn't a number breaks lists of runs on PostgreSQL until another request succeeds", async () => {
    const { raw } = context;
    const runs = async () => (await raw("GET", "/api/pipeline_runs")).body;
    const onPostgresql = server.database === "postgresql";
    for (const bad of [
      "/api/pipeline_runs/abc",
      "/api/pipeline_runs/99999999999",
      "/api/pipeline_schedules/abc",
    ]) {
      const { error } = (await raw("GET", bad)).body;
      if (onPostgresql) expect(error.exception).toMatch(/InvalidTextRepresentation|NumericValueOutOfRange/);
      else expect(error).toMatchObject({ code: 404, type: "record_not_found" });
      // The transaction of the failed statement stays open. With authentication on, reading the user ends it.
      const aborted = { error: { code: 500, exception: expect.stringContaining("InFailedSqlTransaction") } };
      for (const _ of "123")
        expect(await runs()).toMatchObject(onPostgresql ? aborted : { pipeline_runs: [] });
      await raw("GET", "/api/pipeline_schedules");
      expect(await runs()).toMatchObject({ pipeline_runs: [] });
    }
  });

  test("with an unknown status filter returns no runs on SQLite, and breaks lists of runs on PostgreSQL", async () => {
    const { raw } = context;
    const filtered = (await raw("GET", "/api/pipeline_runs?status=nonsense")).body;
    if (server.database === "sqlite") return expect(filtered).toMatchObject({ pipeline_runs: [] });
    expect(filtered.error.exception).toContain("InvalidTextRepresentation");
    expect((await raw("GET", "/api/pipeline_runs")).body.error.exception).toContain("InFailedSqlTransaction");
    await raw("GET", "/api/pipeline_schedules");
  });

  test("with an unknown schedule type breaks all later lists on SQLite, and is rejected on PostgreSQL", async () => {
    const { mage, raw } = context;
    const lists = ["/api/pipeline_schedules", "/api/pipeline_runs"];
    const { uuid } = await mage.pipelines.create({ name: "harmed", type: "python" });
    const trigger = await mage.pipelineSchedules.create(uuid, { name: "api", schedule_type: "api" });
    await mage.pipelineRuns.trigger({ scheduleId: trigger.id, token: trigger.token ?? "" });
    for (const list of lists) expect((await raw("GET", list)).body).not.toHaveProperty("error");

    const response = await raw("POST", `/api/pipelines/${uuid}/pipeline_schedules`, {
      body: { pipeline_schedule: { name: "x", schedule_type: "nonsense" } },
    });
    const error = { code: 500, exception: expect.stringContaining("nonsense") };
    expect(response).toMatchObject({ status: 200, body: { error } });
    const { exception } = response.body.error;
    if (server.database === "sqlite") {
      for (const list of lists) expect((await raw("GET", list)).body).toMatchObject({ error });
    } else {
      // The error quotes the statement with its values, among them the new schedule's token.
      expect(exception).toMatch(/InvalidTextRepresentation.*INSERT INTO pipeline_schedule/s);
      expect(exception).toMatch(/'token': '\w+'/);
      expect(await mage.pipelineSchedules.list().all()).toMatchObject([{ id: trigger.id }]);
      expect(await mage.pipelineRuns.list().all()).toHaveLength(1);
    }
  });
});
