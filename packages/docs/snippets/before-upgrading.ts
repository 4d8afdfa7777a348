import { Mage } from "@mage-api/client";

// Logs a warning for each response that doesn't match the reference.
const mage = new Mage({ logger: console, validate: { responses: "warn" } });

for await (const { uuid } of mage.pipelines.list()) await mage.pipelines.read(uuid);
for (const { id } of await mage.pipelineSchedules.list().all({ limit: 100 }))
  await mage.pipelineSchedules.read(id);
for (const { id } of await mage.pipelineRuns.list().all({ limit: 100 })) await mage.pipelineRuns.read(id);
console.log("Read everything.");
