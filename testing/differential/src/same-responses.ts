import fc from "fast-check";
import type { Command, Model } from "./ask.ts";
import { oddCommands } from "./odd-commands.ts";
import type { Pair } from "./pair.ts";
import { projectCommands } from "./project-commands.ts";
import { runCommands } from "./run-commands.ts";
import { scheduleCommands } from "./schedule-commands.ts";
import { wrongValueCommands } from "./wrong-value-commands.ts";

/** How much is tried. */
export interface Effort {
  /** How many sequences. */
  sequences: number;
  /** How many requests a sequence has at most. */
  length: number;
  seed: number;
}

/**
 * Sends random sequences of requests to both servers of a pair. What a sequence makes is named after it, so that the next
 * one begins as if nothing were there.
 *
 * @returns how many answers were compared.
 * @throws Error when two answers differ otherwise than declared, with the shortest sequence found that shows it.
 */
export async function expectSameResponses(pair: Pair, effort: Effort): Promise<number> {
  const before = pair.compared;
  let started = 0;
  const commands: fc.Arbitrary<Command>[] = [
    fc.oneof(...projectCommands, ...scheduleCommands, ...runCommands, ...oddCommands, ...wrongValueCommands),
  ];
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: effort.length, size: "max" }), async (sequence) => {
      const model: Model = { prefix: `s${++started}`, schedules: [], runs: [] };
      await fc.asyncModelRun(() => ({ model, real: pair }), sequence);
    }),
    { numRuns: effort.sequences, seed: effort.seed, verbose: fc.VerbosityLevel.Verbose },
  );
  return pair.compared - before;
}
