import type { MageCall } from "../call.ts";
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
import type { CallOptions } from "../options.ts";
import { anyOf, checkNumber, limitOf } from "../signals.ts";
import type { Client } from "../transport.ts";
import { type RunUpdate, type WaitOptions, type WatchOptions, waitForRun, watchRun } from "../wait.ts";
import { PipelineSchedules } from "./pipeline-schedules.ts";
import { Pipelines } from "./pipelines.ts";
import type { Filter, RequestBody } from "./shapes.ts";

/** The run variable that holds the key of a run that shall be started once only. */
const onceVariable = "mage_once_key";

/** How many log files Mage sends at most of one kind (`MAX_LOG_FILES` in LogResource.py, 0.9.80). */
const mostLogFiles = 20;

/** An API trigger, its token, and what the run shall be given. */
export interface Trigger {
  /** Id of the schedule, whose `schedule_type` is `api`. */
  scheduleId: number;
  /** The schedule's own token, which is the credential: no API key is sent. A schedule without one can't be triggered. */
  token: string | null;
  /** Runtime variables of the run. */
  variables?: NonNullable<RequestBody<TriggerPipelineRunData, "pipeline_run">["variables"]> | undefined;
}

/** `mage.pipelineRuns` */
export class PipelineRuns {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Runs, newest first. Retries of a run are runs of their own here. */
  list(
    filter: Filter<ListPipelineRunsData> = {},
    options: CallOptions = {},
  ): List<ListPipelineRunsResponse["pipeline_runs"][number]> {
    return new List(
      (range) => {
        // Otherwise Mage adds the retries of a page's first and last run to it, so that pages overlap, and fails on a
        // page after the last (PipelineRunResource.process_collection, 0.9.80).
        const query = { disable_retries_grouping: true, ...filter, ...range };
        return listPipelineRuns({ client: this.#client, query, ...options }).map(
          ({ pipeline_runs, metadata }) => toPage(pipeline_runs, metadata),
        );
      },
      ({ id }) => id,
    );
  }

  /** @throws MageNotFoundError */
  read(id: number, options: CallOptions = {}): MageCall<ReadPipelineRunResponse["pipeline_run"]> {
    return readPipelineRun({ client: this.#client, path: { id }, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Starts a run. An inactive API trigger starts one too (mage-ai#5607).
   *
   * @throws MageNotFoundError when there is no such schedule, MageAuthenticationError when the token is not its token.
   */
  trigger(
    { scheduleId, token, variables }: Trigger,
    options: CallOptions = {},
  ): MageCall<TriggerPipelineRunResponse["pipeline_run"]> {
    const path = { schedule_id: scheduleId, token: token as string };
    const body = { pipeline_run: variables === undefined ? {} : { variables } };
    return triggerPipelineRun({ client: this.#client, path, body, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Waits until a run is over, looking at it at growing intervals.
   *
   * @throws MageRunFailedError when the run failed or was cancelled (not with `throwOnFailure: false`), MageTimeoutError
   * after `timeout` ms, MageAbortError when `signal` says so.
   */
  waitUntilFinished(id: number, options: WaitOptions = {}): Promise<ReadPipelineRunResponse["pipeline_run"]> {
    return waitForRun(this.#client, id, options);
  }

  /**
   * Yields how far a run has come, each time that its status or that of one of its blocks has changed, until it is over.
   *
   * @example
   * for await (const { run, blocks } of mage.pipelineRuns.watch(7)) console.log(run.status, blocks.running);
   */
  watch(id: number, options: WatchOptions = {}): AsyncIterable<RunUpdate> {
    return watchRun(this.#client, id, options);
  }

  /**
   * Starts a run and waits until it is over. Unlike {@link trigger} this needs the credentials of a user, where
   * authentication is on, since it looks at the run.
   *
   * @throws What {@link trigger} and {@link waitUntilFinished} throw.
   */
  async triggerAndWait(
    trigger: Trigger,
    options: WaitOptions = {},
  ): Promise<ReadPipelineRunResponse["pipeline_run"]> {
    checkNumber("pollInterval", options.pollInterval);
    const limit = limitOf(options.timeout);
    const signal = anyOf(options.signal, options.call?.signal, limit);
    const { id } = await this.trigger(trigger, { ...options.call, signal });
    return waitForRun(this.#client, id, options, limit);
  }

  /**
   * Starts a run unless one with this key was started before, and returns the one or the other. Mage has no idempotency
   * keys: the key is kept as the run's variable `mage_once_key`, and looked for in the schedule's newest runs. So it needs
   * the credentials of a user, where authentication is on; two callers at the very same moment may both start a run; and a
   * run that is older than `lookback` others, or deleted, isn't found.
   *
   * @param options - `key` says what the run is for, such as `load-2026-11-24`; `lookback`: how many runs to look through,
   * default 200.
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
   * Starts a run of a schedule of any type with the credentials of a user, without the token that {@link trigger} needs.
   * The run of an inactive schedule waits as `initial` until that is active; {@link trigger} makes it so.
   *
   * @throws MageNotFoundError
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
   */
  cancel(id: number, options: CallOptions = {}): MageCall<UpdatePipelineRunResponse["pipeline_run"]> {
    const body = { pipeline_run: { status: "cancelled" as const } };
    return updatePipelineRun({ client: this.#client, path: { id }, body, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Runs the blocks of a run again that didn't complete, in the same run.
   *
   * @param options - `fromBlock`: uuid of a block; it and all after it run again, whatever became of them. Mage doesn't
   * notice when there is no such block, and runs none.
   * @throws MageNotFoundError
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
   * The log files of a run and of all its block runs, whole.
   *
   * @throws MageNotFoundError
   */
  async logs(id: number, options: CallOptions = {}): Promise<ListPipelineLogsResponse["logs"][number]> {
    const { pipeline_uuid: uuid, block_runs } = await this.read(id, options);
    const pipelines = new Pipelines(this.#client);
    const logs = await pipelines.logs(uuid, { "pipeline_run_id[]": [id] }, options);
    const known = new Set(logs.block_run_logs.map(({ path }) => path));
    for (let from = 0; from < block_runs.length && block_runs.length > mostLogFiles; from += mostLogFiles) {
      const ids = block_runs.slice(from, from + mostLogFiles).map((block) => block.id);
      const more = await pipelines.logs(uuid, { "block_run_id[]": ids }, options);
      logs.block_run_logs.push(...more.block_run_logs.filter(({ path }) => !known.has(path)));
    }
    return logs;
  }
}
