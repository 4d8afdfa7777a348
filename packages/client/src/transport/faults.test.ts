import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  Mage,
  type MageError,
  type MageOptions,
  MageTimeoutError,
  MageUnexpectedResponseError,
} from "../index.ts";
import { fakeServer, json, type Received, text, thrownBy } from "../testing/fake-server.ts";

const shown = (error: unknown) => inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);

describe("the timeout", () => {
  const never = () => new Promise<never>(() => {});
  test.each<[string, MageOptions]>([
    ["a fetch that ignores its signal", { fetch: never }],
    [
      "a body that ignores its signal",
      { fetch: async () => ({ status: 200, headers: new Headers(), text: never }) as never },
    ],
    ["a getToken that hangs", { getToken: never }],
  ])("holds with %s", async (_, options) => {
    const error = await thrownBy(new Mage({ timeout: 20, maxRetries: 0, ...options }).pipelines.read("p"));
    expect(error).toBeInstanceOf(MageTimeoutError);
    expect(error.message).toContain("within 20 ms");
    const aborted = new Mage(options).pipelines.read("p", { signal: AbortSignal.timeout(20) });
    expect(await thrownBy(aborted)).toBeInstanceOf(MageTimeoutError);
  });

  test.each([0, 0.5, 20.75])("may be %d ms", async (timeout) => {
    const { baseUrl } = await fakeServer(() => {});
    const mage = new Mage({ baseUrl, timeout, maxRetries: 0 });
    expect(await thrownBy(mage.pipelines.read("p"))).toBeInstanceOf(MageTimeoutError);
    const wait = mage.pipelineRuns.waitUntilFinished(1, { timeout, call: { timeout: 10_000 } });
    expect(await thrownBy(wait)).toBeInstanceOf(MageTimeoutError);
  });
});

test("calls and waits leave no listeners on a shared signal", async () => {
  const { baseUrl } = await fakeServer((request, response) => {
    setTimeout(() => json({ pipeline: { uuid: "p" } })(request, response), 20);
  });
  const { signal } = new AbortController();
  const mage = new Mage({ baseUrl });
  const calls = Array.from({ length: 20 }, () => mage.pipelines.read("p", { signal }));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
  await Promise.all(calls);
});

