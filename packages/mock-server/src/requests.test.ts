import { describe, expect, test } from "vitest";
import { parsePythonJson } from "./http/python-json.ts";
import { mockApi } from "./testing/api.ts";

const exceptionOf = ({ body }: { body: { error?: { exception?: string } } }) => body.error?.exception;

describe("a preflight request", () => {
  test.each([
    "/api/pipelines",
    "/api/pipeline_schedules/1/pipeline_runs/abc",
    "/api/pipeline_schedules/1/api_trigger",
  ])("gets 204 without credentials for %s", async (path) => {
    const { server } = mockApi({ authentication: true });
    const response = await server.fetch(server.baseUrl + path, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toContain("POST");
    expect(response.headers.get("content-type")).toBeNull();
  });
});

describe("a path", () => {
  test("can end with slashes, which belong to the id", async () => {
    const { get } = mockApi();
    expect((await get("/api/pipelines/example_pipeline/")).body.pipeline.uuid).toBe("example_pipeline/");
    expect(exceptionOf(await get("/api/pipelines/example_pipeline/blocks/"))).toBe(
      "Pipeline example_pipeline/blocks/ does not exist.",
    );
  });

  test("takes other methods than GET at the root with 405", async () => {
    expect((await mockApi().post("/")).status).toBe(405);
  });
});

describe("a query", () => {
  test("has _limit once", async () => {
    const { get } = mockApi();
    expect(exceptionOf(await get("/api/pipeline_runs?_limit=1&_limit=2"))).toContain("not 'list'");
  });

  test("is UTF-8", async () => {
    const { get } = mockApi();
    expect(exceptionOf(await get("/api/pipeline_runs?x=ab%C3%A9%E9"))).toBe(
      "'utf-8' codec can't decode byte 0xe9 in position 4: unexpected end of data",
    );
  });
});

describe("a body", () => {
  const send = async (body: string | Uint8Array<ArrayBuffer>, type = "application/json") => {
    const { server } = mockApi();
    const request = { method: "POST", body, headers: { "Content-Type": type } };
    const response = await server.fetch(`${server.baseUrl}/api/pipelines`, request);
    return { body: JSON.parse(await response.text()) };
  };

  test("has no byte order mark", async () => {
    expect(exceptionOf(await send("\ufeff{}"))).toContain("Unexpected UTF-8 BOM");
  });

  test("is UTF-8", async () => {
    const latin1 = Uint8Array.from(Buffer.from('{"pipeline":{"name":"caf\u00e9"}}', "latin1"));
    expect(exceptionOf(await send(latin1))).toBe(
      "'utf-8' codec can't decode byte 0xe9 in position 24: invalid continuation byte",
    );
  });

  test("has no properties when it is sent as a form", async () => {
    expect(exceptionOf(await send('{"pipeline":{"name":"a"}}', "application/x-www-form-urlencoded"))).toBe(
      "'NoneType' object has no attribute 'replace'",
    );
  });

  test("can have NaN, which reads as null", async () => {
    const { body } = await send('{"pipeline":{"name":"a","description":NaN}}');
    expect(body.pipeline.description).toBeNull();
  });
});

describe("JSON, as Python reads it", () => {
  test("has every kind of value", () => {
    const text = ' {"a": [1, -2.5e3, "\\u00e9\\n\\/", true, false, null, {}, []], "b": -Infinity} ';
    expect(parsePythonJson(text)).toEqual({
      a: [1, -2500, "é\n/", true, false, null, {}, []],
      b: Number.NEGATIVE_INFINITY,
    });
  });

  test.each([
    ["", "Expecting value: line 1 column 1 (char 0)"],
    ["{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"],
    ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
    ['{"a": 1 "b"}', "Expecting ',' delimiter: line 1 column 9 (char 8)"],
    ["[1,\n]", "Expecting value: line 2 column 1 (char 4)"],
    ['["é😀', "Unterminated string starting at: line 1 column 2 (char 1)"],
    ['"a\nb"', "Invalid control character at: line 1 column 3 (char 2)"],
    ['"\\x"', "Invalid \\escape: line 1 column 2 (char 1)"],
    ['"\\u12"', "Invalid \\uXXXX escape: line 1 column 4 (char 3)"],
    ["1 2", "Extra data: line 1 column 3 (char 2)"],
  ])("reports what is wrong with %j", (text, message) => {
    expect(() => parsePythonJson(text)).toThrow(message);
  });
});

describe("a name of 300 characters", () => {
  const name = "x".repeat(300);
  const tooLong = expect.stringContaining("[Errno 36] File name too long: '/home/src/default_repo/");

  test("is too long for a pipeline and a block, also when renamed", async () => {
    const { post, put } = mockApi();
    const blocks = "/api/pipelines/example_pipeline/blocks";
    expect(exceptionOf(await post("/api/pipelines", { pipeline: { name } }))).toEqual(tooLong);
    expect(exceptionOf(await put("/api/pipelines/example_pipeline", { pipeline: { name } }))).toEqual(
      tooLong,
    );
    expect(exceptionOf(await post(blocks, { block: { name, type: "custom" } }))).toEqual(tooLong);
    expect(exceptionOf(await put(`${blocks}/load_titanic`, { block: { name } }))).toEqual(tooLong);
  });
});

describe("values of the wrong type", () => {
  test("can be the tags of a pipeline, which stay as they are", async () => {
    const { get, put } = mockApi();
    const path = "/api/pipelines/example_pipeline";
    expect((await put(path, { pipeline: { tags: "x" } })).body.pipeline.tags).toBe("x");
    expect((await get(path)).body.pipeline.tags).toBe("x");
    expect(exceptionOf(await put(path, { pipeline: { tags: 5 } }))).toBe("'int' object is not iterable");
  });

  test("can't be stored in a column of texts", async () => {
    const { post } = mockApi();
    const path = "/api/pipelines/example_pipeline/pipeline_schedules";
    const create = (more: object) =>
      post(path, { pipeline_schedule: { name: "a", schedule_type: "api", ...more } });
    expect((await create({ description: 1.5 })).body.pipeline_schedule.description).toBe("1.5");
    expect(exceptionOf(await create({ description: [] }))).toContain("type 'list' is not supported");
    expect(exceptionOf(await create({ start_time: true }))).toContain("SQLite DateTime type");
    expect(exceptionOf(await create({ event_matchers: "x" }))).toContain("str is not list-like");
  });

  test("make a list of schedules fail when one is its interval", async () => {
    const { get, put, server } = mockApi();
    const { scheduleId } = server.seedSchedule({ pipeline: "example_pipeline" });
    const change = (schedule_interval: string) =>
      put(`/api/pipeline_schedules/${scheduleId}`, { pipeline_schedule: { schedule_interval } });
    const failed = expect.stringContaining("Exactly 5, 6 or 7 columns");
    expect(exceptionOf(await change(""))).toEqual(failed);
    expect(exceptionOf(await get("/api/pipeline_schedules"))).toEqual(failed);
    await change("@daily");
    expect((await get("/api/pipeline_schedules")).body.pipeline_schedules).toHaveLength(1);
  });
});

describe("the tags of a schedule", () => {
  test("can't have a new one twice", async () => {
    const { get, put, server } = mockApi();
    const { scheduleId } = server.seedSchedule({ pipeline: "example_pipeline" });
    const path = `/api/pipeline_schedules/${scheduleId}`;
    const change = (tags: string[]) => put(path, { pipeline_schedule: { tags } });
    expect(exceptionOf(await change(["a", "a"]))).toContain("UNIQUE constraint failed: tag.name");
    expect((await get(path)).body.pipeline_schedule.tags).toEqual([]);
    await change(["a"]);
    expect((await change(["a", "a", "b"])).body.pipeline_schedule.tags).toEqual(["a", "b"]);
  });
});
