import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  createMageClient,
  findDrift,
  Mage,
  MageUnexpectedResponseError,
  MageValidationError,
  readPipeline,
} from "./index.ts";
import { fakeServer, json, text, thrownBy } from "./testing/fake-server.ts";

const ok = json({ pipeline: { uuid: "p" } });
const collectingLogger = () => {
  const lines: string[] = [];
  const to = (level: string) => (message: string) => lines.push(`${level} ${message}`);
  return { lines, logger: { debug: to("debug"), info: to("info"), warn: to("warn"), error: to("error") } };
};

describe("an option of a call overrides the client's", () => {
  test("credentials, baseUrl, headers, fetch and timeout", async () => {
    const first = await fakeServer(ok);
    const second = await fakeServer(ok);
    const slow = await fakeServer(() => {});
    const mage = new Mage({
      baseUrl: first.baseUrl,
      apiKey: "A",
      oauthToken: "B",
      headers: { "x-one": "1" },
    });
    const fetched: string[] = [];
    await mage.pipelines.read("p", {
      baseUrl: second.baseUrl,
      apiKey: "C",
      oauthToken: "D",
      headers: { "x-two": "2" },
      fetch: (input, init) => {
        fetched.push(String(input));
        return fetch(input, init);
      },
    });
    expect(first.received).toHaveLength(0);
    expect(fetched).toHaveLength(1);
    expect(second.received[0]?.headers).toMatchObject({
      "x-api-key": "C",
      "oauth-token": "D",
      "x-one": "1",
      "x-two": "2",
    });
    const error = await thrownBy(
      mage.pipelines.read("p", { baseUrl: slow.baseUrl, timeout: 20, maxRetries: 0 }),
    );
    expect(error.message).toMatch(/^No response within 20 ms/);
  });

  test("including an option of a generated function", async () => {
    const { baseUrl, received } = await fakeServer(ok);
    const client = createMageClient({ baseUrl, apiKey: "A" });
    await readPipeline({ client, path: { uuid: "p" }, apiKey: "B" });
    expect(received[0]?.headers["x-api-key"]).toBe("B");
  });
});

test("getToken is called for the token of each call", async () => {
  const { baseUrl, received } = await fakeServer(ok);
  let count = 0;
  const mage = new Mage({ baseUrl, getToken: async () => `token${++count}` });
  await mage.pipelines.read("p");
  await mage.pipelines.read("p");
  await mage.pipelines.read("p", { oauthToken: "mine" });
  expect(received.map(({ headers }) => headers["oauth-token"])).toEqual(["token1", "token2", "mine"]);
});

describe("environment variables", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("are used for options that are not given", async () => {
    const { baseUrl, received } = await fakeServer(ok);
    vi.stubEnv("MAGE_BASE_URL", baseUrl);
    vi.stubEnv("MAGE_API_KEY", "KEY");
    vi.stubEnv("MAGE_OAUTH_TOKEN", "TOKEN");
    await new Mage().pipelines.read("p");
    await new Mage({ apiKey: "OTHER" }).pipelines.read("p");
    expect(received[0]?.headers).toMatchObject({ "x-api-key": "KEY", "oauth-token": "TOKEN" });
    expect(received[1]?.headers).toMatchObject({ "x-api-key": "OTHER", "oauth-token": "TOKEN" });
  });
});

test.each([
  "localhost:6789",
  "ftp://localhost",
  "",
  "http://user:canary@localhost",
  "http://localhost?api_key=canary",
])("%j is not a valid baseUrl, and is not quoted", (baseUrl) => {
  expect(() => new Mage({ baseUrl })).toThrow(TypeError);
  expect(() => new Mage({ baseUrl })).not.toThrow(/canary/);
});

test("a baseUrl may have a path prefix and a trailing slash", async () => {
  const { baseUrl, received } = await fakeServer(ok);
  await new Mage({ baseUrl: `${baseUrl}/mage/` }).pipelines.read("a b/c?d");
  expect(received[0]?.url.pathname).toBe("/mage/api/pipelines/a%20b%2Fc%3Fd");
});

test("withResponse returns the HTTP response too", async () => {
  const { baseUrl } = await fakeServer(ok);
  const { data, response } = await new Mage({ baseUrl }).pipelines.read("p").withResponse();
  expect(data).toEqual({ uuid: "p" });
  expect(response.headers.get("content-type")).toBe("application/json");
  const client = createMageClient({ baseUrl });
  const wire = await readPipeline({ client, path: { uuid: "p" } }).withResponse();
  expect(wire.data).toEqual({ pipeline: { uuid: "p" } });
});

