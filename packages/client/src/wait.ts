import { type CallInfo, MageAbortError, MageError, MageTimeoutError } from "./errors.ts";
import { readPipelineRun } from "./generated/sdk.gen.ts";
import type { PipelineRunStatus, ReadPipelineRunResponse } from "./generated/types.gen.ts";
import { type CallOptions, checkNumber } from "./options.ts";
import { canRetry } from "./transport/retry.ts";
import type { Client } from "./transport/sdk-types.ts";
import { abortError, anySignal, sleep, timeoutSignal } from "./transport/signals.ts";

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
}

/** Options for polling a run. */
export interface WatchOptions {
  /** Stops the polling. The run goes on. */
  signal?: AbortSignal | undefined;
  /** Delay before the second poll, in ms. Later delays grow to 15 times as long. Default: 1,000. */
  pollInterval?: number | undefined;
  /** Options of each call. */
  call?: CallOptions | undefined;
}

/** Options for waiting until a run is finished. */
export interface WaitOptions extends WatchOptions {
  /** Time limit for the whole wait, in ms. After it, the wait throws a {@link MageTimeoutError}. Default: no limit. */
  timeout?: number | undefined;
  /** Called once at the start, and then each time the status of the run or one of its blocks changes. */
  onUpdate?: ((update: RunUpdate) => void) | undefined;
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

/** Yields the current progress of a run, and then each change to it or its blocks until it is finished. */
export async function* watchRun(
  client: Client,
  id: number,
  { pollInterval = 1_000, call, ...options }: WatchOptions,
): AsyncGenerator<RunUpdate, Run> {
  checkNumber("pollInterval", pollInterval);
  const signal = anySignal(options.signal, call?.signal);
  const request = { url: "/api/pipeline_runs/{id}", path: { id } };
  let seen: string | undefined;
  let downSince: number | undefined;
  // Returns undefined while the server is down: the run goes on without us.
  const poll = async () => {
    const start = Date.now();
    try {
      const { pipeline_run } = await readPipelineRun({ client, path: { id }, ...call, signal });
      downSince = undefined;
      return pipeline_run;
    } catch (error) {
      const isOutage = error instanceof MageError && canRetry(error, request) && !signal?.aborted;
      downSince ??= start;
      // A server that has never responded may have a different URL.
      if (isOutage && seen !== undefined && Date.now() - downSince <= maxOutage) return undefined;
      throw error;
    }
  };
  for (let interval = pollInterval; ; interval = Math.min(interval * 1.5, pollInterval * 15)) {
    const run = await poll();
    if (run) {
      const update = progressOf(run);
      const state = JSON.stringify([run.status, update.blocks]);
      if (state !== seen) yield update;
      seen = state;
      if (update.finished) return run;
    }
    await sleep(interval, signal);
    if (signal?.aborted) throw abortError(signal, callOf(client, id));
  }
}

/**
 * Resolves with the run when it is finished.
 *
 * @param limit - The signal of `timeout`, if it has started earlier.
 * @throws MageRunFailedError, MageTimeoutError, MageAbortError: see {@link WaitOptions}
 */
export async function waitForRun(
  client: Client,
  id: number,
  options: WaitOptions,
  limit: AbortSignal | undefined = timeoutSignal(options.timeout),
): Promise<Run> {
  const { timeout, onUpdate, throwOnFailure = true, signal } = options;
  const updates = watchRun(client, id, { ...options, signal: anySignal(signal, limit) });
  try {
    for (;;) {
      const { done, value } = await updates.next();
      if (!done) {
        onUpdate?.(value);
        continue;
      }
      if (throwOnFailure && value.status !== "completed")
        throw new MageRunFailedError(value, callOf(client, id));
      return value;
    }
  } catch (error) {
    const ended = error instanceof MageAbortError || error instanceof MageTimeoutError;
    if (!ended || !limit?.aborted || signal?.aborted) throw error;
    throw new MageTimeoutError(
      `Run ${id} did not finish within ${timeout} ms`,
      callOf(client, id),
      {},
      { cause: error },
    );
  }
}

const final: readonly PipelineRunStatus[] = ["completed", "failed", "cancelled"];

function progressOf(run: Run): RunUpdate {
  const blocks: RunUpdate["blocks"] = { waiting: [], running: [], completed: [], failed: [], skipped: [] };
  const groups: Record<BlockRun["status"], keyof typeof blocks> = {
    initial: "waiting",
    queued: "waiting",
    running: "running",
    completed: "completed",
    failed: "failed",
    upstream_failed: "skipped",
    condition_failed: "skipped",
    cancelled: "skipped",
  };
  for (const { block_uuid, status } of run.block_runs) blocks[groups[status]].push(block_uuid);
  return { run, blocks, finished: final.includes(run.status) };
}

/** Extracts the last line, with the exception, from the stack trace of a failed block. */
function reasonOf({ metrics }: BlockRun): string {
  const { message } = (metrics?.error ?? {}) as { message?: unknown };
  const line = String(message ?? "")
    .trim()
    .split("\n")
    .at(-1);
  return line ? `: ${line}` : "";
}

function callOf(client: Client, id: number): CallInfo {
  const url = `${client.baseUrl}/api/pipeline_runs/${id}`;
  return { operation: "GET /api/pipeline_runs/{id}", method: "GET", url };
}
