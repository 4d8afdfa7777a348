import { describe, expect, test } from "vitest";
import { mockApi } from "./testing/api.ts";

const unhandled = (exception: string) => ({ status: 200, body: { error: { code: 500, exception } } });

describe("an error response", () => {
  test("for a handled error has HTTP 200 and the code in the body", async () => {
    const response = await mockApi().get("/api/pipeline_runs/99");
    const error = { code: 404, message: "Record not found.", type: "record_not_found" };
    expect(response).toEqual({ status: 200, body: { error, status: 200 } });
  });

  test.each(["true", "false", "1"])(
    "has the error's code as its status when _http_error_codes is %s",
    async (value) => {
      const response = await mockApi().get(`/api/pipeline_runs/99?_http_error_codes=${value}`);
      expect(response).toMatchObject({ status: 404, body: { status: 404 } });
    },
  );

  test("for an unhandled error has the exception, a traceback and the path's parameters", async () => {
    const { status, body } = await mockApi().get("/api/pipelines/nope/blocks/x?_http_error_codes=true");
    expect(status).toBe(200);
    expect(body.error).toEqual({
      code: 500,
      errors: [expect.any(String)],
      exception: "Pipeline nope does not exist.",
      message: expect.stringMatching(/^Traceback[\s\S]*Exception: Pipeline nope does not exist\.\n$/),
    });
    expect(body.url_parameters).toEqual({
      resource: "pipelines",
      pk: "nope",
      child: "blocks",
      child_pk: "x",
    });
  });

  test("for a schedule without a name has the code 200 and the reason", async () => {
    const response = await mockApi().post(
      "/api/pipelines/example_pipeline/pipeline_schedules?_http_error_codes=1",
      {},
    );
    expect(response).toMatchObject({
      status: 200,
      body: { error: { code: 200, errors: { error: "name cannot be empty.", metadata: { key: "name" } } } },
    });
  });

  test.each([
    ["{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"],
    ['{"pipeline": ', "Expecting value: line 1 column 14 (char 13)"],
    ['{"pipe', "Unterminated string starting at: line 1 column 2 (char 1)"],
    ["[1]", "'list' object has no attribute 'get'"],
    ['{"pipeline": {"name": 5}}', "'int' object has no attribute 'replace'"],
  ])("for the body %s has Python's message", async (body, exception) => {
    expect(await mockApi().post("/api/pipelines", body)).toMatchObject(unhandled(exception));
  });
});

describe("a request that isn't an operation", () => {
  test.each([
    ["GET", "/nonsense/zzz", 404],
    ["PATCH", "/api/pipelines", 405],
    ["DELETE", "/api/pipelines", 405],
    ["POST", "/api/pipeline_schedules/1/pipeline_runs/no-word", 405],
    ["GET", "/api/pipelines/..%2Fetc", 400],
    ["GET", "/api/pipelines?search=..%2Fx", 400],
    ["GET", "/api/backfills", 501],
  ])("%s %s returns HTTP %i", async (method, path, status) => {
    expect((await mockApi().send(method, path)).status).toBe(status);
  });
});

describe("a harmful request that Mage accepts", () => {
  test("creates a pipeline of an unknown type, which can't be read", async () => {
    const api = mockApi();
    const created = await api.post("/api/pipelines", { pipeline: { name: "odd", type: "nonsense" } });
    expect(created.body.pipeline).toMatchObject({ uuid: "odd", type: "nonsense" });
    expect(await api.get("/api/pipelines/odd")).toMatchObject(unhandled("'nonsense'"));
    expect((await api.get("/api/pipelines")).body.pipelines).toHaveLength(2);
  });

  test("creates a schedule of an unknown type, after which lists of schedules and runs fail", async () => {
    const api = mockApi();
    const path = "/api/pipelines/example_pipeline/pipeline_schedules";
    const exception = "'nonsense' is not among the defined enum values.";
    const response = await api.post(path, { pipeline_schedule: { name: "x", schedule_type: "nonsense" } });
    expect(response.body.error.exception).toContain(exception);
    for (const list of ["/api/pipeline_schedules", "/api/pipeline_runs"]) {
      expect((await api.get(list)).body.error.exception).toContain(exception);
    }
  });
});

