import { type Micros, microsPerSecond } from "../clock.ts";
import type { JsonObject } from "../json.ts";
import type { Block } from "../project/block.ts";
import type { Pipeline } from "../project/pipeline.ts";
import { repr } from "../python.ts";
import { truncateToSecond } from "../timestamps.ts";
import { hasDecorated, readCode } from "./code.ts";
import type { Database } from "./database.ts";
import type { Failures } from "./failures.ts";
import type { BlockRun, BlockRunStatus, Run, Schedule } from "./tables.ts";

/** Durations, in milliseconds. */
export interface RunTiming {
  /** Time from a run's creation to its start. */
  startDelayMs: number;
  /** Time that a block waits in the queue. */
  queueDelayMs: number;
  /** Time that a block runs, excluding its `sleep`. */
  blockDurationMs: number;
}

interface Execution {
  run: Run;
  blockRun: BlockRun;
  pipeline: Pipeline;
  block: Block | undefined;
  attempt: Attempt;
  variables: Record<string, unknown>;
}

interface Attempt {
  startsAt: Micros;
  endsAt: Micros | undefined;
  timedOut: boolean;
  number: number;
}

const open = new Set<BlockRunStatus>(["initial", "queued", "running"]);
const good = new Set<BlockRunStatus>(["completed", "condition_failed"]);
const bad = new Set<BlockRunStatus>(["failed", "upstream_failed"]);
/** Block types that fail without a decorated function. */
const decorated = new Set(["custom", "data_exporter", "data_loader", "sensor", "transformer"]);

/** Moves block runs through their states. */
export class BlockRunner {
  readonly #database: Database;
  readonly #failures: Failures;
  readonly #timing: RunTiming;
  readonly #attempts = new Map<number, Attempt>();

  constructor(database: Database, failures: Failures, timing: RunTiming) {
    this.#database = database;
    this.#failures = failures;
    this.#timing = timing;
  }

  /** Returns the state of a run, from its block runs. */
  state(run: Run, allowsFailures: boolean): "completed" | "failed with all" | "failed" | "open" {
    const statuses = this.#database.blockRunsOf(run).map(({ status }) => status);
    const failed = statuses.includes("failed");
    const over = (status: BlockRunStatus) => good.has(status) || (allowsFailures && bad.has(status));
    if (statuses.every(over)) return failed ? "failed with all" : "completed";
    return failed && !allowsFailures ? "failed" : "open";
  }

  cancel(run: Run, time: Micros): void {
    for (const blockRun of this.#database.blockRunsOf(run)) {
      this.#attempts.delete(blockRun.id);
      if (open.has(blockRun.status)) update(blockRun, { status: "cancelled" }, time);
    }
  }

  /** Returns the time at which the next block of a run starts or ends. */
  nextDue(run: Run): Micros | undefined {
    let next: Micros | undefined;
    for (const { id } of this.#database.blockRunsOf(run)) {
      const attempt = this.#attempts.get(id);
      if (attempt) next = Math.min(next ?? Number.POSITIVE_INFINITY, attempt.endsAt ?? attempt.startsAt);
    }
    return next;
  }

  /** Starts and ends the blocks that are due. */
  finish(run: Run, pipeline: Pipeline, schedule: Schedule | undefined, time: Micros): void {
    for (const blockRun of this.#database.blockRunsOf(run)) {
      const attempt = this.#attempts.get(blockRun.id);
      if (!attempt) continue;
      const block = pipeline.getBlock(blockRun.block_uuid);
      const variables = variablesOf(run, pipeline, schedule);
      if (attempt.endsAt === undefined && attempt.startsAt <= time) {
        const duration = this.#durationOf(block, variables);
        const timeout = Number(block?.timeout ?? 0) * microsPerSecond || Number.POSITIVE_INFINITY;
        attempt.timedOut = duration > timeout;
        attempt.endsAt = attempt.startsAt + Math.min(duration, timeout);
        update(blockRun, { status: "running", started_at: attempt.startsAt }, attempt.startsAt);
      }
      if (attempt.endsAt === undefined || attempt.endsAt > time) continue;
      this.#end({ run, blockRun, pipeline, block, attempt, variables });
    }
  }

