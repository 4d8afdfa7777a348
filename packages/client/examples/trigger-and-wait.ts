// Starts a run of an API trigger and waits for its end, as a step of a CI job: the exit code says how it went.
//
//   MAGE_TRIGGER_TOKEN=… node trigger-and-wait.ts <schedule id> [timeout in minutes] [variable=value …]
//
// 0: completed. 1: failed or cancelled. 2: called wrongly. 3: not over in time; the run has been cancelled. 4: unknown how
// it went, since the server can't be reached any more; the run may go on.
import { Mage, MageError, MageRunFailedError, MageTimeoutError } from "@mage-api/client";

const [schedule, minutes = "60", ...assignments] = process.argv.slice(2);
const token = process.env.MAGE_TRIGGER_TOKEN;
if (!schedule || !token || !(Number(minutes) > 0)) {
  console.error("MAGE_TRIGGER_TOKEN=… node trigger-and-wait.ts <schedule id> [minutes] [variable=value …]");
  process.exit(2);
}
const variables = Object.fromEntries(assignments.map((text) => text.split(/=(.*)/s, 2)));

const mage = new Mage();
const { id } = await mage.pipelineRuns.trigger({ scheduleId: Number(schedule), token, variables });
console.log(`Run ${id} started.`);
const timeout = Number(minutes) * 60_000;
const end = Date.now() + timeout;
try {
  await mage.pipelineRuns.waitUntilFinished(id, {
    timeout,
    onUpdate: ({ run, blocks: { running, completed, failed } }) =>
      console.log(run.status, JSON.stringify({ running, completed, failed })),
  });
  console.log(`Run ${id} completed.`);
} catch (error) {
  if (error instanceof MageRunFailedError) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (error instanceof MageTimeoutError && Date.now() >= end) {
    console.error(error.message);
    await mage.pipelineRuns.cancel(id);
    process.exitCode = 3;
  } else if (error instanceof MageError) {
    console.error(error.message);
    process.exitCode = 4;
  } else throw error;
}
