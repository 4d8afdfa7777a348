import { setTimeout as sleep } from "node:timers/promises";
import type { MageError } from "@mage-api/client";
import { expect } from "vitest";
import type { ScenarioContext } from "../harness/context.ts";

const runTimeoutMs = 60_000;
const pollMs = 250;
const nudgeMs = 15_000;
const final = ["completed", "failed", "cancelled"];

/** A name that nothing else on the server has; its uuid is the same with underscores. */
export function uniqueName(what: string): string {
  return `${what}-${crypto.randomUUID().slice(0, 8)}`;
}

/** Creates a Python pipeline without blocks. */
export async function newPipeline({ mage }: ScenarioContext, what = "pipeline") {
  const name = uniqueName(what);
  const { uuid } = await mage.pipelines.create({ name, type: "python" });
  return { uuid, name };
}

/** Creates an API trigger, inactive as every new schedule. */
export async function newTrigger({ mage }: ScenarioContext, pipelineUuid: string) {
  const { id, token } = await mage.pipelineSchedules.create(pipelineUuid, {
    name: uniqueName("trigger"),
    schedule_type: "api",
  });
  expect(typeof token).toBe("string");
  return { scheduleId: id, token: token as string };
}

/**
 * Waits until a run is over.
 *
 * @param nudge - a trigger to start another run with when this one stands still. Mage's worker pool may end in the very
 * moment in which a block is put into its queue, and the block then waits until the next is put there
 * (`orchestration/queue/process_queue.py`, 0.9.80).
 */
export async function finalRun(
  { mage }: ScenarioContext,
  id: number,
  nudge?: { scheduleId: number; token: string },
) {
  const start = Date.now();
  let nudges = 0;
  for (;;) {
    const run = await mage.pipelineRuns.read(id);
    if (final.includes(run.status)) return run;
    const waited = Date.now() - start;
    if (waited > runTimeoutMs)
      throw new Error(`Run ${id} was still ${run.status} after ${runTimeoutMs / 1000} s.`);
    if (nudge && waited > (nudges + 1) * nudgeMs) {
      nudges++;
      await mage.pipelineRuns.trigger(nudge);
    }
    await sleep(pollMs);
  }
}

type ErrorClass = new (...parameters: never[]) => MageError;

/**
 * Expects a call to fail, and checks what its error says.
 *
 * @returns the error.
 */
export async function failure(
  call: Promise<unknown>,
  Kind: ErrorClass,
  expected: Partial<Pick<MageError, "type" | "code" | "status" | "exception">> = {},
): Promise<MageError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Kind);
  expect(error).toMatchObject(expected);
  return error as MageError;
}