  /**
   * Queues the blocks whose upstream blocks are done.
   *
   * @returns true when the failure of a block decided the status of others.
   */
  proceed(
    run: Run,
    pipeline: Pipeline,
    schedule: Schedule | undefined,
    time: Micros,
    allowsFailures: boolean,
  ): boolean {
    const blockRuns = this.#database.blockRunsOf(run);
    const decided = propagate(blockRuns, pipeline, time);
    const byUuid = new Map(blockRuns.map((blockRun) => [blockRun.block_uuid.split(":")[0], blockRun.status]));
    const done = (block: Block) => {
      const status = byUuid.get(block.uuid);
      return status === undefined || status === "completed" || (allowsFailures && bad.has(status));
    };
    const { block_run_limit: limit } = pipeline.properties.concurrency_config as Record<string, unknown>;
    for (const blockRun of blockRuns) {
      if (blockRun.status !== "initial") continue;
      const busy = blockRuns.filter(({ status }) => status === "queued" || status === "running").length;
      if (typeof limit === "number" && busy >= limit) return decided;
      const block = pipeline.getBlock(blockRun.block_uuid);
      if (block && !block.upstream.every(done)) continue;
      const startsAt = time + this.#timing.queueDelayMs * 1000;
      this.#attempts.set(blockRun.id, { startsAt, endsAt: undefined, timedOut: false, number: 1 });
      update(blockRun, { status: "queued" }, time);
    }
    if (this.#timing.queueDelayMs === 0) this.finish(run, pipeline, schedule, time);
    return decided;
  }

  #durationOf(block: Block | undefined, variables: Record<string, unknown>): Micros {
    const sleepMs = block?.language === "python" ? readCode(block.content, variables).sleepMs : 0;
    return Math.max(1, (this.#timing.blockDurationMs + sleepMs) * 1000);
  }

  #end(execution: Execution): void {
    const { blockRun, pipeline, block, attempt, variables } = execution;
    const endsAt = attempt.endsAt ?? attempt.startsAt;
    if (attempt.timedOut) {
      this.#attempts.delete(blockRun.id);
      update(blockRun, { status: "failed" }, endsAt);
      return;
    }
    if (block?.conditionals.some((condition) => readCode(condition.content, variables).refuses)) {
      this.#attempts.delete(blockRun.id);
      update(blockRun, { status: "condition_failed" }, endsAt);
      return;
    }
    const failure = this.#failureOf(execution);
    if (failure) {
      const retry = retryOf(pipeline, block);
      if (attempt.number <= retry.retries) {
        attempt.number++;
        attempt.endsAt = endsAt + retry.delayMs * 1000 + this.#durationOf(block, variables);
        return;
      }
      this.#attempts.delete(blockRun.id);
      update(
        blockRun,
        { status: "failed", metrics: { ...blockRun.metrics, error: errorOf(failure) } },
        endsAt,
      );
      return;
    }
    this.#attempts.delete(blockRun.id);
    update(blockRun, { status: "completed", completed_at: endsAt, metrics: blockRun.metrics ?? {} }, endsAt);
  }

  #failureOf(execution: Execution): { kind: string; message: string } | undefined {
    const { run, blockRun, block, attempt, variables } = execution;
    const uuid = block?.uuid ?? blockRun.block_uuid;
    const requested = this.#failures.take({
      pipeline: run.pipeline_uuid,
      block: uuid,
      runId: run.id,
      variables,
      attempt: attempt.number,
    });
    if (requested !== undefined) return { kind: "Exception", message: requested };
    if (block?.language !== "python") return undefined;
    if (decorated.has(block.type) && !hasDecorated(block.content, block.type)) {
      const message =
        `Block ${block.uuid} does not have any decorated functions. ` +
        `Make sure that a function in the block is decorated with @${block.type}.`;
      return { kind: "Exception", message };
    }
    return readCode(block.content, variables).failure;
  }
}

/** Gives blocks the status that follows from a failed upstream block or condition. */
function propagate(blockRuns: readonly BlockRun[], pipeline: Pipeline, time: Micros): boolean {
  let decided = false;
  for (let changed = true; changed; ) {
    changed = false;
    for (const blockRun of blockRuns) {
      if (blockRun.status !== "initial") continue;
      const above = pipeline.getBlock(blockRun.block_uuid)?.upstreamUuids ?? [];
      const statuses = blockRuns
        .filter(({ block_uuid }) => above.includes(block_uuid.split(":")[0] ?? ""))
        .map(({ status }) => status);
      const status = statuses.includes("condition_failed")
        ? "condition_failed"
        : statuses.some((one) => bad.has(one))
          ? "upstream_failed"
          : undefined;
      if (!status) continue;
      update(blockRun, { status }, time);
      changed = decided = true;
    }
  }
  return decided;
}

/** Merges the variables that the blocks of a run receive. */
export function variablesOf(
  run: Run,
  pipeline: Pipeline,
  schedule: Schedule | undefined,
): Record<string, unknown> {
  const parts = [run.event_variables, pipeline.properties.variables, schedule?.variables, run.variables];
  return Object.assign({}, ...parts.filter((part) => typeof part === "object" && part !== null));
}

function retryOf(pipeline: Pipeline, block: Block | undefined): { retries: number; delayMs: number } {
  const config = {
    ...(block && (pipeline.properties.retry_config as JsonObject)),
    ...(block?.retryConfig as JsonObject),
  };
  return { retries: Number(config.retries ?? 0), delayMs: Number(config.delay ?? 5) * 1000 };
}

function errorOf({ kind, message }: { kind: string; message: string }): JsonObject {
  return {
    error: message,
    errors: ["  (no real stack: a mock server)\n"],
    message: `Traceback (most recent call last):\n  (no real stack: a mock server)\n${kind}: ${message || repr(message)}\n`,
  };
}

function update(blockRun: BlockRun, change: Partial<BlockRun>, time: Micros): void {
  Object.assign(blockRun, change, { updated_at: truncateToSecond(time) });
}
