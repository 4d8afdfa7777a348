import { expect, test } from "vitest";
import { Mage } from "./index.ts";
import { fakeServer } from "./testing/fake-server.ts";

/** A server that keeps the triggered runs, newest first. */
async function serverWithRuns() {
  const runs: { id: number; variables: object }[] = [];
  return fakeServer(({ method, body, url }, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    if (method === "POST") {
      const run = { id: runs.length + 1, variables: JSON.parse(body).pipeline_run.variables };
      runs.unshift(run);
      return response.end(JSON.stringify({ pipeline_run: run }));
    }
    if (url.pathname === "/api/pipeline_schedules/3") return response.end('{"pipeline_schedule":{"id":3}}');
    const offset = Number(url.searchParams.get("_offset"));
    const pipeline_runs = runs.slice(offset, offset + Number(url.searchParams.get("_limit")));
    const metadata = { count: runs.length, next: offset + pipeline_runs.length < runs.length };
    response.end(JSON.stringify({ pipeline_runs, metadata }));
  });
}

test("one run is started per key", async () => {
  const { baseUrl, received } = await serverWithRuns();
  const runs = new Mage({ baseUrl }).pipelineRuns;
  const trigger = { scheduleId: 3, token: "t", variables: { env: "prod" } };
  expect(await runs.triggerOnce(trigger, { key: "monday" })).toMatchObject({ id: 1 });
  expect(await runs.triggerOnce(trigger, { key: "monday" })).toMatchObject({ id: 1 });
  expect(await runs.triggerOnce(trigger, { key: "tuesday" })).toMatchObject({
    id: 2,
    variables: { env: "prod", mage_once_key: "tuesday" },
  });
  expect(received.filter(({ method }) => method === "POST")).toHaveLength(2);
});

test("only the newest `lookback` runs are searched", async () => {
  const { baseUrl } = await serverWithRuns();
  const runs = new Mage({ baseUrl }).pipelineRuns;
  const trigger = { scheduleId: 3, token: "t" };
  await runs.triggerOnce(trigger, { key: "a" });
  await runs.triggerOnce(trigger, { key: "b" });
  expect(await runs.triggerOnce(trigger, { key: "a", lookback: 1 })).toMatchObject({ id: 3 });
  expect(await runs.triggerOnce(trigger, { key: "b", lookback: 2 })).toMatchObject({ id: 2 });
});
