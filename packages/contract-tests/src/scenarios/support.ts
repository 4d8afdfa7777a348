import { setTimeout as sleep } from "node:timers/promises";
import type { MageError } from "@mage-api/client";
import { expect } from "vitest";
import type { ScenarioContext } from "../harness/context.ts";

const runTimeoutMs = 60_000;
const pollMs = 250;
const nudgeMs = 15_000;
const finalStatuses = ["completed", "failed", "cancelled"];

/** Generates a name that is unique on the server. The uuid derived from it has underscores instead of dashes. */
export function uniqueName(what: string): string {
  return `${what}-${crypto.randomUUID().slice(0, 8)}`;
}

/** Creates a Python pipeline without blocks. */
export async function newPipeline({ mage }: ScenarioContext, what = "pipeline") {
  const name = uniqueName(what);
  const { uuid } = await mage.pipelines.create({ name, type: "python" });
  return { uuid, name };
}

/** Creates an API trigger, which is inactive like every new schedule. */
export async function newTrigger({ mage }: ScenarioContext, pipelineUuid: string) {
  const { id, token } = await mage.pipelineSchedules.create(pipelineUuid, {
    name: uniqueName("trigger"),
    schedule_type: "api",
  });
  expect(typeof token).toBe("string");
  return { scheduleId: id, token: token as string };
}

/**
 * Waits until a run has finished.
 *
 * @param nudge - a trigger that starts another run if this one is stuck. Mage's worker pool can end just when a block
 * enters its queue; the block then waits until another one enters (`orchestration/queue/process_queue.py`, 0.9.80).
 * @throws Error when the run hasn't finished after 60 s.
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
    if (finalStatuses.includes(run.status)) return run;
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
 * Expects a call to fail with an error of this class and these properties.
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
