import { type CallInfo, MageAbortError, MageError, MageTimeoutError } from "./errors.ts";
import { readPipelineRun } from "./generated/sdk.gen.ts";
import type { PipelineRunStatus, ReadPipelineRunResponse } from "./generated/types.gen.ts";
import { type CallOptions, checkNumber, notify } from "./options.ts";
import { withoutSql } from "./transport/error-envelope.ts";
import { canRetry } from "./transport/retry.ts";
import type { Client } from "./transport/sdk-types.ts";
import { abortError, anySignal, sleep, timeoutSignal } from "./transport/signals.ts";
import { unexpectedContent } from "./unexpected.ts";

type Run = ReadPipelineRunResponse["pipeline_run"];
type BlockRun = Run["block_runs"][number];

/** The progress of a run. */
export interface RunUpdate {
  run: Run;
  /** Uuids of the run's blocks, grouped by their status. */
  blocks: {
    waiting: string[];
    running: string[];
    completed: string[];
    failed: string[];
    /** Not run: cancelled, an upstream block failed, or the block's condition was false. */
    skipped: string[];
  };
  /** True if the run is completed, failed or cancelled. */
  finished: boolean;
  /** Set if no block is running and nothing has changed for a minute: possible reasons, and what helps. */
  stalled?: string | undefined;
}

/** Options for polling a run. */
export interface WatchOptions {
  /** Stops the polling. The run goes on. */
  signal?: AbortSignal | undefined;
  /** Delay before the second poll, in ms. Later delays grow to 15 times as long. Default: 1,000. */
  pollInterval?: number | undefined;
  /**
   * Time without any change and without a running block after which the polling throws a {@link MageTimeoutError}, in
   * ms; `Infinity` for none. Default: 1,800,000, half an hour.
   */
  stallTimeout?: number | undefined;
  /** Options of each call. */
  call?: CallOptions | undefined;
}

/** Options for waiting until a run is finished. */
export interface WaitOptions extends WatchOptions {
  /**
   * Time limit for the whole wait, in ms. After it, the wait throws a {@link MageTimeoutError}. Default: no limit,
   * because blocks may run for days; {@link WatchOptions.stallTimeout} ends the wait for a run that is stuck.
   */
  timeout?: number | undefined;
  /**
   * Called once at the start, each time the status of the run or one of its blocks changes, and when the run has
   * stalled. An error that it throws is logged, and doesn't end the wait.
   */
  onUpdate?: ((update: RunUpdate) => unknown) | undefined;
  /** Throws when the run failed or was cancelled. Default: true. */
  throwOnFailure?: boolean | undefined;
}

/** The run failed or was cancelled. Thrown when waiting for it. */
export class MageRunFailedError extends MageError {
  override readonly name = "MageRunFailedError";
  /** Uuid of the first failed block in the pipeline's order, if one failed. */
  readonly block: string | undefined;
  /** The run. Not enumerable, because it contains the server's stack traces. */
  declare readonly run: Run;
  /** The run of that block. Not enumerable either, for the same reason. */
  declare readonly blockRun: BlockRun | undefined;

  constructor(run: Run, call: CallInfo) {
    const blockRun = run.block_runs.find(({ status }) => status === "failed");
    const what = run.status === "cancelled" ? "was cancelled" : "failed";
    const where = blockRun ? ` in block ${blockRun.block_uuid}${reasonOf(blockRun)}` : "";
    super(`Run ${run.id} of ${run.pipeline_uuid} ${what}${where}`, call);
    this.block = blockRun?.block_uuid;
    Object.defineProperties(this, { run: { value: run }, blockRun: { value: blockRun } });
  }
}

/** Server downtime to tolerate while polling, in ms: longer than Mage takes to restart. */
const maxOutage = 60_000;
/** Time without a change after which a run without a running block counts as stalled, in ms. */
const stalledAfter = 60_000;

/** Yields the current progress of a run, and then each change to it or its blocks until it is finished. */
export async function* watchRun(
  client: Client,
  id: number,
  { pollInterval = 1_000, stallTimeout = 1_800_000, call, ...options }: WatchOptions,
  started: { id: number } = { id },
): AsyncGenerator<RunUpdate, Run> {
  checkNumber("pollInterval", pollInterval);
  checkNumber("stallTimeout", stallTimeout);
  const signal = anySignal(options.signal, call?.signal);
  const request = { url: "/api/pipeline_runs/{id}", path: { id } };
  let last: RunUpdate | undefined;
  let downSince: number | undefined;
  // Returns undefined while the server is down: the run goes on without us.
  const poll = async () => {
    const start = Date.now();
    try {
      const { pipeline_run } = await readPipelineRun({ client, path: { id }, ...call, signal });
      downSince = undefined;
      return pipeline_run;
    } catch (error) {
      const isOutage = error instanceof MageError && canRetry(error, request) && !signal.aborted;
      downSince ??= start;
      // A server that has never responded may have a different URL.
      if (isOutage && last && Date.now() - downSince <= maxOutage) return undefined;
      throw error;
    }
  };
  let state: string | undefined;
  let changed = performance.now();
  try {
    for (let interval = Math.max(pollInterval, 1); ; interval = Math.min(interval * 1.5, pollInterval * 15)) {
      const run = await poll();
      if (run) {
        const update = progressOf(client, run);
        const next = JSON.stringify([run.status, update.blocks]);
        const wasStalled = last?.stalled !== undefined;
        if (next !== state) changed = performance.now();
        const idle = performance.now() - changed;
        if (idle >= stalledAfter) update.stalled = stallReason(update);
        last = update;
        if (next !== state || (update.stalled !== undefined && !wasStalled)) yield update;
        state = next;
        if (update.finished) return run;
        const reason = stallReason(update);
        if (reason && idle > stallTimeout)
          throw new MageTimeoutError(
            `Run ${id} did not move for ${stallTimeout} ms: ${reason}`,
            callOf(client, id),
          );
      }
      await sleep(interval, signal);
      if (signal.aborted) throw abortError(signal, callOf(client, id));
    }
  } catch (error) {
    throw withRun(error, last?.run ?? started);
  }
}