describe("lists", () => {
  const ids = (response: { body: Record<string, { id: number }[]> }, key: string) =>
    response.body[key]?.map(({ id }) => id);

  test("of runs and schedules stop at 40 by default", async () => {
    const api = mockApi();
    const schedules = Array.from({ length: 45 }, () =>
      api.server.seedSchedule({ pipeline: "example_pipeline" }),
    );
    for (const { scheduleId } of schedules) api.server.seedRun({ scheduleId });
    for (const key of ["pipeline_schedules", "pipeline_runs"]) {
      const { body } = await api.get(`/api/${key}`);
      expect(body[key]).toHaveLength(40);
      expect(body.metadata).toEqual({ count: 45, next: true });
    }
    const rest = await api.get("/api/pipeline_runs?_limit=40&_offset=40");
    expect(ids(rest, "pipeline_runs")).toEqual([5, 4, 3, 2, 1]);
  });

  test("use only the first value of a repeated parameter, split at commas", async () => {
    const api = mockApi();
    const { scheduleId } = api.server.seedSchedule({ pipeline: "example_pipeline" });
    for (const status of ["failed", "completed", "cancelled"] as const)
      api.server.seedRun({ scheduleId, status });
    const listed = async (query: string) =>
      ids(await api.get(`/api/pipeline_runs?${query}`), "pipeline_runs");
    expect(await listed("status[]=failed&status[]=cancelled")).toEqual([1]);
    expect(await listed("status[]=failed,cancelled")).toEqual([3, 1]);
  });

  test("keep retries on one page when filtered by pipeline", async () => {
    const api = mockApi();
    const { scheduleId } = api.server.seedSchedule({ pipeline: "example_pipeline" });
    const execution_date = "2026-01-01 00:00:00";
    for (let retry = 0; retry < 3; retry++) api.server.seedRun({ scheduleId, execution_date });
    api.server.seedRun({ scheduleId });
    const listed = async (query: string) =>
      ids(
        await api.get(`/api/pipeline_runs?_limit=2&pipeline_uuid=example_pipeline${query}`),
        "pipeline_runs",
      );
    expect(await listed("")).toEqual([4, 3, 2]);
    expect(await listed("&disable_retries_grouping=true")).toEqual([4, 3]);
  });

  test("of pipelines show the blocks at the time of the pipeline's last update", async () => {
    const api = mockApi();
    await api.post("/api/pipelines", { pipeline: { name: "fresh" } });
    await api.post("/api/pipelines/fresh/blocks", { block: { name: "one", type: "custom" } });
    const blocks = async () => (await api.get("/api/pipelines?search=fresh")).body.pipelines[0].blocks.length;
    expect(await blocks()).toBe(0);
    await api.put("/api/pipelines/fresh", { pipeline: {} });
    expect(await blocks()).toBe(1);
  });

  test("of pipelines can be filtered by tag, type and part of the uuid", async () => {
    const api = mockApi();
    api.server.seedPipeline({ name: "Red one", tags: ["red"] });
    api.server.seedPipeline({ name: "blue", type: "streaming", tags: ["blue"] });
    const listed = async (query: string) =>
      (await api.get(`/api/pipelines?${query}`)).body.pipelines.map(({ uuid }: { uuid: string }) => uuid);
    expect(await listed("tag[]=red,blue")).toEqual(["blue", "red_one"]);
    expect(await listed("tag[]=no_tags")).toEqual(["example_pipeline"]);
    expect(await listed("type[]=streaming")).toEqual(["blue"]);
    expect(await listed("search=ED_O")).toEqual(["red_one"]);
  });
});
