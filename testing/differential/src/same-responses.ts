import fc from "fast-check";
import { oddCommands } from "./odd-commands.ts";
import type { Pair } from "./pair.ts";
import { projectCommands } from "./project-commands.ts";
import type { Command, Model } from "./request-command.ts";
import { runCommands } from "./run-commands.ts";
import { scheduleCommands } from "./schedule-commands.ts";
import { wrongValueCommands } from "./wrong-value-commands.ts";

/** The amount of random testing. */
export interface Effort {
  /** Number of sequences. */
  sequences: number;
  /** Maximum number of requests per sequence. */
  length: number;
  seed: number;
}

/**
 * Sends random sequences of requests to both servers of a pair. Names are unique to each sequence, so sequences don't
 * affect each other.
 *
 * @returns the number of responses compared.
 * @throws Error when two responses differ in more than the ignored fields, with the shortest sequence found.
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
