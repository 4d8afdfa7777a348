import { MageCall } from "../call.ts";
import { MageValidationError } from "../errors.ts";
import {
  createPipelineRunOfSchedule,
  listPipelineRuns,
  readPipelineRun,
  triggerPipelineRun,
  updatePipelineRun,
} from "../generated/sdk.gen.ts";
import type {
  CreatePipelineRunOfScheduleData,
  CreatePipelineRunOfScheduleResponse,
  ListPipelineLogsResponse,
  ListPipelineRunsData,
  ListPipelineRunsResponse,
  ReadPipelineRunResponse,
  TriggerPipelineRunData,
  TriggerPipelineRunResponse,
  UpdatePipelineRunResponse,
} from "../generated/types.gen.ts";
import { List, toPage } from "../list.ts";
import { type CallOptions, checkNumber } from "../options.ts";
import { describeCall } from "../transport/request.ts";
import type { Client } from "../transport/sdk-types.ts";
import { anySignal, timeoutSignal } from "../transport/signals.ts";
import { unexpectedContent } from "../unexpected.ts";
import { type RunUpdate, type WaitOptions, type WatchOptions, waitForRun, watchRun } from "../wait.ts";
import { PipelineSchedules } from "./pipeline-schedules.ts";
import { Pipelines } from "./pipelines.ts";
import type { Filter, RequestBody } from "./shapes.ts";

/** The run variable that holds the key of `triggerOnce`. */
const onceVariable = "mage_once_key";

/** Maximum number of log files of one kind in a response (`MAX_LOG_FILES` in LogResource.py, 0.9.80). */
const maxLogFiles = 20;

/** An API trigger to start, and the variables of the run. */
export interface Trigger {
  /** Id of a schedule whose `schedule_type` is `api`. */
  scheduleId: number;
  /** The schedule's token, which is the only credential sent. A schedule without one can't be triggered. */
  token: string | null;
  /** Runtime variables of the run. */
  variables?: NonNullable<RequestBody<TriggerPipelineRunData, "pipeline_run">["variables"]> | undefined;
}

