// Pauses every schedule that is active, for a maintenance window, and prints their ids; given those, sets them going
// again: what was paused before stays paused.
//
//   node pause-schedules.ts > paused.txt
//   node pause-schedules.ts $(cat paused.txt)
import { Mage, MageNotFoundError } from "@mage-api/client";

const ids = process.argv.slice(2).map(Number);
if (ids.some((id) => !Number.isInteger(id))) {
  console.error("Give the ids of the schedules to resume, or nothing to pause all that are active.");
  process.exit(2);
}

const mage = new Mage();
if (ids.length === 0) {
  for await (const { id } of mage.pipelineSchedules.list({ "status[]": ["active"] })) {
    await mage.pipelineSchedules.update(id, { status: "inactive" });
    console.log(id);
  }
}
for (const id of ids) {
  try {
    await mage.pipelineSchedules.update(id, { status: "active" });
    console.log(`resumed ${id}`);
  } catch (error) {
    if (!(error instanceof MageNotFoundError)) throw error;
    console.log(`${id} has been deleted meanwhile`);
  }
}
