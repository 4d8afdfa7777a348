import { describe, expect, test } from "vitest";
import { code, mockApi } from "./testing/api.ts";

const chain = (server: ReturnType<typeof mockApi>["server"], middle = code("transformer", "return 1")) =>
  server.seedPipeline({
    name: "chain",
    blocks: [
      { name: "load", type: "data_loader", content: code("data_loader", "return 1") },
      { name: "change", type: "transformer", content: middle, upstream_blocks: ["load"] },
      {
        name: "store",
        type: "data_exporter",
        content: code("data_exporter", "pass"),
        upstream_blocks: ["change"],
      },
    ],
  }).uuid;
const statuses = (run: { status: string; block_runs: { status: string }[] }) => [
  run.status,
  ...run.block_runs.map(({ status }) => status),
];

describe("a run, as time passes", () => {
  test("moves through its states block by block", async () => {
    const api = mockApi({ startDelayMs: 100, queueDelayMs: 10, blockDurationMs: 1000 });
    const { run } = await api.trigger(chain(api.server));
    const seen = [statuses(await api.run(run.id))];
    for (const ms of [99, 1, 10, 999, 1, 10, 1000, 1010]) {
      api.server.clock.advance(ms);
      seen.push(statuses(await api.run(run.id)));
    }
    expect(seen).toEqual([
      ["initial", "initial", "initial", "initial"],
      ["initial", "initial", "initial", "initial"],
      ["running", "queued", "initial", "initial"],
      ["running", "running", "initial", "initial"],
      ["running", "running", "initial", "initial"],
      ["running", "completed", "queued", "initial"],
      ["running", "completed", "running", "initial"],
      ["running", "completed", "completed", "queued"],
      ["completed", "completed", "completed", "completed"],
    ]);
  });

  test("has the time of each step, even when nobody polled", async () => {
    const api = mockApi({ startDelayMs: 1000, queueDelayMs: 0, blockDurationMs: 1000 });
    const { run } = await api.trigger(chain(api.server));
    api.server.clock.advance(3_600_000);
    const { started_at, completed_at, block_runs } = await api.run(run.id);
    expect([started_at, completed_at]).toEqual(["2026-03-04 05:06:08.800000", "2026-03-04 05:06:11.800000"]);
    expect(block_runs[1].started_at).toBe("2026-03-04 05:06:09.800000");
  });

  test("doesn't progress while the clock is stopped", async () => {
    const api = mockApi();
    const { run } = await api.trigger(chain(api.server));
    await api.run(run.id);
    expect((await api.run(run.id)).status).toBe("initial");
  });

  test("progresses in real time with a real clock", async () => {
    const api = mockApi({ clock: "real", startDelayMs: 0, queueDelayMs: 0, blockDurationMs: 1 });
    const { run } = await api.trigger(chain(api.server));
    await expect.poll(async () => (await api.run(run.id)).status, { timeout: 30_000 }).toBe("completed");
  });

  test("waits while its schedule is inactive, until a trigger activates it", async () => {
    const api = mockApi();
    const { scheduleId, token } = api.server.seedSchedule({
      pipeline: "example_pipeline",
      status: "inactive",
    });
    const path = `/api/pipeline_schedules/${scheduleId}/pipeline_runs`;
    const waiting = (await api.post(path, { pipeline_run: {} })).body.pipeline_run.id;
    api.server.clock.advance(60_000);
    expect(await api.run(waiting)).toMatchObject({ status: "initial", block_runs: [] });
    await api.post(`${path}/${token}`, {});
    api.server.clock.advance(60_000);
    expect((await api.run(waiting)).status).toBe("completed");
  });
});

