// Runs again what failed lately, in the same runs: completed blocks keep their results. Waits for all of them.
//
//   node retry-failed-runs.ts <pipeline uuid> [hours, default 24]
import { Mage, MageRunFailedError } from "@mage-api/client";

const [pipeline, hours = "24"] = process.argv.slice(2);
if (!pipeline || !(Number(hours) > 0)) {
  console.error("Say of which pipeline: node retry-failed-runs.ts <pipeline uuid> [hours]");
  process.exit(2);
}

const mage = new Mage();
const since = Math.floor(Date.now() / 1000 - Number(hours) * 3600);
// All of them before the first is retried: what fails in the meantime is left for the next time.
const failed = await mage.pipelineRuns
  .list({ pipeline_uuid: pipeline, status: "failed", start_timestamp: since })
  .all();

// One after the other, so as not to start everything at once on a server that may have failed for lack of memory.
let mended = 0;
for (const { id } of failed) {
  await mage.pipelineRuns.retry(id);
  try {
    await mage.pipelineRuns.waitUntilFinished(id);
    mended += 1;
    console.log(`run ${id}: completed`);
  } catch (error) {
    if (!(error instanceof MageRunFailedError)) throw error;
    console.log(`run ${id}: failed again in ${error.block}`);
  }
}
console.log(`${mended} of ${failed.length} completed`);
process.exitCode = mended === failed.length ? 0 : 1;
