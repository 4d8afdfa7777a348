import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  Mage,
  MageAbortError,
  MageRunFailedError,
  MageTimeoutError,
  MageUnexpectedResponseError,
} from "./index.ts";
import { fakeServer, json, text, thrownBy } from "./testing/fake-server.ts";

afterEach(() => vi.restoreAllMocks());

const block = (block_uuid: string, status: string, metrics: unknown = null) => ({
  block_uuid,
  status,
  metrics,
});
const states = [
  { status: "initial", block_runs: [block("load", "initial"), block("export", "initial")] },
  { status: "running", block_runs: [block("load", "running"), block("export", "initial")] },
  { status: "running", block_runs: [block("load", "running"), block("export", "initial")] },
  { status: "running", block_runs: [block("load", "completed"), block("export", "queued")] },
];
const completed = {
  status: "completed",
  block_runs: [block("load", "completed"), block("export", "completed")],
};
const failed = {
  status: "failed",
  block_runs: [
    block("load", "failed", { error: { message: 'Traceback\n  File "/opt/mage/x.py"\nValueError: boom\n' } }),
    block("export", "upstream_failed"),
  ],
};

/** A server on which run 7 goes through these states, one for each look at it, and stays in the last. */
async function running(...runs: object[]) {
  const left = [...runs];
  const { baseUrl, received } = await fakeServer((_, response) => {
    const state = left.length > 1 ? left.shift() : left[0];
    const pipeline_run = { id: 7, pipeline_uuid: "p", ...state };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ pipeline_run }));
  });
  return { runs: new Mage({ baseUrl }).pipelineRuns, received };
}

test("a run is waited for, and each change told once", async () => {
  const { runs, received } = await running(...states, completed);
  const updates: string[] = [];
  const run = await runs.waitUntilFinished(7, {
    pollInterval: 1,
    onUpdate: ({ run, blocks, finished }) =>
      updates.push(`${run.status} ${blocks.running}/${blocks.completed} ${finished}`),
  });
  expect(run.status).toBe("completed");
  expect(updates).toEqual([
    "initial / false",
    "running load/ false",
    "running /load false",
    "completed /load,export true",
  ]);
  expect(received).toHaveLength(5);
});

test("watch ends with the run", async () => {
  const { runs } = await running(...states, failed);
  const seen: string[] = [];
  for await (const { run } of runs.watch(7, { pollInterval: 1 })) seen.push(run.status);
  expect(seen).toEqual(["initial", "running", "running", "failed"]);
});

test("a failed run is an exception that says which block and why, without the server's stack trace", async () => {
  const { runs } = await running(failed);
  const error = await thrownBy(runs.waitUntilFinished(7));
  expect(error).toBeInstanceOf(MageRunFailedError);
  expect(error.message).toBe("Run 7 of p failed in block load: ValueError: boom");
  expect(error).toMatchObject({ block: "load", run: { id: 7 }, blockRun: { status: "failed" } });
  expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toContain("Traceback");
  expect((await runs.waitUntilFinished(7, { throwOnFailure: false })).status).toBe("failed");
});

test("a cancelled run is one too", async () => {
  const { runs } = await running({ status: "cancelled", block_runs: [] });
  await expect(runs.waitUntilFinished(7)).rejects.toThrow("Run 7 of p was cancelled");
});

test("waiting ends after the time, or when the caller gives up", async () => {
  const { runs } = await running(states[1] as object);
  expect(await thrownBy(runs.waitUntilFinished(7, { timeout: 40, pollInterval: 5 }))).toBeInstanceOf(
    MageTimeoutError,
  );
  const signal = AbortSignal.abort();
  expect(await thrownBy(runs.waitUntilFinished(7, { signal }))).toBeInstanceOf(MageAbortError);
});

test("the waits between looks grow", async () => {
  const { runs, received } = await running(states[1] as object);
  await thrownBy(runs.waitUntilFinished(7, { timeout: 300, pollInterval: 10 }));
  expect(received.length).toBeGreaterThan(2);
  expect(received.length).toBeLessThan(12);
});