/** The runs of pipelines. */
export class PipelineRuns {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Lists runs, newest first. Each retry is listed as a run of its own.
   *
   * @example
   * const failed = await mage.pipelineRuns.list({ pipeline_uuid: "nightly_load", status: "failed" }).all();
   */
  list(
    filter: Filter<ListPipelineRunsData> = {},
    options: CallOptions = {},
  ): List<ListPipelineRunsResponse["pipeline_runs"][number]> {
    return new List(
      { client: this.#client, url: "/api/pipeline_runs" },
      (range) => {
        // Without this, Mage adds the retries of a page's first and last run, so that pages overlap, and fails on a
        // page after the last one (PipelineRunResource.process_collection, 0.9.80).
        const query = { disable_retries_grouping: true, ...filter, ...range };
        return listPipelineRuns({ client: this.#client, query, ...options }).map(
          ({ pipeline_runs, metadata }) => toPage(pipeline_runs, metadata),
        );
      },
      ({ id }) => id,
    );
  }

  /**
   * Reads a run with its block runs.
   *
   * @throws MageNotFoundError
   *
   * @example
   * const { status, block_runs } = await mage.pipelineRuns.read(7);
   */
  read(id: number, options: CallOptions = {}): MageCall<ReadPipelineRunResponse["pipeline_run"]> {
    return readPipelineRun({ client: this.#client, path: { id }, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Starts a run through an API trigger. An inactive trigger starts one too and becomes active (mage-ai#5607).
   *
   * The token is part of the URL, as Mage requires, so it appears in the server's access logs.
   *
   * @throws MageNotFoundError when the schedule doesn't exist, MageAuthenticationError when the token is wrong.
   *
   * @example
   * const { id } = await mage.pipelineRuns.trigger({ scheduleId: 3, token, variables: { day: "2026-11-24" } });
   */
  trigger(
    { scheduleId, token, variables }: Trigger,
    options: CallOptions = {},
  ): MageCall<TriggerPipelineRunResponse["pipeline_run"]> {
    const path = { schedule_id: scheduleId, token: token as string };
    const problem = options.validate === false ? undefined : tokenProblem(token);
    if (problem) {
      const url = "/api/pipeline_schedules/{schedule_id}/pipeline_runs/{token}";
      const call = describeCall("POST", { url, path, baseUrl: this.#client.baseUrl });
      return new MageCall(
        Promise.reject(new MageValidationError(`Not sent: ${problem} (${call.operation})`, call)),
      );
    }
    const body = { pipeline_run: variables === undefined ? {} : { variables } };
    return triggerPipelineRun({ client: this.#client, path, body, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Waits until a run is finished, polling it at growing intervals.
   *
   * @throws MageRunFailedError when the run failed or was cancelled (unless `throwOnFailure` is false),
   * MageTimeoutError after `timeout` ms, MageAbortError when `signal` aborts.
   *
   * @example
   * const run = await mage.pipelineRuns.waitUntilFinished(7, { timeout: 3_600_000 });
   */
  waitUntilFinished(id: number, options: WaitOptions = {}): Promise<ReadPipelineRunResponse["pipeline_run"]> {
    return waitForRun(this.#client, id, options);
  }

  /**
   * Yields the current progress of a run, and then each change to its status or that of a block, until it is finished.
   *
   * @throws MageNotFoundError, MageAbortError when `signal` aborts.
   *
   * @example
   * for await (const { run, blocks } of mage.pipelineRuns.watch(7)) console.log(run.status, blocks.running);
   */
  watch(id: number, options: WatchOptions = {}): AsyncIterable<RunUpdate> {
    return watchRun(this.#client, id, options);
  }

  /**
   * Starts a run and waits until it is finished. Unlike {@link trigger}, this needs a user's credentials when
   * authentication is on, because it reads the run.
   *
   * @throws the errors of {@link trigger} and {@link waitUntilFinished}
   *
   * @example
   * const run = await mage.pipelineRuns.triggerAndWait({ scheduleId: 3, token }, { timeout: 3_600_000 });
   */
  async triggerAndWait(
    trigger: Trigger,
    options: WaitOptions = {},
  ): Promise<ReadPipelineRunResponse["pipeline_run"]> {
    checkNumber("pollInterval", options.pollInterval);
    checkNumber("stallTimeout", options.stallTimeout);
    const limit = timeoutSignal(options.timeout);
    const signal = anySignal(options.signal, options.call?.signal, limit);
    const run = await this.trigger(trigger, { ...options.call, signal });
    return waitForRun(this.#client, run.id, options, { run, limit });
  }

  /**
   * Returns the run that was started with this key, or starts one.
   *
   * Mage has no idempotency keys, so the key is stored in the run variable `mage_once_key` and searched for in the
   * schedule's newest runs. That needs a user's credentials when authentication is on. A run that was deleted, or has
   * `lookback` newer ones, isn't found. Two simultaneous callers may both start a run.
   *
   * @param options - `key` identifies the run, such as `load-2026-11-24`. `lookback` is the number of runs to search,
   * 200 by default.
   * @throws MageNotFoundError, MageAuthenticationError
   *
   * @example
   * const { id } = await mage.pipelineRuns.triggerOnce({ scheduleId: 3, token }, { key: "load-2026-11-24" });
   */
  async triggerOnce(
    trigger: Trigger,
    { key, lookback = 200, ...options }: CallOptions & { key: string; lookback?: number },
  ): Promise<TriggerPipelineRunResponse["pipeline_run"]> {
    let left = lookback;
    for await (const run of new PipelineSchedules(this.#client).runs(trigger.scheduleId, {}, options)) {
      if (left-- <= 0) break;
      if (run.variables?.[onceVariable] === key) return run;
    }
    return this.trigger({ ...trigger, variables: { ...trigger.variables, [onceVariable]: key } }, options);
  }

  /**
   * Starts a run of any schedule with a user's credentials instead of the trigger's token. If the schedule is inactive,
   * the run stays `initial` until it is activated; {@link trigger} would activate it.
   *
   * @throws MageNotFoundError
   *
   * @example
   * const { id } = await mage.pipelineRuns.create(3, { variables: { day: "2026-11-24" } });
   */
  create(
    scheduleId: number,
    run: RequestBody<CreatePipelineRunOfScheduleData, "pipeline_run"> = {},
    options: CallOptions = {},
  ): MageCall<CreatePipelineRunOfScheduleResponse["pipeline_run"]> {
    const request = { path: { id: scheduleId }, body: { pipeline_run: run } };
    return createPipelineRunOfSchedule({ client: this.#client, ...request, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Cancels a run.
   *
   * @throws MageNotFoundError
   *
   * @example
   * await mage.pipelineRuns.cancel(7);
   */
  cancel(id: number, options: CallOptions = {}): MageCall<UpdatePipelineRunResponse["pipeline_run"]> {
    const body = { pipeline_run: { status: "cancelled" as const } };
    return updatePipelineRun({ client: this.#client, path: { id }, body, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Reruns the blocks of a run that didn't complete, within the same run.
   *
   * @param options - `fromBlock` is the uuid of a block: it and all blocks after it run again, even completed ones.
   * Mage ignores an unknown uuid, and then reruns nothing.
   * @throws MageNotFoundError
   *
   * @example
   * await mage.pipelineRuns.retry(7, { fromBlock: "load_orders" });
   */
  retry(
    id: number,
    { fromBlock, ...options }: CallOptions & { fromBlock?: string } = {},
  ): MageCall<UpdatePipelineRunResponse["pipeline_run"]> {
    const from = fromBlock === undefined ? {} : { from_block_uuid: fromBlock };
    const body = { pipeline_run: { pipeline_run_action: "retry_blocks" as const, ...from } };
    return updatePipelineRun({ client: this.#client, path: { id }, body, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Reads the complete log files of a run and all its block runs.
   *
   * @throws MageNotFoundError
   *
   * @example
   * const { block_run_logs } = await mage.pipelineRuns.logs(7);
   */
  async logs(id: number, options: CallOptions = {}): Promise<ListPipelineLogsResponse["logs"][number]> {
    const { pipeline_uuid: uuid, block_runs } = await this.read(id, options);
    const unexpected = () => {
      const request = { url: "/api/pipeline_runs/{id}", path: { id } };
      return unexpectedContent(this.#client, request, "the run or its logs lack the blocks");
    };
    if (typeof uuid !== "string" || !Array.isArray(block_runs)) throw unexpected();
    const pipelines = new Pipelines(this.#client);
    const logs = await pipelines.logs(uuid, { "pipeline_run_id[]": [id] }, options);
    if (!Array.isArray(logs.block_run_logs)) throw unexpected();
    const known = new Set(logs.block_run_logs.map(({ path }) => path));
    for (let from = 0; from < block_runs.length && block_runs.length > maxLogFiles; from += maxLogFiles) {
      const ids = block_runs.slice(from, from + maxLogFiles).map((block) => block.id);
      const more = await pipelines.logs(uuid, { "block_run_id[]": ids }, options);
      logs.block_run_logs.push(...more.block_run_logs.filter(({ path }) => !known.has(path)));
    }
    return logs;
  }
}

/** Returns what is wrong with a trigger's token, without quoting it. */
function tokenProblem(token: unknown): string | undefined {
  if (token === "[API_TOKEN_PLACEHOLDER]")
    return (
      "this server hides the tokens of triggers (HIDE_API_TRIGGER_TOKEN): get a new one with " +
      "pipelineSchedules.update(id, { rotate_token: true }), or start the run with pipelineRuns.create(id)"
    );
  if (token === null || token === undefined || token === "")
    return "the schedule has no token: start its runs with pipelineRuns.create(id)";
  return typeof token === "string" && /^\w+$/.test(token)
    ? undefined
    : "path.token is not the token of a trigger, which has letters and digits only";
}
