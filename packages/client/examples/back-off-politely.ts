// Reads every pipeline of a busy server as JSON lines, one at a time and with pauses. The client already retries failed
// reads with growing delays and obeys `Retry-After`. This program allows more retries, reports each one, and gives up
// completely after a call that still fails, so as not to add to the load.
//
//   node back-off-politely.ts [pause in ms, default 200] > pipelines.jsonl
import { setTimeout as sleep } from "node:timers/promises";
import { Mage, MageError, MageNotFoundError } from "@mage-api/client";

const pause = Number(process.argv[2] ?? 200);
if (!(pause >= 0)) {
  console.error("Usage: node back-off-politely.ts [pause between calls in ms]");
  process.exit(2);
}

const mage = new Mage({
  maxRetries: 6,
  timeout: 30_000,
  onRetry: ({ operation, error, delay }) =>
    console.error(`${operation}: ${error.message}; again in ${Math.round(delay)} ms`),
});
try {
  const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
  if (email && password) await mage.login({ email, password });
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
