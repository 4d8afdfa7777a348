import { Mage, MageRunFailedError, MageTimeoutError } from "@mage-api/client";

const mage = new Mage();
const trigger = {
  scheduleId: Number(process.env.MAGE_SCHEDULE_ID),
  token: process.env.MAGE_TRIGGER_TOKEN ?? "",
  variables: { env: "staging" },
};

try {
  const run = await mage.pipelineRuns.triggerAndWait(trigger, {
    timeout: 30 * 60_000,
    onUpdate: ({ run, blocks }) => console.log(run.status, blocks.running.join(" ")),
  });
  console.log(`Run ${run.id} completed`);
} catch (error) {
  if (!(error instanceof MageRunFailedError || error instanceof MageTimeoutError)) throw error;
  console.error(error.message); // names the failed block and the reason
  process.exitCode = 1;
}
