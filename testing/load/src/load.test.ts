import { startMockServer } from "@mage-api/mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LoadTest } from "./load.ts";

let mock: Awaited<ReturnType<typeof startMockServer>>;
beforeAll(async () => {
  mock = await startMockServer();
});
afterAll(() => mock.stop());

const options = { clients: 3, durationMs: 1_000 };

test("finds nothing lost or doubled on a server that works", async () => {
  const { baseUrl, apiKey, owner } = mock;
  const { calls, runs, errors, problems } = await new LoadTest({
    server: { baseUrl, apiKey },
    owner,
    ...options,
  }).run();
  expect(problems).toEqual([]);
  expect(errors).toEqual({});
  expect(calls).toMatchObject({ trigger: expect.any(Number), "triggerOnce again": expect.any(Number) });
  expect(runs).toBe((calls.trigger ?? 0) + (calls.triggerOnce ?? 0) + (calls.create ?? 0));
});

test("names runs that a server leaves out of its lists", async () => {
  mock.reset();
  const { baseUrl, apiKey, owner } = mock;
  const lossy: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const url = new URL(input instanceof Request ? input.url : input);
    if (!url.pathname.endsWith("/pipeline_runs") || response.headers.get("content-type") === null)
      return response;
    const body = (await response.json()) as { pipeline_runs?: unknown[] };
    body.pipeline_runs?.pop();
    return Response.json(body);
  };
  const { problems } = await new LoadTest({
    server: { baseUrl, apiKey, fetch: lossy },
    owner,
    ...options,
  }).run();
  expect(problems.join("\n")).toMatch(/The list of schedule \d+ lacks 1 of \d+ runs/);
});
