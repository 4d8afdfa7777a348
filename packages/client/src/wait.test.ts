import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Mage, MageAbortError, MageRunFailedError, MageTimeoutError } from "./index.ts";
import { fakeServer, thrownBy } from "./testing/fake-server.ts";

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
