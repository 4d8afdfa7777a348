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

/** A server where each poll of run 7 returns its next state, and then always the last. */
async function running(...runs: object[]) {
  const left = [...runs];
  const { baseUrl, received } = await fakeServer((_, response) => {
    const state = left.length > 1 ? left.shift() : left[0];
    const pipeline_run = { id: 7, pipeline_uuid: "p", ...state };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ pipeline_run }));
  });
  return { runs: new Mage({ baseUrl }).pipelineRuns, received };
}

test("waitUntilFinished reports each change once", async () => {
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

test("watch ends when the run is finished", async () => {
  const { runs } = await running(...states, failed);
  const seen: string[] = [];
  for await (const { run } of runs.watch(7, { pollInterval: 1 })) seen.push(run.status);
  expect(seen).toEqual(["initial", "running", "running", "failed"]);
});

test("a failed run throws an error with the block and the reason, without the server's stack trace", async () => {
  const { runs } = await running(failed);
  const error = await thrownBy(runs.waitUntilFinished(7));
  expect(error).toBeInstanceOf(MageRunFailedError);
  expect(error.message).toBe("Run 7 of p failed in block load: ValueError: boom");
  expect(error).toMatchObject({ block: "load", run: { id: 7 }, blockRun: { status: "failed" } });
  expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toContain("Traceback");
  expect((await runs.waitUntilFinished(7, { throwOnFailure: false })).status).toBe("failed");
});

test("a cancelled run throws too", async () => {
  const { runs } = await running({ status: "cancelled", block_runs: [] });
  await expect(runs.waitUntilFinished(7)).rejects.toThrow("Run 7 of p was cancelled");
});

test("waiting ends after the timeout, or when the signal aborts", async () => {
  const { runs } = await running(states[1] as object);
  expect(await thrownBy(runs.waitUntilFinished(7, { timeout: 40, pollInterval: 5 }))).toBeInstanceOf(
    MageTimeoutError,
  );
  const signal = AbortSignal.abort();
  expect(await thrownBy(runs.waitUntilFinished(7, { signal }))).toBeInstanceOf(MageAbortError);
});

test("the poll interval grows", async () => {
  const { runs, received } = await running(states[1] as object);
  await thrownBy(runs.waitUntilFinished(7, { timeout: 300, pollInterval: 10 }));
  expect(received.length).toBeGreaterThan(2);
  expect(received.length).toBeLessThan(12);
});

test("a timeout signal of the caller causes a timeout error, at any point", async () => {
  const { runs } = await running(states[1] as object);
  const limit = () => AbortSignal.timeout(40);
  const waits = [
    runs.waitUntilFinished(7, { signal: limit() }),
    runs.waitUntilFinished(7, { call: { signal: limit() } }),
    runs.triggerAndWait({ scheduleId: 1, token: "t" }, { signal: limit() }),
  ];
  for (const wait of waits) expect(await thrownBy(wait)).toBeInstanceOf(MageTimeoutError);
});

test("the time limit of the wait includes starting the run", async () => {
  const { baseUrl } = await fakeServer(() => {});
  const waiting = new Mage({ baseUrl }).pipelineRuns.triggerAndWait(
    { scheduleId: 1, token: "t" },
    { timeout: 40 },
  );
  expect(await thrownBy(waiting)).toBeInstanceOf(MageTimeoutError);
});

test("a signal aborts a call that is waiting for its token", async () => {
  const { baseUrl, received } = await fakeServer(() => {});
  const mage = new Mage({ baseUrl, getToken: () => new Promise(() => {}) });
  const call = mage.pipelines.read("p", { signal: AbortSignal.timeout(20) });
  expect(await thrownBy(call)).toBeInstanceOf(MageTimeoutError);
  expect(received).toHaveLength(0);
});

test("the errors of a wait carry the run, which goes on", async () => {
  const { runs } = await running(states[1] as object);
  const trigger = { scheduleId: 1, token: "t" };
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 200);
  const waits = [
    runs.waitUntilFinished(7, { timeout: 200, pollInterval: 5 }),
    runs.waitUntilFinished(7, { signal: controller.signal }),
    runs.triggerAndWait(trigger, { timeout: 200, pollInterval: 5 }),
    runs.triggerAndWait(trigger, { signal: AbortSignal.timeout(200) }),
  ];
  for (const error of await Promise.all(waits.map(thrownBy))) {
    expect(error.run).toMatchObject({ id: 7, status: "running" });
    expect(Object.keys(error)).not.toContain("run");
  }
  const { baseUrl } = await fakeServer((request, response) =>
    json(request.method === "POST" ? { pipeline_run: { id: 7 } } : {})(request, response),
  );
  const error = await thrownBy(new Mage({ baseUrl }).pipelineRuns.triggerAndWait(trigger));
  expect(error).toBeInstanceOf(MageUnexpectedResponseError);
  expect(error.run).toEqual({ id: 7 });
});

describe("a run that doesn't move", () => {
  const queued = { status: "running", block_runs: [block("load", "completed"), block("export", "queued")] };
  const notStarted = { status: "initial", block_runs: [block("load", "initial")] };
  // One real millisecond is 10 s.
  const speedUp = () => {
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() * 10_000);
  };

  test.each([
    [queued, /^Run 7 did not move for 1800000 ms: no block is running\. Mage can forget a queued block/],
    [notStarted, /^Run 7 did not move for 1800000 ms: it has not started: its schedule is inactive/],
  ])("is reported once, and ends the wait after half an hour: %j", async (state, message) => {
    const { runs } = await running(state);
    speedUp();
    const stalled: (string | undefined)[] = [];
    const wait = runs.waitUntilFinished(7, {
      pollInterval: 2,
      onUpdate: (update) => stalled.push(update.stalled),
    });
    const error = await thrownBy(wait);
    expect(error).toBeInstanceOf(MageTimeoutError);
    expect(error.message).toMatch(message);
    expect(error.run).toMatchObject({ id: 7 });
    expect(stalled).toHaveLength(2);
    expect(stalled[0]).toBeUndefined();
    expect(error.message).toContain(stalled[1]);
  });

  test("doesn't end the wait while a block is running, or without the limit", async () => {
    for (const [state, options] of [
      [states[1] as object, {}],
      [queued, { stallTimeout: Number.POSITIVE_INFINITY }],
    ] as const) {
      const { runs } = await running(...Array(30).fill(state), completed);
      speedUp();
      expect((await runs.waitUntilFinished(7, { pollInterval: 1, ...options })).status).toBe("completed");
      vi.restoreAllMocks();
    }
  });

  test("is explained by the error of a shorter timeout too", async () => {
    const { runs } = await running(queued);
    const error = await thrownBy(runs.waitUntilFinished(7, { timeout: 40, pollInterval: 5 }));
    expect(error.message).toMatch(/^Run 7 did not finish within 40 ms, it is running: no block is running\./);
  });
});