/**
 * Resolves with the run when it is finished.
 *
 * @param begun - The run as it was started, and the signal of `timeout`, which has begun before that.
 * @throws MageRunFailedError, MageTimeoutError, MageAbortError: see {@link WaitOptions}
 */
export async function waitForRun(
  client: Client,
  id: number,
  options: WaitOptions,
  begun?: { run: { id: number }; limit: AbortSignal | undefined },
): Promise<Run> {
  const limit = begun ? begun.limit : timeoutSignal(options.timeout);
  const { timeout = 0, onUpdate, throwOnFailure = true, signal } = options;
  const updates = watchRun(client, id, { ...options, signal: anySignal(signal, limit) }, begun?.run);
  let last: RunUpdate | undefined;
  let changed = performance.now();
  try {
    for (;;) {
      const { done, value } = await updates.next();
      if (!done) {
        last = value;
        changed = performance.now();
        notify(options.call ?? {}, onUpdate, value);
        continue;
      }
      if (throwOnFailure && value.status !== "completed")
        throw new MageRunFailedError(value, callOf(client, id));
      return value;
    }
  } catch (error) {
    const ended = error instanceof MageAbortError || error instanceof MageTimeoutError;
    if (!ended || !limit?.aborted || signal?.aborted) throw error;
    // A short wait says it too if nothing has changed for half of its time.
    const isIdle = performance.now() - changed >= Math.min(stalledAfter, timeout / 2);
    const reason = last && isIdle ? stallReason(last) : undefined;
    const message = `Run ${id} did not finish within ${timeout} ms${last ? `, it is ${last.run.status}` : ""}`;
    throw withRun(
      new MageTimeoutError(
        reason ? `${message}: ${reason}` : message,
        callOf(client, id),
        {},
        { cause: error },
      ),
      error.run ?? { id },
    );
  }
}

/** Adds the run to an error: it goes on, and the caller may want to wait again or cancel it. */
function withRun(error: unknown, run: { id: number }): unknown {
  if (error instanceof MageError && !error.run) Object.defineProperty(error, "run", { value: run });
  return error;
}

/** Returns why an unfinished run may be stuck and what helps, or undefined if one of its blocks is running. */
function stallReason({ run, blocks, finished }: RunUpdate): string | undefined {
  if (finished || blocks.running.length > 0) return undefined;
  // PipelineScheduler in mage_ai/orchestration/pipeline_scheduler.py, 0.9.80.
  if (run.status === "initial")
    return (
      "it has not started: its schedule is inactive, the scheduler is off (see mage.status()), " +
      "or a limit of simultaneous runs is reached"
    );
  // Its worker pool can end while a block is put into its queue, and only the next block starts another pool:
  // mage_ai/orchestration/queue/process_queue.py, 0.9.80.
  return (
    "no block is running. Mage can forget a queued block (mage-ai#3998, #5400) until another run starts: " +
    "start one, or cancel this run and start it again"
  );
}

const final: readonly PipelineRunStatus[] = ["completed", "failed", "cancelled"];
const groups: Record<string, keyof RunUpdate["blocks"]> = {
  initial: "waiting",
  queued: "waiting",
  running: "running",
  completed: "completed",
  failed: "failed",
  upstream_failed: "skipped",
  condition_failed: "skipped",
  cancelled: "skipped",
};

/** @throws MageUnexpectedResponseError when the run has another shape, such as the status of a later Mage. */
function progressOf(client: Client, run: Run): RunUpdate {
  const blocks: RunUpdate["blocks"] = { waiting: [], running: [], completed: [], failed: [], skipped: [] };
  const unexpected = (what: string) =>
    unexpectedContent(client, { url: "/api/pipeline_runs/{id}", path: { id: run.id } }, what);
  if (![...final, "initial", "running"].includes(run.status))
    throw unexpected(`run status ${JSON.stringify(run.status)}`);
  if (!Array.isArray(run.block_runs)) throw unexpected("the run lacks block_runs");
  for (const block of run.block_runs) {
    const { block_uuid, status } = block ?? ({} as BlockRun);
    const group = Object.hasOwn(groups, status) ? groups[status] : undefined;
    if (!group) throw unexpected(`block status ${JSON.stringify(status)}`);
    blocks[group].push(block_uuid);
  }
  return { run, blocks, finished: final.includes(run.status) };
}

/** Extracts the last line, with the exception, from the stack trace of a failed block. */
function reasonOf({ metrics }: BlockRun): string {
  const { message } = (metrics?.error ?? {}) as { message?: unknown };
  const line = withoutSql(String(message ?? ""))
    .trim()
    .split("\n")
    .at(-1);
  return line ? `: ${line}` : "";
}

function callOf(client: Client, id: number): CallInfo {
  const url = `${client.baseUrl}/api/pipeline_runs/${id}`;
  return { operation: "GET /api/pipeline_runs/{id}", method: "GET", url };
}
