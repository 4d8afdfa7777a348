import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { ownCode } from "./ignored-fields.ts";
import type { Pair, Side } from "./pair.ts";

const pollMs = 200;
/** Start another run after this time: a run can get stuck, see `finalRun` of the contract tests' scenarios. */
const nudgeMs = 10_000;
const runTimeoutMs = 90_000;
const finalStatuses = ["completed", "failed", "cancelled"];

/** Function bodies of a block, by behaviour. */
const bodies = {
  returns: "return [1]",
  raises: "raise ValueError('fails always')",
  "raises on demand": "if kwargs.get('fail'):\n        raise RuntimeError('fail is set')\n    return 1",
  "raises unless": "if not kwargs.get('fail'):\n        raise RuntimeError('fail is not set')\n    return 1",
  sleeps: "import time\n    time.sleep(0.3)\n    return 1",
} as const;

type Behaviour = keyof typeof bodies | "has no decorator";

interface BlockPlan {
  does: Behaviour;
  /** Indices of the upstream blocks. */
  after: number[];
  retries: number;
}

/** A pipeline and the options of its run. */
interface RunPlan {
  blocks: BlockPlan[];
  allowBlocksToFail: boolean;
  fail: boolean;
  /** True to give the last block a condition that isn't met. */
  conditionFails: boolean;
}

const behaviour = fc.oneof(
  { arbitrary: fc.constant<Behaviour>("returns"), weight: 4 },
  {
    arbitrary: fc.constantFrom<Behaviour>(
      "raises",
      "raises on demand",
      "raises unless",
      "sleeps",
      "has no decorator",
    ),
    weight: 4,
  },
);

/** If one failure ends the run, the state of parallel blocks depends on timing, so those pipelines are a chain. */
const plan: fc.Arbitrary<RunPlan> = fc
  .record({
    allowBlocksToFail: fc.boolean(),
    fail: fc.boolean(),
    conditionFails: fc.boolean(),
    blocks: fc.array(
      fc.record({
        does: behaviour,
        after: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }),
        retries: fc.constantFrom(0, 0, 1),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map((given) => ({
    ...given,
    blocks: given.blocks.map((block, index) => ({
      ...block,
      after: given.allowBlocksToFail
        ? [...new Set(block.after.filter((before) => before < index))]
        : index === 0
          ? []
          : [index - 1],
    })),
  }));

function codeOf({ does }: BlockPlan): string {
  const decorator = does === "has no decorator" ? "" : "@transformer\n";
  const body = does === "has no decorator" ? bodies.returns : bodies[does];
  return `${ownCode}\n${decorator}def run(*args, **kwargs):\n    ${body}\n`;
}

/**
 * Runs random pipelines on both servers and compares the outcome of each run and block.
 *
 * @throws Error when an outcome differs.
 */
export async function expectSameOutcomes(pair: Pair, effort: { runs: number; seed: number }): Promise<void> {
  let started = 0;
  const nudge = await makeNudge(pair);
  await fc.assert(
    fc.asyncProperty(plan, (given) => tryRun(pair, `run_${++started}`, given, nudge)),
    { numRuns: effort.runs, seed: effort.seed, endOnFailure: true },
  );
}

/** Creates a pipeline that does nothing, and returns a function that starts a run of it. */
async function makeNudge(pair: Pair): Promise<(side: Side) => Promise<void>> {
  const post = (path: string, body: unknown) => pair.send(() => ({ method: "POST", path, body }));
  await post("/api/pipelines", { pipeline: { name: "nudge" } });
  const block = {
    name: "nudge",
    type: "transformer",
    content: codeOf({ does: "returns", after: [], retries: 0 }),
  };
  await post("/api/pipelines/nudge/blocks", { block });
  const { mock, server } = await post("/api/pipelines/nudge/pipeline_schedules", {
    pipeline_schedule: { name: "nudge", schedule_type: "api" },
  });
  const schedule = { mock: mock.body.pipeline_schedule, server: server.body.pipeline_schedule };
  return async ({ baseUrl, name }) => {
    const { id, token } = schedule[name];
    await fetch(`${baseUrl}/api/pipeline_schedules/${id}/pipeline_runs/${token}`, {
      method: "POST",
      body: "{}",
    });
  };
}

async function tryRun(
  pair: Pair,
  pipeline: string,
  given: RunPlan,
  nudge: (side: Side) => Promise<void>,
): Promise<void> {
  const post = (path: string, body: unknown) => pair.send(() => ({ method: "POST", path, body }));
  const blocksPath = `/api/pipelines/${pipeline}/blocks`;
  const uuid = (index: number) => `${pipeline}_${index}`;
  await post("/api/pipelines", { pipeline: { name: pipeline } });
  for (const [index, block] of given.blocks.entries()) {
    const name = uuid(index);
    const upstream_blocks = block.after.map(uuid);
    await post(blocksPath, { block: { name, type: "transformer", content: codeOf(block), upstream_blocks } });
    if (block.retries === 0) continue;
    const retry_config = { retries: block.retries, delay: 0 };
    await pair.send(() => ({
      method: "PUT",
      path: `${blocksPath}/${name}`,
      body: { block: { retry_config } },
    }));
  }
  if (given.conditionFails) {
    const content = `${ownCode}\n@condition\ndef run(*args, **kwargs):\n    return False\n`;
    const upstream_blocks = [uuid(given.blocks.length - 1)];
    const block = { name: `${pipeline}_condition`, type: "conditional", content, upstream_blocks };
    await post(blocksPath, { block });
  }
  const { mock, server } = await post(`/api/pipelines/${pipeline}/pipeline_schedules`, {
    pipeline_schedule: {
      name: pipeline,
      schedule_type: "api",
      settings: { allow_blocks_to_fail: given.allowBlocksToFail },
    },
  });
  const schedule = { mock: mock.body.pipeline_schedule, server: server.body.pipeline_schedule };
  const triggered = await pair.send(({ name }) => ({
    method: "POST",
    path: `/api/pipeline_schedules/${schedule[name].id}/pipeline_runs/${schedule[name].token}`,
    body: { pipeline_run: { variables: { fail: given.fail } } },
  }));
  const ids = { mock: triggered.mock.body.pipeline_run.id, server: triggered.server.body.pipeline_run.id };
  await Promise.all([pair.mock, pair.server].map((side) => untilFinished(side, ids[side.name], nudge)));
  await pair.send(({ name }) => ({ method: "GET", path: `/api/pipeline_runs/${ids[name]}` }), {
    finished: true,
  });
  await pair.send(() => ({ method: "GET", path: "/api/pipeline_runs", query: { pipeline_uuid: pipeline } }), {
    finished: true,
  });
}

async function untilFinished(side: Side, id: number, nudge: (side: Side) => Promise<void>): Promise<void> {
  const { baseUrl, name } = side;
  let nudgeAt = Date.now() + nudgeMs;
  const end = Date.now() + runTimeoutMs;
  for (;;) {
    const response = (await (await fetch(`${baseUrl}/api/pipeline_runs/${id}`)).json()) as {
      pipeline_run: { status: string };
    };
    if (finalStatuses.includes(response.pipeline_run.status)) return;
    if (Date.now() > end)
      throw new Error(`Run ${id} on the ${name} hadn't finished after ${runTimeoutMs / 1000} s.`);
    if (Date.now() > nudgeAt) {
      nudgeAt += nudgeMs;
      await nudge(side);
    }
    await sleep(pollMs);
  }
}