test("a limit of the caller's own is a timeout, wherever it falls", async () => {
  const { runs } = await running(states[1] as object);
  const limit = () => AbortSignal.timeout(40);
  const waits = [
    runs.waitUntilFinished(7, { signal: limit() }),
    runs.waitUntilFinished(7, { call: { signal: limit() } }),
    runs.triggerAndWait({ scheduleId: 1, token: "t" }, { signal: limit() }),
  ];
  for (const wait of waits) expect(await thrownBy(wait)).toBeInstanceOf(MageTimeoutError);
});

test("the time to wait in all begins before the run is started", async () => {
  const { baseUrl } = await fakeServer(() => {});
  const waiting = new Mage({ baseUrl }).pipelineRuns.triggerAndWait(
    { scheduleId: 1, token: "t" },
    { timeout: 40 },
  );
  expect(await thrownBy(waiting)).toBeInstanceOf(MageTimeoutError);
});

test("a signal ends a call that waits for its token", async () => {
  const { baseUrl, received } = await fakeServer(() => {});
  const mage = new Mage({ baseUrl, getToken: () => new Promise(() => {}) });
  const call = mage.pipelines.read("p", { signal: AbortSignal.timeout(20) });
  expect(await thrownBy(call)).toBeInstanceOf(MageTimeoutError);
  expect(received).toHaveLength(0);
});

describe("a server that is away for a moment", () => {
  async function away(...outage: number[]) {
    const looks = [0, ...outage];
    const { baseUrl, received } = await fakeServer((request, response) => {
      const status = looks.shift();
      if (status) return response.writeHead(status).end("<html>");
      const pipeline_run = { id: 7, pipeline_uuid: "p", ...(looks.length ? states[1] : completed) };
      json({ pipeline_run })(request, response);
    });
    return { runs: new Mage({ baseUrl, maxRetries: 0 }).pipelineRuns, received };
  }

  test("doesn't end the waiting for a run", async () => {
    const { runs, received } = await away(502, 503, 502);
    expect((await runs.waitUntilFinished(7, { pollInterval: 1 })).status).toBe("completed");
    expect(received).toHaveLength(5);
  });

  test("does when it stays away", async () => {
    const { runs } = await away(...Array(99).fill(502));
    vi.spyOn(Date, "now").mockImplementation(() => performance.now() * 100_000);
    expect(await thrownBy(runs.waitUntilFinished(7, { pollInterval: 1 }))).toBeInstanceOf(
      MageUnexpectedResponseError,
    );
  });

  test("does when it was away from the beginning", async () => {
    const { baseUrl, received } = await fakeServer(text("<html>", 502));
    const runs = new Mage({ baseUrl, maxRetries: 0 }).pipelineRuns;
    await expect(runs.waitUntilFinished(7)).rejects.toBeInstanceOf(MageUnexpectedResponseError);
    expect(received).toHaveLength(1);
  });
});

test("the logs of a run are all there, however many blocks it has", async () => {
  const block_runs = Array.from({ length: 45 }, (_, id) => ({ id }));
  const { baseUrl } = await fakeServer((request, response) => {
    if (request.url.pathname === "/api/pipeline_runs/7")
      return json({ pipeline_run: { id: 7, pipeline_uuid: "p", block_runs } })(request, response);
    const wanted = request.url.searchParams.get("block_run_id[]")?.split(",").map(Number);
    const files = (wanted ?? block_runs.map(({ id }) => id))
      .slice(0, 20)
      .map((id) => ({ path: `${id}.log` }));
    json({ logs: [{ block_run_logs: files, pipeline_run_logs: wanted ? [] : [{ path: "p.log" }] }] })(
      request,
      response,
    );
  });
  const logs = await new Mage({ baseUrl }).pipelineRuns.logs(7);
  const paths = logs.block_run_logs.map(({ path }) => path);
  expect(paths).toHaveLength(45);
  expect(new Set(paths).size).toBe(45);
  expect(logs.pipeline_run_logs).toHaveLength(1);
});
