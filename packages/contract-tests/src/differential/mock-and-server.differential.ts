import { type StartedMockServer, startMockServer } from "@mage-api/mock-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MageServer, startMage } from "../mage-server/index.ts";
import { type Pair, pairOf } from "./pair.ts";
import { expectSameOutcomes } from "./run-outcomes.ts";
import { expectSameAnswers } from "./same-answers.ts";

const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const effort = {
  sequences: number("SEQUENCES", 40),
  length: number("LENGTH", 60),
  runs: number("RUNS", 15),
  seed: number("SEED", Math.floor(Math.random() * 2 ** 31)),
};

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

it("answers as the server does, whatever is asked in whatever order", async () => {
  const compared = await expectSameAnswers(pair, effort);
  console.log(`${compared} answers compared.`);
  expect(compared).toBeGreaterThan(effort.sequences);
}, 3_600_000);

it("runs pipelines to the same end", async () => {
  const before = pair.compared;
  await expectSameOutcomes(pair, effort);
  expect(pair.compared).toBeGreaterThan(before);
}, 3_600_000);