describe("the size of a response", () => {
  test("is limited", async () => {
    let sent = 0;
    const { baseUrl } = await fakeServer((_, response) => {
      const write = () => {
        if (response.destroyed) return;
        sent += 1;
        response.write("x".repeat(10_000), () => setImmediate(write));
      };
      write();
    });
    const error = await thrownBy(new Mage({ baseUrl, maxResponseSize: 100_000 }).pipelines.read("p"));
    expect(error).toBeInstanceOf(MageUnexpectedResponseError);
    expect(error.message).toMatch(/^Response over 100000 bytes \(maxResponseSize\) \(GET/);
    expect(error.status).toBe(200);
    expect(sent).toBeLessThan(1000);
  });

  test("may be exactly the limit, and characters may be split between chunks", async () => {
    const body = JSON.stringify({ pipeline: { uuid: "é✓🎉" } });
    const bytes = Buffer.from(body);
    const { baseUrl } = await fakeServer(async (_, response) => {
      for (const byte of bytes)
        await new Promise<void>((done) => response.write(Buffer.from([byte]), () => done()));
      response.end();
    });
    const maxResponseSize = bytes.length;
    const mage = new Mage({ baseUrl, maxResponseSize });
    expect(await mage.pipelines.read("p")).toEqual({ uuid: "é✓🎉" });
    const tooSmall = mage.pipelines.read("p", { maxResponseSize: maxResponseSize - 1 });
    expect(await thrownBy(tooSmall)).toBeInstanceOf(MageUnexpectedResponseError);
    expect(() => new Mage({ maxResponseSize: -1 })).toThrow(TypeError);
  });
});

describe("a response of another shape is an unexpected response", () => {
  const read = (mage: Mage) => mage.pipelines.read("p");
  const wait = (mage: Mage) => mage.pipelineRuns.waitUntilFinished(1, { timeout: 300, pollInterval: 1 });
  const run = (more: object) => ({ pipeline_run: { id: 1, status: "running", block_runs: [], ...more } });
  const cases: [object, (mage: Mage) => PromiseLike<unknown>][] = [
    [{ pipelines: [] }, read],
    [{ block: { uuid: "b" } }, read],
    [{ pipeline: [] }, read],
    [{ pipeline: {} }, read],
    [{ pipeline: "p", metadata: {} }, read],
    [{ pipeline: { uuid: "p" } }, (mage) => mage.blocks.read("p", "b")],
    [{ pipelines: [] }, (mage) => mage.pipelineRuns.list().all()],
    [{ pipelines: {}, metadata: {} }, (mage) => mage.pipelines.list().all()],
    [{ pipelines: [null], metadata: {} }, (mage) => mage.pipelines.list().page()],
    [{ pipelines: [[]], metadata: {} }, (mage) => mage.pipelines.list().all()],
    [{ pipeline_schedules: [{}] }, (mage) => mage.pipelineSchedules.list().all()],
    [{ session: {} }, (mage) => mage.login({ email: "a", password: "b" })],
    [{ session: { token: 7 } }, (mage) => mage.login({ email: "a", password: "b" })],
    [{ session: { token: "canary" } }, (mage) => mage.login({ email: "a", password: "b" })],
    [{ statuses: [] }, (mage) => mage.status()],
    [{ statuses: [null] }, (mage) => mage.status()],
    [{ logs: [] }, (mage) => mage.pipelines.logs("p")],
    [{ logs: [null] }, (mage) => mage.pipelines.logs("p")],
    [{ pipeline_run: {} }, (mage) => mage.pipelineRuns.trigger({ scheduleId: 1, token: "t" })],
    [{ pipeline_run: { id: 1, status: "failed" } }, wait],
    [run({ block_runs: null }), wait],
    [run({ block_runs: {} }), wait],
    [run({ block_runs: [null] }), wait],
    [run({ block_runs: [{ block_uuid: "a", status: "skipped" }] }), wait],
    [run({ block_runs: [{ block_uuid: "a", status: "constructor" }] }), wait],
    [run({ status: "paused" }), wait],
    [run({ status: undefined }), wait],
    [{ pipeline: { uuid: "p" } }, (mage) => mage.blocks.updateContent("p", "b", "#")],
    [{ pipeline: { uuid: "p", blocks: [null] } }, (mage) => mage.blocks.updateContent("p", "b", "#")],
    [
      { pipeline: { uuid: "p", blocks: null } },
      (mage) => mage.pipelines.update("p", { blocks: [{ uuid: "a" }] }),
    ],
    [{ pipeline: { uuid: "p" } }, (mage) => mage.blocks.update("p", "b", { name: "c" })],
    [run({ block_runs: undefined }), (mage) => mage.pipelineRuns.logs(1)],
  ];
  test.each(cases)("%j", async (body, call) => {
    const { baseUrl } = await fakeServer(json(body));
    const error = await thrownBy(call(new Mage({ baseUrl })));
    expect(error).toBeInstanceOf(MageUnexpectedResponseError);
    expect(error.operation).toMatch(/^(GET|POST) \/api\//);
    expect(shown(error)).not.toContain("canary");
  });
});

describe("a secret that the server echoes is masked", () => {
  const base64 = (value: string) => Buffer.from(value).toString("base64");
  const echo = async (
    secret: string,
    respond: (request: Received) => string,
    call: (mage: Mage) => PromiseLike<unknown>,
    options: MageOptions = {},
  ): Promise<MageError> => {
    const { baseUrl } = await fakeServer((request, response) => {
      const exception = respond(request);
      json({ error: { code: 500, exception, message: exception, type: exception, errors: [] } })(
        request,
        response,
      );
    });
    const error = await thrownBy(call(new Mage({ baseUrl, ...options })));
    expect(shown(error)).not.toContain(secret);
    return error;
  };
  const read = (mage: Mage) => mage.pipelines.read("p");
  const oauthToken = "CANARY+token/1234?6";

  test.each<[string, (token: string) => string]>([
    ["plain", (token) => token],
    ["in a URL", (token) => encodeURIComponent(token)],
    ["in base64", base64],
    ["in base64url", (token) => Buffer.from(token).toString("base64url")],
    ...[1, 2, 3, 4, 5].map((length): [string, (token: string) => string] => [
      `in base64 after ${length} others`,
      (token) => base64(`${"u".repeat(length)}${token}:more`),
    ]),
  ])("%s", async (_, write) => {
    const written = write(oauthToken);
    const error = await echo(written, () => `bad ${written}`, read, { oauthToken });
    expect(error.message).toContain("***");
    expect(error.type).toContain("***");
    // Not a part of it either, apart from what is too short to be of use.
    for (let at = 0; at + 12 <= base64(oauthToken).length - 4; at += 4)
      expect(shown(error)).not.toContain(base64(oauthToken).slice(at, at + 12));
  });

  test.each(['pa"ss\\word9', "it's\na tab\t", "pässwörd✓", "ab1", "a", "***"])(
    "a password: %j",
    async (password) => {
      const login = (mage: Mage) => mage.login({ email: "e", password });
      const python = `'${password.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}'`;
      const ascii = JSON.stringify(password).replace(
        /[^ -~]/g,
        (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      for (const form of [
        JSON.stringify(password),
        JSON.stringify(JSON.stringify(password)).slice(1, -1),
        python,
        ascii,
      ]) {
        if (password === "***") continue;
        const error = await echo("unlikely", () => `bad password ${form}`, login);
        expect(error.message).toMatch(/^bad password \\*["']?\*\*\*\\*["']? \(POST/);
      }
    },
  );

  test("the password in a Basic header, decoded", async () => {
    const headers = { Authorization: `basic ${base64("alice:PW:first")}` };
    await echo("PW:first", () => "cannot log in alice with PW:first", read, { headers });
    await echo("canary", () => "canary!", read, { headers: { authorization: "Basic canary!" } });
  });

  test("the token before a second login", async () => {
    const jwt = (token: string) => `h.${base64(JSON.stringify({ token, expires: 4e9 }))}.s`;
    let logins = 0;
    const { baseUrl } = await fakeServer((request, response) => {
      logins += 1;
      const body =
        logins < 3
          ? { session: { token: jwt(`canary-${logins}`) } }
          : { error: { code: 500, exception: "canary-1 canary-2", message: "" } };
      json(body)(request, response);
    });
    const mage = new Mage({ baseUrl });
    await mage.login({ email: "a", password: "b" });
    await mage.login({ email: "a", password: "b" });
    expect(shown(await thrownBy(mage.login({ email: "a", password: "b" })))).not.toContain("canary");
    mage.logout();
    expect(shown(await thrownBy(mage.pipelines.read("p")))).not.toContain("canary");
  });

  test("a token in the place of an id", async () => {
    const events: string[] = [];
    const { baseUrl } = await fakeServer(text("<html>", 500));
    const onRequest = (event: object) => void events.push(JSON.stringify(event));
    const mage = new Mage({ baseUrl, oauthToken: "canary-oauth", onRequest, maxRetries: 0 });
    const swapped = { scheduleId: "canary" as never, token: "7" };
    const calls = [
      () => mage.pipelineRuns.trigger(swapped),
      () => mage.pipelineRuns.trigger(swapped, { validate: false }),
      () => mage.pipelineRuns.trigger({ scheduleId: "canary" as never, token: "canary" }),
      () => mage.pipelineRuns.read("canary" as never),
      () => mage.pipelineSchedules.read("canary" as never, { validate: false }),
      () => mage.pipelines.read("canary-oauth"),
      () => mage.blocks.read("p", "canary-oauth"),
    ];
    for (const call of calls) expect(shown(await thrownBy(call()))).not.toContain("canary");
    expect(events.length).toBeGreaterThan(2);
    expect(events.join()).not.toContain("canary");
  });
});

test("a request of your own carries the credentials of the client", async () => {
  const { baseUrl, received } = await fakeServer(json({ outputs: [] }));
  const { client } = new Mage({ baseUrl, apiKey: "KEY", oauthToken: "TOKEN" });
  await client.get({ url: "/api/block_runs/{id}/outputs", path: { id: 7 }, query: { limit: 1 } });
  await client.delete({ url: "/api/pipeline_runs/{id}", path: { id: 7 }, oauthToken: "OWN" });
  expect(received.map(({ headers }) => [headers["x-api-key"], headers["oauth-token"]])).toEqual([
    ["KEY", "TOKEN"],
    ["KEY", "OWN"],
  ]);
  expect(received[0]?.url.pathname).toBe("/api/block_runs/7/outputs");
});

test("an invalid MAGE_BASE_URL is named", () => {
  vi.stubEnv("MAGE_BASE_URL", "localhost:6789");
  expect(() => new Mage()).toThrow(/^MAGE_BASE_URL must be an absolute URL/);
  expect(() => new Mage({ baseUrl: "localhost:6789" })).toThrow(/^baseUrl must be an absolute URL/);
  vi.unstubAllEnvs();
});
