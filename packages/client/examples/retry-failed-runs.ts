// Retries recently failed runs of a pipeline and waits for each. Completed blocks keep their results.
//
//   node retry-failed-runs.ts <pipeline uuid> [hours, default 24]
import { Mage, MageRunFailedError } from "@mage-api/client";

const [pipeline, hours = "24"] = process.argv.slice(2);
if (!pipeline || !(Number(hours) > 0)) {
  console.error("Usage: node retry-failed-runs.ts <pipeline uuid> [hours]");
  process.exit(2);
}

const mage = new Mage();
const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (email && password) await mage.login({ email, password });

const since = Math.floor(Date.now() / 1000 - Number(hours) * 3600);
// List all of them before retrying the first: runs that fail in the meantime are left for the next time.
const failed = await mage.pipelineRuns
  .list({ pipeline_uuid: pipeline, status: "failed", start_timestamp: since })
  .all();

// One at a time: the server may have failed for lack of memory.
let completed = 0;
for (const { id } of failed) {
  await mage.pipelineRuns.retry(id);
  try {
    await mage.pipelineRuns.waitUntilFinished(id);
    completed += 1;
    console.log(`run ${id}: completed`);
  } catch (error) {
    if (!(error instanceof MageRunFailedError)) throw error;
    console.log(`run ${id}: failed again in ${error.block}`);
  }
}
console.log(`${completed} of ${failed.length} completed`);
process.exitCode = completed === failed.length ? 0 : 1;
