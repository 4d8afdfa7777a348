import { Mage } from "@mage-api/client";

const mage = new Mage();

// All of them, page by page, while you iterate. Nothing is fetched that isn't needed.
let failed = 0;
for await (const run of mage.pipelineRuns.list({ "status[]": ["failed", "cancelled"] })) {
  failed += 1;
  console.log(run.id, run.pipeline_uuid, run.status);
}
console.log(`${failed} runs did not complete`);

// As an array, with a limit.
const newest = await mage.pipelineRuns.list().all({ limit: 100 });

// One page, as the server sends it.
const { count, hasMore } = await mage.pipelineRuns.list().page({ limit: 10, offset: 20 });
console.log(`${newest.length} in hand, ${count} in all, ${hasMore ? "more" : "no more"} after the first 30`);
