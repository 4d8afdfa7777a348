import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { Mage } from "@mage-api/client";
import { logIn, type MageServer } from "@mage-api/mage-server";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { expectKnownDifference } from "../harness/contract.ts";
import { startServer } from "../harness/start-server.ts";

/** Time in ms before starting another run, because a run can get stuck: see `finalRun` in `support.ts`. */
const nudgeMs = 15_000;
const runTestMs = 120_000;

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program from `packages/client/examples`, without the client's environment variables of this process. */
function example(name: string, parameters: string[], env: Record<string, string>): Promise<Outcome> {
  const program = fileURLToPath(
    new URL(`examples/${name}.ts`, import.meta.resolve("@mage-api/client/package.json")),
  );
  const { PATH = "" } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...parameters],
      { env: { PATH, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr });
      },
    );
  });
}

// A separate server, since one example pauses all schedules.
describe.skipIf(inject("servers").length === 0)("the examples, on a server with authentication", () => {
  let server: MageServer;
  let mage: Mage;
  let env: Record<string, string>;
  const good = { pipeline: "daily_orders", scheduleId: 0, token: "" };
  const bad = { pipeline: "doomed", scheduleId: 0, token: "" };

  const withNudges = async <Result>(trigger: typeof good, work: Promise<Result>): Promise<Result> => {
    const { scheduleId, token } = trigger;
    const timer = setInterval(
      () => mage.pipelineRuns.trigger({ scheduleId, token }).catch(() => {}),
      nudgeMs,
    );
    return work.finally(() => clearInterval(timer));
  };
  const run = (name: string, ...parameters: string[]) => example(name, parameters, env);
  const changeCode = async (uuid: string, blocks: { uuid: string; content: string }[]) => {
    for (const block of blocks) await mage.blocks.updateContent(uuid, block.uuid, block.content);
  };
  const finished = (id: number) => mage.pipelineRuns.waitUntilFinished(id, { throwOnFailure: false });

  afterEach(({ task }) => expectKnownDifference(task));

  beforeAll(async () => {
    server = await startServer({ authentication: true });
    const { baseUrl, apiKey } = server;
    const { token } = await logIn(server);
    env = { MAGE_BASE_URL: baseUrl, MAGE_API_KEY: apiKey, MAGE_OAUTH_TOKEN: token };
    mage = new Mage({ baseUrl, apiKey, oauthToken: token });

    const { uuid } = await mage.pipelines.create({ name: bad.pipeline, type: "python" });
    const content = `@custom
def doomed(*args, **kwargs):
    import time
    time.sleep(float(kwargs.get('seconds', 0)))
    raise ValueError('out of luck')
`;
    await mage.blocks.create(uuid, { name: "doomed_block", type: "custom", language: "python", content });
    const schedule = await mage.pipelineSchedules.create(uuid, { name: "doomed", schedule_type: "api" });
    Object.assign(bad, { scheduleId: schedule.id, token: schedule.token });
  }, 240_000);
  afterAll(() => server?.stop());

  test("login: prints the expiry or the reason for the failure, but never the password", async () => {
    const { email, password } = server.owner;
    const { MAGE_OAUTH_TOKEN: _, ...withoutToken } = env;
    const credentials = { ...withoutToken, MAGE_EMAIL: email };
    expect(await example("login", [], { ...credentials, MAGE_PASSWORD: password })).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^Logged in until 20\d\d-.*\.\nThere are \d+ pipelines\.\n$/),
      stderr: "",
    });
    const wrong = await example("login", [], { ...credentials, MAGE_PASSWORD: "canary-password" });
    expect(wrong).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("Not logged in: ") });
    expect(wrong.stderr).not.toContain("canary-password");
    expect((await example("login", [], withoutToken)).code).toBe(2);
  });

  test("create-pipeline: creates the pipeline first and updates it the second time", async () => {
    const first = await run("create-pipeline", "daily orders");
    const names = ["load", "sort", "export"].map((step) => `${good.pipeline}_${step}`);
    const lines = names.map((name) => `created ${name}`);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout.trimEnd().split("\n").slice(0, 3)).toEqual(lines);
    const { blocks } = await mage.pipelines.read(good.pipeline);
    expect(blocks.map(({ upstream_blocks }) => upstream_blocks)).toEqual([[], [names[0]], [names[1]]]);

    await changeCode(
      good.pipeline,
      names.map((uuid) => ({ uuid, content: "# changed" })),
    );
    const second = await run("create-pipeline", "daily orders");
    expect(second.stdout).toMatch(/^updated the code of 3 blocks\n.* is ready/);
    const { content } = await mage.blocks.read(good.pipeline, `${good.pipeline}_sort`);
    expect(content).toContain("return sorted(orders)");
    expect((await mage.pipelines.blocks(good.pipeline)).map(({ uuid }) => uuid)).toEqual(names);
    const [schedule] = await mage.pipelines.schedules(good.pipeline).all();
    Object.assign(good, { scheduleId: schedule?.id, token: schedule?.token });
    expect(first.stdout + second.stdout).not.toContain(good.token);
  });

  test(
    "trigger-and-wait: exits with a code for the run's outcome",
    async () => {
      const start = (trigger: typeof good, ...parameters: string[]) => {
        const all = [String(trigger.scheduleId), ...parameters];
        return withNudges(
          trigger,
          example("trigger-and-wait", all, { ...env, MAGE_TRIGGER_TOKEN: trigger.token }),
        );
      };
      const completed = await start(good, "1", "day=2026-11-24", "note=a=b");
      expect(completed).toMatchObject({
        code: 0,
        stderr: "",
        stdout: expect.stringMatching(/Run \d+ completed/),
      });
      const [, id] = completed.stdout.match(/Run (\d+) completed/) ?? [];
      const { variables } = await mage.pipelineRuns.read(Number(id));
      expect(variables).toMatchObject({ day: "2026-11-24", note: "a=b" });

      const failed = await start(bad);
      expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/doomed_block.*out of luck/) });

      const late = await start(bad, "0.05", "seconds=60");
      expect(late.code).toBe(3);
      const [, lateId] = late.stdout.match(/Run (\d+) started/) ?? [];
      expect((await finished(Number(lateId))).status).toBe("cancelled");

      expect(await run("trigger-and-wait", String(good.scheduleId))).toMatchObject({ code: 2, stdout: "" });
    },
    runTestMs,
  );

  test(
    "watch-run: exits when the run has completed all blocks",
    async () => {
      const { id } = await mage.pipelineRuns.trigger(good);
      const { code, stdout } = await withNudges(good, run("watch-run", String(id)));
      expect(code).toBe(0);
      expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^completed +### 3\/3/);
    },
    runTestMs,
  );

  test("nightly-report: names run, block and reason", async () => {
    const { code, stdout } = await run("nightly-report", "1");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^doomed\n {2}\S+Z {2}run \d+ {2}doomed_block: .*out of luck/m);
    expect(stdout).not.toContain(good.pipeline);
  });

  test(
    "retry-failed-runs: reports runs that still fail, and completes fixed ones",
    async () => {
      const again = await withNudges(good, run("retry-failed-runs", bad.pipeline));
      expect(again).toMatchObject({
        code: 1,
        stderr: "",
        stdout: expect.stringContaining("failed again in doomed_block"),
      });
      const content = "@custom\ndef doomed(*args, **kwargs):\n    return 1\n";
      await changeCode(bad.pipeline, [{ uuid: "doomed_block", content }]);
      const fixed = await withNudges(good, run("retry-failed-runs", bad.pipeline));
      expect(fixed).toMatchObject({ code: 0, stdout: expect.stringMatching(/^(\d+) of \1 completed$/m) });
      expect(await mage.pipelineRuns.list({ pipeline_uuid: bad.pipeline, status: "failed" }).all()).toEqual(
        [],
      );
    },
    runTestMs,
  );

  test(
    "cancel-long-runs: cancels only runs that take too long",
    async () => {
      const content = "@custom\ndef doomed(*args, **kwargs):\n    import time\n    time.sleep(60)\n";
      await changeCode(bad.pipeline, [{ uuid: "doomed_block", content }]);
      const { id } = await mage.pipelineRuns.trigger(bad);
      for await (const update of mage.pipelineRuns.watch(id)) if (update.run.status === "running") break;
      expect((await run("cancel-long-runs", "60", bad.pipeline)).stdout).toBe("0 cancelled\n");
      expect((await run("cancel-long-runs", "0", bad.pipeline)).stdout).toContain(
        `cancelled run ${id} of doomed`,
      );
      expect((await mage.pipelineRuns.read(id)).status).toBe("cancelled");
    },
    runTestMs,
  );

  test("pause-schedules: pauses active schedules and resumes exactly those", async () => {
    const create = (name: string) =>
      mage.pipelineSchedules.create(good.pipeline, {
        name,
        schedule_type: "time",
        schedule_interval: "@monthly",
      });
    const [active, inactive] = [await create("active"), await create("inactive")];
    await mage.pipelineSchedules.update(active.id, { status: "active" });
    const statuses = async () =>
      Promise.all([active, inactive].map(async ({ id }) => (await mage.pipelineSchedules.read(id)).status));

    const paused = await run("pause-schedules");
    const ids = paused.stdout.trimEnd().split("\n");
    expect(ids).toContain(String(active.id));
    expect(ids).not.toContain(String(inactive.id));
    expect(await statuses()).toEqual(["inactive", "inactive"]);
    const resumed = await run("pause-schedules", ...ids, "99999999");
    expect(resumed).toMatchObject({ code: 0, stdout: expect.stringContaining("99999999 has been deleted") });
    expect(await statuses()).toEqual(["active", "inactive"]);
  });

  test("export-schedules: prints all schedules without secrets", async () => {
    const { code, stdout } = await run("export-schedules");
    expect(code).toBe(0);
    const schedules = JSON.parse(stdout) as { name: string }[];
    const listed = await mage.pipelineSchedules.list().all();
    expect(schedules.map(({ name }) => name).sort()).toEqual(listed.map(({ name }) => name).sort());
    for (const { token } of listed) if (token) expect(stdout).not.toContain(token);
    expect((await run("export-schedules")).stdout).toBe(stdout);
  });

  test("back-off-politely: reads every pipeline", async () => {
    const { code, stdout } = await run("back-off-politely", "0");
    expect(code).toBe(0);
    const pipelines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { uuid: string });
    expect(pipelines.map(({ uuid }) => uuid).sort()).toEqual(
      (await mage.pipelines.list().all()).map(({ uuid }) => uuid).sort(),
    );
  });

  test("back-off-politely: reports each retry and when it gives up", async () => {
    let calls = 0;
    const busy = createServer((_, response) => {
      calls += 1;
      if (calls <= 2) return response.writeHead(503, { "retry-after": "0" }).end("busy");
      return response.writeHead(200, { "content-type": "text/html" }).end("<h1>another server</h1>");
    });
    await new Promise<void>((resolve) => busy.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
    const { code, stderr } = await example("back-off-politely", [], { MAGE_BASE_URL: baseUrl });
    busy.close();
    expect({ code, calls }).toEqual({ code: 1, calls: 3 });
    expect(stderr).toMatch(/503.*again in \d+ ms\n.*503.*again in \d+ ms\nGiven up after 3 attempts: /s);
  });
});