describe("a block that fails", () => {
  test("fails the run and cancels the blocks after it", async () => {
    const api = mockApi();
    const pipeline = chain(api.server);
    api.server.failBlock({ block: "change", message: "no memory" });
    const { run } = await api.trigger(pipeline);
    api.server.clock.advance(60_000);
    const ended = await api.run(run.id);
    expect(statuses(ended)).toEqual(["failed", "completed", "failed", "cancelled"]);
    expect(ended.block_runs[1].metrics.error.error).toBe("no memory");
    expect(ended.completed_at).toBeNull();
  });

  test("lets other blocks continue with allow_blocks_to_fail", async () => {
    const api = mockApi();
    const pipeline = chain(api.server);
    api.server.failBlock({ block: /^load$/ });
    const { run } = await api.trigger(pipeline, {}, { allow_blocks_to_fail: true });
    api.server.clock.advance(60_000);
    const ended = await api.run(run.id);
    expect(statuses(ended)).toEqual(["failed", "failed", "upstream_failed", "upstream_failed"]);
    expect(ended.completed_at).toEqual(expect.any(String));
  });

  test("fails the given number of times, and is retried as configured", async () => {
    const api = mockApi();
    const pipeline = chain(api.server);
    await api.put(`/api/pipelines/${pipeline}/blocks/change`, {
      block: { retry_config: { retries: 2, delay: 1 } },
    });
    api.server.failBlock({ block: "change", times: 2 });
    const { run } = await api.trigger(pipeline);
    api.server.clock.advance(2_000);
    expect((await api.run(run.id)).status).toBe("running");
    api.server.clock.advance(1_000);
    expect((await api.run(run.id)).status).toBe("completed");
  });

  test("fails only in matching runs, until the rule is removed", async () => {
    const api = mockApi();
    const pipeline = chain(api.server);
    const removeFailure = api.server.failBlock({
      block: "change",
      when: ({ variables }) => variables.env === "prod",
    });
    const ends = async (env: string) => {
      const { run } = await api.trigger(pipeline, { pipeline_run: { variables: { env } } });
      api.server.clock.advance(60_000);
      return (await api.run(run.id)).status;
    };
    expect([await ends("prod"), await ends("test")]).toEqual(["failed", "completed"]);
    removeFailure();
    expect(await ends("prod")).toBe("completed");
  });

  test("has no effect on a run that has ended", async () => {
    const api = mockApi();
    const { run } = await api.trigger(chain(api.server));
    api.server.clock.advance(60_000);
    api.server.failBlock({ block: "change" });
    expect((await api.run(run.id)).status).toBe("completed");
  });

  test("is recognised by its code", async () => {
    const api = mockApi();
    const raising = code("transformer", "if kwargs.get('fail'):", "    raise ValueError('on purpose')");
    const pipeline = chain(api.server, raising);
    const ended = async (fail: boolean) => {
      const { run } = await api.trigger(pipeline, { pipeline_run: { variables: { fail } } });
      api.server.clock.advance(60_000);
      return api.run(run.id);
    };
    expect((await ended(false)).status).toBe("completed");
    const failed = await ended(true);
    expect(failed.block_runs[1].metrics.error.error).toBe("on purpose");
    expect(failed.block_runs[1].metrics.error.message).toContain("ValueError: on purpose");
  });
});

