// Starts a run through an API trigger and waits until it is finished, as a step of a CI job.
//
//   MAGE_TRIGGER_TOKEN=… node trigger-and-wait.ts <schedule id> [timeout in minutes] [variable=value …]
//
// Exit codes:
//   0  the run completed
//   1  it failed, was cancelled, or could not be started
//   2  wrong arguments
//   3  it did not finish in time and has been cancelled
//   4  unknown: the server became unreachable, and the run may go on
import { Mage, MageError, MageRunFailedError, MageTimeoutError } from "@mage-api/client";

const [schedule, minutes = "60", ...assignments] = process.argv.slice(2);
const token = process.env.MAGE_TRIGGER_TOKEN;
if (!schedule || !token || !(Number(minutes) > 0)) {
  console.error(
    "Usage: MAGE_TRIGGER_TOKEN=… node trigger-and-wait.ts <schedule id> [minutes] [variable=value …]",
  );
  process.exit(2);
}
const variables = Object.fromEntries(assignments.map((text) => text.split(/=(.*)/s, 2)));

// The trigger's token starts the run; waiting for it takes the credentials of a user.
const mage = new Mage();
const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (email && password) await mage.login({ email, password });

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
