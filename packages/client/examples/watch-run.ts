// Follows a run until it is finished, printing a line each time the run or one of its blocks makes progress. Ctrl-C
// stops the program, not the run.
//
//   node watch-run.ts <run id>
import { Mage, MageAbortError } from "@mage-api/client";

const id = Number(process.argv[2]);
if (!Number.isInteger(id)) {
  console.error("Usage: node watch-run.ts <run id>");
  process.exit(2);
}

const mage = new Mage();
const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (email && password) await mage.login({ email, password });

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
try {
  for await (const { run, blocks } of mage.pipelineRuns.watch(id, { signal: stop.signal })) {
    const total = Object.values(blocks).flat().length;
    const done = blocks.completed.length;
    const now = [...blocks.running, ...blocks.failed.map((block) => `${block} failed`)].join(", ");
    console.log(`${run.status.padEnd(9)} ${"#".repeat(done).padEnd(total, ".")} ${done}/${total} ${now}`);
  }
} catch (error) {
  if (!(error instanceof MageAbortError)) throw error;
}