test.each([0, 0.25, Number.POSITIVE_INFINITY, 2 ** 40])(
  "the poll interval may be %d",
  async (pollInterval) => {
    const { runs, received } = await running(states[1] as object);
    const error = await thrownBy(runs.waitUntilFinished(7, { timeout: 60, pollInterval }));
    expect(error).toBeInstanceOf(MageTimeoutError);
    expect(received.length).toBeLessThan(60);
    if (pollInterval > 1) expect(received).toHaveLength(1);
  },
);

test("an onUpdate that throws or rejects doesn't end the wait", async () => {
  const { runs } = await running(...states, completed);
  for (const onUpdate of [
    () => {
      throw new Error("mine");
    },
    () => Promise.reject(new Error("mine")),
  ]) {
    expect((await runs.waitUntilFinished(7, { pollInterval: 1, onUpdate })).status).toBe("completed");
  }
});

test("the reason of a failed block has no SQL parameters", async () => {
  const message =
    "Traceback\nsqlalchemy.exc.IntegrityError: (sqlite3.IntegrityError) failed\n[SQL: X]\n[parameters: canary]";
  const { runs } = await running({
    status: "failed",
    block_runs: [block("load", "failed", { error: { message } })],
  });
  const error = await thrownBy(runs.waitUntilFinished(7));
  expect(error.message).toMatch(
    /in block load: sqlalchemy.exc.IntegrityError: \(sqlite3.IntegrityError\) failed$/,
  );
});

describe("a server that is down", () => {
  async function down(...outage: number[]) {
    const statuses = [0, ...outage];
    const { baseUrl, received } = await fakeServer((request, response) => {
      const status = statuses.shift();
      if (status) return response.writeHead(status).end("<html>");
      const pipeline_run = { id: 7, pipeline_uuid: "p", ...(statuses.length ? states[1] : completed) };
      json({ pipeline_run })(request, response);
    });
    return { runs: new Mage({ baseUrl, maxRetries: 0 }).pipelineRuns, received };
  }

  test("for a short time doesn't end the wait", async () => {
    const { runs, received } = await down(502, 503, 502);
    expect((await runs.waitUntilFinished(7, { pollInterval: 1 })).status).toBe("completed");
    expect(received).toHaveLength(5);
  });

  test("for over a minute ends it", async () => {
    const { runs } = await down(...Array(99).fill(502));
    vi.spyOn(Date, "now").mockImplementation(() => performance.now() * 100_000);
    expect(await thrownBy(runs.waitUntilFinished(7, { pollInterval: 1 }))).toBeInstanceOf(
      MageUnexpectedResponseError,
    );
  });

  test("from the beginning ends it at once", async () => {
    const { baseUrl, received } = await fakeServer(text("<html>", 502));
    const runs = new Mage({ baseUrl, maxRetries: 0 }).pipelineRuns;
    await expect(runs.waitUntilFinished(7)).rejects.toBeInstanceOf(MageUnexpectedResponseError);
    expect(received).toHaveLength(1);
  });
});

test("logs returns all log files, for any number of blocks", async () => {
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
