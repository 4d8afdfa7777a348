// Follows a run to its end: one line each time that the run or one of its blocks gets any further. Ctrl-C stops the
// watching, not the run.
//
//   node watch-run.ts <run id>
import { Mage, MageAbortError } from "@mage-api/client";

const id = Number(process.argv[2]);
if (!Number.isInteger(id)) {
  console.error("Say which run: node watch-run.ts <run id>");
  process.exit(2);
}

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
try {
  for await (const { run, blocks } of new Mage().pipelineRuns.watch(id, { signal: stop.signal })) {
    const total = Object.values(blocks).flat().length;
    const done = blocks.completed.length;
    const now = [...blocks.running, ...blocks.failed.map((block) => `${block} failed`)].join(", ");
    console.log(`${run.status.padEnd(9)} ${"#".repeat(done).padEnd(total, ".")} ${done}/${total} ${now}`);
  }
} catch (error) {
  if (!(error instanceof MageAbortError)) throw error;
}
