import { Mage } from "@mage-api/client";

const mage = new Mage();

// Fetches pages as needed while you iterate.
let failed = 0;
for await (const run of mage.pipelineRuns.list({ "status[]": ["failed", "cancelled"] })) {
  failed += 1;
  console.log(run.id, run.pipeline_uuid, run.status);
}
console.log(`${failed} runs did not complete`);

// Returns an array of at most 100 runs.
const newest = await mage.pipelineRuns.list().all({ limit: 100 });

// Returns a single page.
const { count, hasMore } = await mage.pipelineRuns.list().page({ limit: 10, offset: 20 });
console.log(`fetched ${newest.length} of ${count} runs; ${hasMore ? "more" : "no more"} after the first 30`);
