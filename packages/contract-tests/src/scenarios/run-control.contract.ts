import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { finalRun, newPipeline, newTrigger } from "./support.ts";

const noSuchId = 99_999_999;
const logLine = "this line is for the log";
/** Runs long enough to be observed running. No test waits for its end. */
const slow = `import time
@data_loader
def load(*args, **kwargs):
    print('${logLine}')
    time.sleep(300)
`;
const exporterCode = "@data_exporter\ndef export(data, *args, **kwargs):\n    pass\n";
const startTimeoutMs = 60_000;

interface LogFile {
  name: string;
  content: string;
}

/** Cancelling and retrying a run, and its logs. */
contract((context) => {
  const { mage, raw } = context;
  const change = (id: number, run: object) =>
    raw("PUT", `/api/pipeline_runs/${id}`, { body: { pipeline_run: run } });
  const cancel = (id: number) => change(id, { status: "cancelled" });
  const returns = (status: string) => ({ status: 200, body: { pipeline_run: { status } } });
  const blockStatuses = async (id: number) =>
    (await mage.pipelineRuns.read(id)).block_runs.map(({ status }) => status);

  describe("updatePipelineRun", () => {
    let waiting: number;
    beforeAll(async () => {
      const { scheduleId } = await newTrigger(context, (await newPipeline(context, "waiting")).uuid);
      const path = `/api/pipeline_schedules/${scheduleId}/pipeline_runs`;
      waiting = (await raw("POST", path, { body: { pipeline_run: {} } })).body.pipeline_run.id;
    });

    test("cancels a run before it starts", async () => {
      expect(await cancel(waiting)).toMatchObject(returns("cancelled"));
      expect(await mage.pipelineRuns.read(waiting)).toMatchObject({
        status: "cancelled",
        completed_at: null,
      });
    });

    test.each([
      ["an unsupported status", { status: "failed" }],
      ["an unknown action", { pipeline_run_action: "nonsense" }],
      ["another property", { variables: { changed: true } }],
      ["an empty change", {}],
    ])("accepts %s and changes nothing", async (_, run) => {
      const before = await mage.pipelineRuns.read(waiting);
      expect((await change(waiting, run)).status).toBe(200);
      expect(await mage.pipelineRuns.read(waiting)).toEqual(before);
    });

    test("doesn't cancel a finished run, but can retry it", async () => {
      const trigger = await newTrigger(context, (await newPipeline(context, "finished")).uuid);
      const { id } = await mage.pipelineRuns.trigger(trigger);
      const { completed_at } = await finalRun(context, id);
      expect(await cancel(id)).toMatchObject(returns("completed"));
      expect(await change(id, { pipeline_run_action: "retry_blocks" })).toMatchObject(returns("running"));
      const again = await finalRun(context, id);
      expect(again.status).toBe("completed");
      expect(again.completed_at).not.toBe(completed_at);
    }, 120_000);

    test("fails when the run doesn't exist", async () => {
      const error = { code: 404, type: "record_not_found" };
      expect(await cancel(noSuchId)).toMatchObject({ status: 200, body: { error } });
    });
  });

  describe("a long run", () => {
    let pipeline: string;
    let run: number;
    let loader: string;
    beforeAll(async () => {
      pipeline = (await newPipeline(context, "slow")).uuid;
      loader = `${pipeline}_load`;
      const language = "python";
      await mage.blocks.create(pipeline, { name: loader, type: "data_loader", language, content: slow });
      const exporter = {
        name: `${pipeline}_export`,
        type: "data_exporter",
        language,
        content: exporterCode,
      } as const;
      await mage.blocks.create(pipeline, { ...exporter, upstream_blocks: [loader] });
      const trigger = await newTrigger(context, pipeline);
      run = (await mage.pipelineRuns.trigger(trigger)).id;
      await logged();
    }, startTimeoutMs);

    const logs = async (query: string) => {
      const [found] = (await raw("GET", `/api/pipelines/${pipeline}/logs?${query}`)).body.logs;
      return found as { block_run_logs: LogFile[]; pipeline_run_logs: LogFile[] };
    };
    /** Waits until the slow block has logged its line. */
    const logged = async () => {
      const end = Date.now() + startTimeoutMs;
      for (;;) {
        const { block_run_logs } = await logs(`pipeline_run_id[]=${run}`);
        if (block_run_logs.some(({ content }) => content.includes(logLine))) return;
        if (Date.now() > end) throw new Error(`Run ${run} logged nothing within ${startTimeoutMs / 1000} s.`);
        await sleep(500);
      }
    };
    const names = (files: LogFile[]) => files.map(({ name }) => name);

    test("has logs, by run and by block", async () => {
      const ofRun = await logs(`pipeline_run_id[]=${run}`);
      expect(names(ofRun.pipeline_run_logs)).toEqual(["pipeline.log", "scheduler.log"]);
      expect(names(ofRun.block_run_logs)).toContain(`${loader}.log`);
      const ofBlock = await logs(`pipeline_run_id[]=${run}&block_uuid[]=${loader}`);
      expect(names(ofBlock.block_run_logs)).toEqual([`${loader}.log`]);
      expect(ofBlock.pipeline_run_logs).toEqual([]);
      expect(ofBlock.block_run_logs[0]?.content).toContain(logLine);
    });

    test("has logs separate from those of other runs", async () => {
      const none = { block_run_logs: [], pipeline_run_logs: [] };
      expect(await logs(`pipeline_run_id[]=${noSuchId}`)).toMatchObject(none);
    });

    test("has no logs when the pipeline doesn't exist", async () => {
      const exception = "Pipeline nope does not exist.";
      expect(await raw("GET", "/api/pipelines/nope/logs")).toMatchObject({ body: { error: { exception } } });
    });

    test("is cancelled together with its blocks", async () => {
      expect(await blockStatuses(run)).toEqual(["running", "initial"]);
      expect(await cancel(run)).toMatchObject(returns("cancelled"));
      expect(await blockStatuses(run)).toEqual(["cancelled", "cancelled"]);
    });

    test("is retried completely or from a block", async () => {
      const retry = { pipeline_run_action: "retry_blocks" };
      expect(await change(run, { ...retry, from_block_uuid: "nope" })).toMatchObject(returns("running"));
      expect(await blockStatuses(run)).toEqual(["cancelled", "cancelled"]);
      expect(await change(run, { ...retry, from_block_uuid: `${pipeline}_export` })).toMatchObject(
        returns("running"),
      );
      expect(await blockStatuses(run)).toEqual(["cancelled", "initial"]);
      await cancel(run);
      expect(await change(run, retry)).toMatchObject(returns("running"));
      expect(["initial", "queued", "running"]).toContain((await blockStatuses(run))[0]);
      expect(await cancel(run)).toMatchObject(returns("cancelled"));
    });
  });
});