describe("a run that is stopped or retried", () => {
  test("is cancelled with its blocks", async () => {
    const api = mockApi({ blockDurationMs: 1000 });
    const { run } = await api.trigger(chain(api.server));
    api.server.clock.advance(500);
    await api.put(`/api/pipeline_runs/${run.id}`, { pipeline_run: { status: "cancelled" } });
    api.server.clock.advance(60_000);
    expect(statuses(await api.run(run.id))).toEqual(["cancelled", "cancelled", "cancelled", "cancelled"]);
  });

  test("continues from the failed block", async () => {
    const api = mockApi();
    const pipeline = chain(api.server);
    api.server.failBlock({ block: "change", times: 1 });
    const { run } = await api.trigger(pipeline);
    api.server.clock.advance(60_000);
    const before = await api.run(run.id);
    await api.put(`/api/pipeline_runs/${run.id}`, { pipeline_run: { pipeline_run_action: "retry_blocks" } });
    expect(statuses(await api.run(run.id))).toEqual(["running", "completed", "initial", "initial"]);
    api.server.clock.advance(60_000);
    const after = await api.run(run.id);
    expect(statuses(after)).toEqual(["completed", "completed", "completed", "completed"]);
    expect(after.block_runs[0]).toEqual(before.block_runs[0]);
  });

  test("fails at its schedule's timeout", async () => {
    const api = mockApi();
    const pipeline = chain(api.server, code("transformer", "time.sleep(60)"));
    const { run } = await api.trigger(pipeline, {}, { timeout: 5 });
    api.server.clock.advance(5_000);
    expect((await api.run(run.id)).status).toBe("running");
    api.server.clock.advance(1_000);
    expect(statuses(await api.run(run.id))).toEqual(["failed", "completed", "cancelled", "cancelled"]);
  });

  test("of a streaming pipeline continues until it is cancelled", async () => {
    const api = mockApi();
    const { uuid } = api.server.seedPipeline({ name: "stream", type: "streaming" });
    const { run } = await api.trigger(uuid);
    api.server.clock.advance(86_400_000);
    expect(await api.run(run.id)).toMatchObject({ status: "running", block_runs: [] });
  });
});

describe("a schedule of type time", () => {
  const runsOf = async (api: ReturnType<typeof mockApi>) =>
    (await api.get("/api/pipeline_runs?order_by[]=id")).body.pipeline_runs.map(
      (run: { execution_date: string }) => run.execution_date,
    );

  test("runs once per interval, with the due time as execution date", async () => {
    const api = mockApi();
    const schedule = {
      pipeline: "example_pipeline",
      schedule_type: "time",
      schedule_interval: "@hourly",
    } as const;
    api.server.seedSchedule(schedule);
    api.server.clock.advance(3 * 3_600_000);
    expect(await runsOf(api)).toEqual(["2026-03-04 06:00:00", "2026-03-04 07:00:00", "2026-03-04 08:00:00"]);
  });

  test("follows a cron expression, unless it is inactive", async () => {
    const api = mockApi();
    const time = { pipeline: "example_pipeline", schedule_type: "time" } as const;
    api.server.seedSchedule({ ...time, schedule_interval: "30 6 * * *" });
    api.server.seedSchedule({ ...time, schedule_interval: "* * * * *", status: "inactive" });
    api.server.clock.advance(30 * 3_600_000);
    expect(await runsOf(api)).toEqual(["2026-03-04 06:30:00", "2026-03-05 06:30:00"]);
  });

  test("with @once runs once, and becomes inactive", async () => {
    const api = mockApi();
    const { scheduleId } = api.server.seedSchedule({
      pipeline: "example_pipeline",
      schedule_type: "time",
      schedule_interval: "@once",
    });
    api.server.clock.advance(86_400_000);
    expect(await runsOf(api)).toHaveLength(1);
    expect((await api.get(`/api/pipeline_schedules/${scheduleId}`)).body.pipeline_schedule.status).toBe(
      "inactive",
    );
  });

  test("cancels a run that overlaps another with skip_if_previous_running", async () => {
    const api = mockApi();
    const { uuid } = api.server.seedPipeline({
      name: "slow",
      blocks: [{ name: "slow", content: code("custom", "time.sleep(5000)") }],
    });
    api.server.seedSchedule({
      pipeline: uuid,
      schedule_type: "time",
      schedule_interval: "@hourly",
      settings: { skip_if_previous_running: true },
    });
    api.server.clock.advance(2 * 3_600_000);
    const { pipeline_runs } = (await api.get("/api/pipeline_runs?order_by[]=id")).body;
    expect(pipeline_runs.map((run: { status: string }) => run.status)).toEqual(["running", "cancelled"]);
  });
});
