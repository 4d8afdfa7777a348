import { describe, expect, test } from "vitest";
import { mockApi } from "./testing/api.ts";

describe("a fault", () => {
  test("is a proxy's answer in place of the server's, for as many requests as it should be", async () => {
    const { server, get } = mockApi();
    server.fault({ status: 502, times: 2, after: 1 });
    const statuses = [];
    for (let request = 0; request < 4; request++) statuses.push((await get("/api/pipelines")).status);
    expect(statuses).toEqual([200, 502, 502, 200]);
  });

  test("meets only the requests that are meant, until it is taken back", async () => {
    const { server, get, post } = mockApi();
    const takeBack = server.fault({ status: 503, method: "get", path: /^\/api\/pipelines/ });
    expect((await get("/api/pipelines")).status).toBe(503);
    expect((await get("/api/pipeline_runs")).status).toBe(200);
    expect((await post("/api/pipelines", { pipeline: { name: "x" } })).status).toBe(200);
    takeBack();
    expect((await get("/api/pipelines")).status).toBe(200);
  });

  test("cuts the connection, and the server hasn't done what was asked", async () => {
    const { server, get, post } = mockApi();
    server.fault({ reset: true, times: 1 });
    await expect(post("/api/pipelines", { pipeline: { name: "x" } })).rejects.toMatchObject({
      message: "fetch failed",
      cause: { code: "ECONNRESET" },
    });
    expect((await get("/api/pipelines")).body.pipelines).toHaveLength(1);
  });

  test("delays an answer until the client gives up", async () => {
    const { server } = mockApi();
    server.fault({ latencyMs: 60_000 });
    const signal = AbortSignal.timeout(20);
    await expect(server.fetch(`${server.baseUrl}/api/pipelines`, { signal })).rejects.toThrow(
      /timeout|aborted/i,
    );
  });

  test("changes an answer as another release might", async () => {
    const { server, get } = mockApi();
    // biome-ignore lint/suspicious/noExplicitAny: what drifts is up to the test.
    server.fault({ path: "/api/pipelines", drift: (answer: any) => ({ ...answer, invented: true }) });
    expect((await get("/api/pipelines")).body).toMatchObject({ invented: true, pipelines: [{}] });
    expect((await get("/api/pipeline_runs")).body).not.toHaveProperty("invented");
  });
});

describe("reset", () => {
  test("takes away what was made, faults, failing blocks and the time that has passed", async () => {
    const { server, get, post } = mockApi();
    await post("/api/pipelines", { pipeline: { name: "x" } });
    server.fault({ status: 500 });
    server.clock.advance(1000);
    const began = new Date("2026-03-04T05:06:07.800Z").getTime();
    server.reset();
    expect((await get("/api/pipelines")).body.pipelines).toHaveLength(1);
    expect(server.clock.now()).toBe(began);
  });
});

describe("the clock", () => {
  test.each([-1, Number.NaN])("can't advance by %d", (ms) => {
    expect(() => mockApi().server.clock.advance(ms)).toThrow(`The clock can't advance by ${ms} ms`);
  });

  test("stands still while it is paused, and goes on from there", () => {
    const { clock } = mockApi({ clock: "real" }).server;
    clock.pause();
    const stood = clock.now();
    clock.advance(5);
    expect(clock.now()).toBe(stood + 5);
    clock.resume();
    expect(clock.now()).toBeGreaterThanOrEqual(stood + 5);
  });
});