test("hooks and the logger get every step, without secrets", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const responses = [text("<html>", 503), json({ pipeline_runs: [], metadata: { count: 0, next: false } })];
  const { baseUrl } = await fakeServer((request, response) => (responses.shift() ?? ok)(request, response));
  const { lines, logger } = collectingLogger();
  const events: object[] = [];
  const mage = new Mage({
    baseUrl,
    apiKey: "canary-key",
    oauthToken: "canary-token",
    logger,
    logLevel: "debug",
    onRequest: (event) => events.push({ request: event }),
    onResponse: (event) => events.push({ response: event }),
    onRetry: (event) => events.push({ retry: event }),
  });
  await mage.pipelineRuns.list().page();
  await mage.pipelineRuns.trigger({ scheduleId: 3, token: "canary" }).catch(() => {});
  expect(events.map((event) => Object.keys(event)[0])).toEqual([
    "request",
    "response",
    "retry",
    "request",
    "response",
    "request",
    "response",
  ]);
  expect(events[4]).toMatchObject({
    response: { operation: "GET /api/pipeline_runs", attempt: 2, status: 200, duration: expect.any(Number) },
  });
  expect(lines.join("\n")).toMatch(
    /info mage: GET \/api\/pipeline_runs: MageUnavailableError, retrying in 50 ms/,
  );
  expect(lines.join("\n") + JSON.stringify(events)).not.toContain("canary");
  expect(lines.join("\n")).toContain("/api/pipeline_schedules/3/pipeline_runs/***");
});

test("the logger gets messages of its level and above", async () => {
  const { baseUrl } = await fakeServer(ok);
  const { lines, logger } = collectingLogger();
  await new Mage({ baseUrl, logger }).pipelines.read("p");
  expect(lines).toEqual([]);
});

describe("undocumented responses", () => {
  const run = {
    backfill_id: null,
    completed_at: null,
    created_at: "2026-11-23 23:45:44",
    event_variables: {},
    execution_date: "2026-11-23 23:45:44.747621",
    executor_type: "local_python",
    id: 1,
    metrics: null,
    passed_sla: false,
    pipeline_schedule_id: 2,
    pipeline_uuid: "p",
    started_at: null,
    status: "initial",
    updated_at: "2026-11-23 23:45:44",
    variables: {},
  };

  async function trigger(
    pipeline_run: object,
    validate: NonNullable<ConstructorParameters<typeof Mage>[0]>["validate"],
  ) {
    const { baseUrl } = await fakeServer(json({ pipeline_run }));
    const { lines, logger } = collectingLogger();
    const mage = new Mage({ baseUrl, logger, ...(validate !== undefined && { validate }) });
    return { lines, call: mage.pipelineRuns.trigger({ scheduleId: 2, token: "t" }) };
  }

  test("are passed on by default", async () => {
    expect(await (await trigger({ id: "x" }, undefined)).call).toEqual({ id: "x" });
  });

  test("are logged by path and passed on with `warn`", async () => {
    const { call, lines } = await trigger({ ...run, id: "x", status: "odd" }, { responses: "warn" });
    expect(await call).toMatchObject({ status: "odd" });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(
      "warn mage: Response of POST /api/pipeline_schedules/{schedule_id}/pipeline_runs/{token} doesn't match",
    );
    expect(lines[0]).toContain("$.pipeline_run.id: expected number");
    expect(lines[0]).toContain("$.pipeline_run.status: expected");
  });

  test("throw with `throw`, even for one undocumented property", async () => {
    const { call } = await trigger({ ...run, added: "canary" }, { responses: "throw" });
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(MageUnexpectedResponseError);
    expect(error.message).toContain("$.pipeline_run.added: not in the reference");
    expect(error.message).not.toContain("canary");
  });

  test("a documented response passes", async () => {
    const { call } = await trigger(run, { responses: "throw" });
    expect(await call).toEqual(run);
  });

  test("a client for single functions takes findDrift as an option", async () => {
    const { baseUrl } = await fakeServer(json({ pipeline: { uuid: 3 } }));
    const client = createMageClient({ baseUrl, validate: { responses: "throw", findDrift } });
    await expect(readPipeline({ client, path: { uuid: "p" } })).rejects.toThrow(
      "$.pipeline.uuid: expected string",
    );
    expect(() => createMageClient({ baseUrl, validate: { responses: "throw" } })).toThrow(TypeError);
  });
});

