import { findPython, type MageServer, startMage } from "@mage-api/mage-server";
import { type StartedMockServer, startMockServer } from "@mage-api/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Pair, pairOf } from "./pair.ts";
import { expectSameOutcomes } from "./run-outcomes.ts";
import { expectSameResponses } from "./same-responses.ts";

const number = (name: string, fallback: number) => Number(process.env[name] ?? fallback);
const effort = {
  sequences: number("SEQUENCES", 40),
  length: number("LENGTH", 60),
  runs: number("RUNS", 15),
  seed: number("SEED", Math.floor(Math.random() * 2 ** 31)),
};
const canStart = process.env.CI !== undefined || (await findPython().catch(() => undefined)) !== undefined;

describe.skipIf(!canStart)("the mock and a real Mage server", () => {
  let mock: StartedMockServer;
  let server: MageServer;
  let pair: Pair;

  beforeAll(async () => {
    [mock, server] = await Promise.all([
      startMockServer({ authentication: false }),
      startMage({ authentication: false }),
    ]);
    pair = await pairOf(mock, server);
    console.log(
      `SEED=${effort.seed} SEQUENCES=${effort.sequences} LENGTH=${effort.length} RUNS=${effort.runs}`,
    );
  }, 300_000);
  afterAll(async () => {
    await Promise.all([mock?.stop(), server?.stop()]);
  }, 60_000);

  test("return the same responses to any sequence of requests", async () => {
    const compared = await expectSameResponses(pair, effort);
    console.log(`${compared} responses compared.`);
    expect(compared).toBeGreaterThan(effort.sequences);
  }, 3_600_000);

  test.skipIf(effort.runs === 0)(
    "run pipelines with the same outcome",
    async () => {
      const before = pair.compared;
      await expectSameOutcomes(pair, effort);
      expect(pair.compared).toBeGreaterThan(before);
    },
    3_600_000,
  );
});
