// Reads every pipeline of a busy server, one at a time and in no hurry, as JSON lines. The client already repeats what
// fails on the way, after growing waits and as `Retry-After` says; here it may do so more often, says it, and gives up on
// the whole as soon as one call has failed for good, instead of adding to whatever the trouble is.
//
//   node back-off-politely.ts [pause in ms, default 200] > pipelines.jsonl
import { setTimeout as sleep } from "node:timers/promises";
import { Mage, MageError, MageNotFoundError } from "@mage-api/client";

const pause = Number(process.argv[2] ?? 200);
if (!(pause >= 0)) {
  console.error("Say how long to pause between two calls, in ms: node back-off-politely.ts 200");
  process.exit(2);
}

const mage = new Mage({
  maxRetries: 6,
  timeout: 30_000,
  onRetry: ({ operation, error, delay }) =>
    console.error(`${operation}: ${error.message}; again in ${Math.round(delay)} ms`),
});
try {
  for await (const { uuid } of mage.pipelines.list()) {
    await sleep(pause);
    try {
      const { name, type, blocks } = await mage.pipelines.read(uuid);
      console.log(JSON.stringify({ uuid, name, type, blocks: blocks.map((block) => block.uuid) }));
    } catch (error) {
      // Deleted since it was listed.
      if (!(error instanceof MageNotFoundError)) throw error;
    }
  }
} catch (error) {
  if (!(error instanceof MageError)) throw error;
  console.error(`Given up after ${error.attempts} attempts: ${error.message}`);
  process.exitCode = 1;
}
