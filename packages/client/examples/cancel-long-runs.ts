// Cancels every run that has been running for too long.
//
//   node cancel-long-runs.ts <minutes> [pipeline uuid]
import { Mage, toDate } from "@mage-api/client";

const [limit, pipeline] = process.argv.slice(2);
if (!(Number(limit) >= 0)) {
  console.error("Usage: node cancel-long-runs.ts <minutes> [pipeline uuid]");
  process.exit(2);
}

const mage = new Mage();
const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (email && password) await mage.login({ email, password });

let cancelled = 0;
const running = mage.pipelineRuns.list({ status: "running", ...(pipeline && { pipeline_uuid: pipeline }) });
for await (const { id, pipeline_uuid, started_at, created_at } of running) {
  const minutes = (Date.now() - toDate(started_at ?? created_at).getTime()) / 60_000;
  if (minutes <= Number(limit)) continue;
  await mage.pipelineRuns.cancel(id);
  cancelled += 1;
  console.log(`cancelled run ${id} of ${pipeline_uuid} after ${minutes.toFixed(1)} minutes`);
}
console.log(`${cancelled} cancelled`);
