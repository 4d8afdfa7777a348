import { describe, expect, test } from "vitest";
import { mockApi } from "./testing/api.ts";

describe("a fault", () => {
  test("replaces the response with a proxy's, for a number of requests", async () => {
    const { server, get } = mockApi();
    server.fault({ status: 502, times: 2, after: 1 });
    const statuses = [];
    for (let request = 0; request < 4; request++) statuses.push((await get("/api/pipelines")).status);
    expect(statuses).toEqual([200, 502, 502, 200]);
  });

  test("affects only matching requests, until it is removed", async () => {
    const { server, get, post } = mockApi();
    const removeFault = server.fault({ status: 503, method: "get", path: /^\/api\/pipelines/ });
    expect((await get("/api/pipelines")).status).toBe(503);
    expect((await get("/api/pipeline_runs")).status).toBe(200);
    expect((await post("/api/pipelines", { pipeline: { name: "x" } })).status).toBe(200);
    removeFault();
    expect((await get("/api/pipelines")).status).toBe(200);
  });

  test("drops the connection before the server handles the request", async () => {
    const { server, get, post } = mockApi();
    server.fault({ reset: true, times: 1 });
    await expect(post("/api/pipelines", { pipeline: { name: "x" } })).rejects.toMatchObject({
      message: "fetch failed",
      cause: { code: "ECONNRESET" },
    });
    expect((await get("/api/pipelines")).body.pipelines).toHaveLength(1);
  });

  test("delays a response until the client gives up", async () => {
    const { server } = mockApi();
    server.fault({ latencyMs: 60_000 });
    const signal = AbortSignal.timeout(20);
    await expect(server.fetch(`${server.baseUrl}/api/pipelines`, { signal })).rejects.toThrow(
      /timeout|aborted/i,
    );
  });

  test("changes a response as another release might", async () => {
    const { server, get } = mockApi();
    // biome-ignore lint/suspicious/noExplicitAny: each test changes another body.
    server.fault({ path: "/api/pipelines", drift: (body: any) => ({ ...body, invented: true }) });
    expect((await get("/api/pipelines")).body).toMatchObject({ invented: true, pipelines: [{}] });
    expect((await get("/api/pipeline_runs")).body).not.toHaveProperty("invented");
  });
});

describe("reset", () => {
  test("restores the initial data and time, and removes faults", async () => {
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
  test.each([-1, Number.NaN])("rejects an advance by %d", (ms) => {
    expect(() => mockApi().server.clock.advance(ms)).toThrow(`The clock can't advance by ${ms} ms`);
  });

  test("stops while paused, and continues from that time", () => {
    const { clock } = mockApi({ clock: "real" }).server;
    clock.pause();
    const stood = clock.now();
    clock.advance(5);
    expect(clock.now()).toBe(stood + 5);
    clock.resume();
    expect(clock.now()).toBeGreaterThanOrEqual(stood + 5);
  });
});