test.each([
  ["throws", () => Promise.reject(new RangeError("mine"))],
  [
    "rejects",
    () => {
      throw new RangeError("mine");
    },
  ],
])("a hook or logger that %s is logged and harms nothing", async (_, fail) => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const responses = [text("<html>", 503)];
  const { baseUrl, received } = await fakeServer((request, response) =>
    (responses.shift() ?? json({ pipeline: { uuid: "p" } }))(request, response),
  );
  const { lines, logger } = collectingLogger();
  const hooks = { onRequest: fail, onResponse: fail, onRetry: fail };
  const mage = new Mage({ baseUrl, logger, ...hooks });
  expect(await mage.pipelines.read("p")).toEqual({ uuid: "p" });
  expect(received).toHaveLength(2);
  await vi.waitFor(() => expect(lines.filter((line) => line.includes("a hook failed"))).toHaveLength(5));
  expect(lines[0]).toBe("error mage: a hook failed: RangeError: mine");
  const broken = { debug: fail, info: fail, warn: fail, error: fail };
  expect(await new Mage({ baseUrl, logger: broken, logLevel: "debug" }).pipelines.read("p")).toBeDefined();
});

test("a value that can't be serialised is rejected without quoting it", async () => {
  const { baseUrl, received } = await fakeServer(ok);
  const broken = await thrownBy(new Mage({ baseUrl, apiKey: "canary\nkey" }).pipelines.read("p"));
  expect(broken).toBeInstanceOf(MageValidationError);
  expect(inspect(broken, { depth: 9, showHidden: true })).not.toContain("canary");
  const trigger = { scheduleId: 1, token: "t", variables: { big: 1n } };
  await expect(new Mage({ baseUrl }).pipelineRuns.trigger(trigger)).rejects.toBeInstanceOf(
    MageValidationError,
  );
  expect(received).toHaveLength(0);
});

test("a secret in a custom header is masked in errors of `fetch`", async () => {
  const headers = { authorization: "Basic canary-basic" };
  const fetch = async () => {
    const cause = new AggregateError([new Error("canary-basic")], "Basic canary-basic");
    throw Object.assign(new Error("canary-basic is refused", { cause }), { config: { headers } });
  };
  const error = await thrownBy(new Mage({ headers, fetch, maxRetries: 0 }).pipelines.read("p"));
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("canary");
});

test("an empty list is rejected as a filter", async () => {
  const { baseUrl, received } = await fakeServer(ok);
  const list = new Mage({ baseUrl }).pipelineRuns.list({ "pipeline_uuid[]": [] });
  const error = await thrownBy(list.all());
  expect(error).toBeInstanceOf(MageValidationError);
  expect(error.message).toMatch(/^Not sent: query\.pipeline_uuid\[\] can't be an empty list/);
  expect(received).toHaveLength(0);
});

test("an invalid trigger token is not quoted", async () => {
  const { baseUrl } = await fakeServer(ok);
  const trigger = { scheduleId: 1, token: "canary/../x" };
  const error = await thrownBy(new Mage({ baseUrl }).pipelineRuns.trigger(trigger));
  expect(error).toBeInstanceOf(MageValidationError);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("canary");
});

describe("numeric options", () => {
  test("are checked before anything is sent", async () => {
    const { baseUrl, received } = await fakeServer(ok);
    expect(() => new Mage({ baseUrl, timeout: Number.NaN })).toThrow("timeout must be a number, 0 or more");
    expect(() => new Mage({ baseUrl, maxRetries: -1 })).toThrow(TypeError);
    const { pipelineRuns } = new Mage({ baseUrl });
    const trigger = { scheduleId: 1, token: "t" };
    await expect(pipelineRuns.triggerAndWait(trigger, { timeout: Number.NaN })).rejects.toThrow(TypeError);
    await expect(pipelineRuns.triggerAndWait(trigger, { pollInterval: -1 })).rejects.toThrow(TypeError);
    await expect(pipelineRuns.waitUntilFinished(1, { timeout: -1 })).rejects.toThrow(TypeError);
    expect(received).toHaveLength(0);
  });

  test.each([Number.POSITIVE_INFINITY, 30 * 24 * 3_600_000])(
    "a timeout of %d ms means no timeout",
    async (timeout) => {
      const { baseUrl } = await fakeServer(
        json({ pipeline_run: { id: 1, status: "completed", block_runs: [] } }),
      );
      const { pipelineRuns } = new Mage({ baseUrl, timeout });
      expect(await pipelineRuns.triggerAndWait({ scheduleId: 1, token: "t" }, { timeout })).toMatchObject({
        status: "completed",
      });
    },
  );
});

test("a baseUrl may have surrounding spaces, or a bare ? or #", async () => {
  const { baseUrl } = await fakeServer(ok);
  for (const written of [` ${baseUrl} `, `${baseUrl}/?`, `${baseUrl}#`])
    expect(await new Mage({ baseUrl: written }).pipelines.read("p")).toMatchObject({ uuid: "p" });
});
