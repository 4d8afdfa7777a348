import { type CallInfo, MageAbortError, MageError, MageTimeoutError } from "./errors.ts";
import { gaveUp } from "./exchange.ts";
import { readPipelineRun } from "./generated/sdk.gen.ts";
import type { PipelineRunStatus, ReadPipelineRunResponse } from "./generated/types.gen.ts";
import type { CallOptions } from "./options.ts";
import { isRepeatable } from "./retry.ts";
import { anyOf, checkNumber, limitOf, sleep } from "./signals.ts";
import type { Client } from "./transport.ts";

type Run = ReadPipelineRunResponse["pipeline_run"];
type BlockRun = Run["block_runs"][number];

/** How far a run has come. */
export interface RunUpdate {
  run: Run;
  /** Uuids of the run's blocks, by what they are doing. */
  blocks: {
    waiting: string[];
    running: string[];
    completed: string[];
    failed: string[];
    /** Not run: cancelled, or what they depend on failed, or their condition didn't hold. */
    skipped: string[];
  };
  /** Whether the run is over: completed, failed or cancelled. */
  finished: boolean;
}

/** How to look at a run again and again. */
export interface WatchOptions {
  /** Ends the watching. */
  signal?: AbortSignal | undefined;
  /** How long to wait before looking a second time, in ms. The waits grow to 15 times as long. Default: 1,000. */
  pollInterval?: number | undefined;
  /** For each call that looks at the run. */
  call?: CallOptions | undefined;
}

/** How to wait for the end of a run. */
export interface WaitOptions extends WatchOptions {
  /** How long to wait in all, in ms; then a {@link MageTimeoutError}. Default: as long as it takes. */
  timeout?: number | undefined;
  /** Called when the run or one of its blocks has changed its status, and once at first. */
  onUpdate?: ((update: RunUpdate) => void) | undefined;
  /** Whether a failed or cancelled run is an exception. Default: true. */
  throwOnFailure?: boolean | undefined;
}

/** A run that was waited for has failed or was cancelled. */
export class MageRunFailedError extends MageError {
  override readonly name = "MageRunFailedError";
  /** Uuid of a block that failed, if one did: of several the first in the pipeline's order. */
  readonly block: string | undefined;
  /** The run. Not enumerable, since the server's stack traces are in it. */
  declare readonly run: Run;
  /** The run of that block. Not enumerable either. */
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

/** How long a server may be away while a run is watched, in ms: longer than Mage takes to start again. */
const longestOutage = 60_000;

/** Yields each change of a run or its blocks, from how it stands now to its end. */
export async function* watchRun(
  client: Client,
  id: number,
  { pollInterval = 1_000, call, ...options }: WatchOptions,
): AsyncGenerator<RunUpdate, Run> {
  checkNumber("pollInterval", pollInterval);
  const signal = anyOf(options.signal, call?.signal);
  const request = { url: "/api/pipeline_runs/{id}", path: { id } };
  let seen: string | undefined;
  let awaySince: number | undefined;
  /** The run, or undefined while the server is away: the run goes on without us, so that is no reason to give it up. */
  const look = async () => {
    const start = Date.now();
    try {
      const { pipeline_run } = await readPipelineRun({ client, path: { id }, ...call, signal });
      awaySince = undefined;
      return pipeline_run;
    } catch (error) {
      const isOutage = error instanceof MageError && isRepeatable(error, request) && !signal?.aborted;
      awaySince ??= start;
      // A server that never answered may have another address.
      if (isOutage && seen !== undefined && Date.now() - awaySince <= longestOutage) return undefined;
      throw error;
    }
  };
  for (let interval = pollInterval; ; interval = Math.min(interval * 1.5, pollInterval * 15)) {
    const run = await look();
    if (run) {
      const update = progressOf(run);
      const state = JSON.stringify([run.status, update.blocks]);
      if (state !== seen) yield update;
      seen = state;
      if (update.finished) return run;
    }
    await sleep(interval, signal);
    if (signal?.aborted) throw gaveUp(signal, callOf(client, id), undefined);
  }
}

/**
 * The run once it is over; see {@link WaitOptions} for what it throws.
 *
 * @param limit - the signal of `timeout`, where it began earlier.
 */
export async function waitForRun(
  client: Client,
  id: number,
  options: WaitOptions,
  limit: AbortSignal | undefined = limitOf(options.timeout),
): Promise<Run> {
  const { timeout, onUpdate, throwOnFailure = true, signal } = options;
  const watching = watchRun(client, id, { ...options, signal: anyOf(signal, limit) });
  try {
    for (;;) {
      const { done, value } = await watching.next();
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
      `Run ${id} was not over after ${timeout} ms`,
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

/** The exception's own line, out of the stack trace that the server keeps of a failed block. */
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
