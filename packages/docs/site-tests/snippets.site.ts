import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Mage } from "@mage-api/client";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { environmentOf, runProgram } from "./harness/run.ts";

const folder = join(import.meta.dirname, "../snippets");
const server = inject("mage");
const mage = new Mage({ baseUrl: server.baseUrl, apiKey: server.apiKey, oauthToken: server.token });
const schedule = { id: 0, token: "" };
const failing = { id: 0, token: "" };

/** Expected output of each program on a real server. */
const expected: Record<string, RegExp> = {
  "first-call.ts": /^example_pipeline python$/m,
  "first-call.sh": /^\{"pipelines": \[\{.*example_pipeline/,
  "first-call.py": /^example_pipeline python$/m,
  "log-in.ts": /^Logged in until 20\d\d-.*Z\n\d+ pipelines$/,
  "log-in.py": /^\d+ pipelines$/,
  "trigger-and-wait.ts": /^(initial|running) .*Run \d+ completed$/s,
  "trigger-and-wait.py": /^completed$/,
  "errors.ts":
    /^no such pipeline: Pipeline nope does not exist\.\nready: errors_guide\nMageNotFoundError GET \/api\/pipeline_runs\/\{id\} 200 404 record_not_found$/,
  "errors.py": /^unhandled Pipeline nope does not exist\.\nrecord_not_found .+$/,
  "list-all.ts": /^\d+ runs did not complete\nfetched \d+ of \d+ runs; (no )?more after the first 30$/m,
  "list-all.py": /^\d+ runs$/,
  "schedules.ts": /^inactive\nactive 20\d\d-\d\d-\d\d/,
  "before-upgrading.ts": /^Read everything\.$/m,
};

describe("the programs in the guides, on a real Mage", () => {
  beforeAll(async () => {
    const trigger = async (name: string, code: string) => {
      const { uuid } = await mage.pipelines.create({ name, type: "python" });
      const content = `@custom\ndef work(*args, **kwargs):\n    ${code}\n`;
      await mage.blocks.create(uuid, { name: `${name} block`, type: "custom", language: "python", content });
      const { id, token } = await mage.pipelineSchedules.create(uuid, { name, schedule_type: "api" });
      return { id, token: token ?? "" };
    };
    Object.assign(schedule, await trigger("guides good", "return 1"));
    Object.assign(failing, await trigger("guides bad", "raise ValueError('out of luck')"));
  });
  const environment = ({ id, token }: typeof schedule) => ({
    ...environmentOf(server),
    MAGE_SCHEDULE_ID: String(id),
    MAGE_TRIGGER_TOKEN: token,
  });
  /** Starts further runs while waiting: a run can stall until the next one starts, see `finalRun` in the contract tests. */
  const nudged = async <Result>(trigger: typeof schedule, work: Promise<Result>): Promise<Result> => {
    const nudge = () =>
      mage.pipelineRuns.trigger({ scheduleId: trigger.id, token: trigger.token }).catch(() => {});
    const timer = setInterval(nudge, 15_000);
    return work.finally(() => clearInterval(timer));
  };

  test("all have an expected output", () => {
    const programs = readdirSync(folder).filter((file) => /(?<!\.test)\.(ts|py|sh)$/.test(file));
    expect(Object.keys(expected).toSorted()).toEqual(programs.toSorted());
  });

  test.each(Object.entries(expected))("%s", { timeout: 120_000 }, async (file, output) => {
    const running = runProgram(join(folder, file), environment(schedule));
    const { code, stdout, stderr } = await nudged(schedule, running);
    expect({ code, stderr: file.endsWith(".sh") ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trim()).toMatch(output);
  });

  test.each(["trigger-and-wait.ts", "trigger-and-wait.py"])(
    "%s fails if the run fails",
    { timeout: 120_000 },
    async (file) => {
      const { code, stdout, stderr } = await nudged(
        failing,
        runProgram(join(folder, file), environment(failing)),
      );
      expect(code).toBe(1);
      expect(stdout + stderr).toMatch(
        file.endsWith(".ts") ? /failed in block guides_bad_block: .*out of luck/ : /failed/,
      );
    },
  );

  test.each(Object.keys(expected).filter((file) => !file.startsWith("before-")))(
    "%s prints no secret",
    async (file) => {
      const canary = "c4n4ry";
      const env = {
        MAGE_API_KEY: `${canary}1`,
        MAGE_OAUTH_TOKEN: `${canary}2`,
        MAGE_PASSWORD: `${canary}3`,
        MAGE_TRIGGER_TOKEN: `${canary}4`,
      };
      const { stdout, stderr } = await runProgram(join(folder, file), { ...environment(schedule), ...env });
      expect(stdout + stderr).not.toContain(canary);
    },
  );
});
