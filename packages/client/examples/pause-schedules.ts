// Pauses every active schedule, for a maintenance window, and prints their ids. With those ids as arguments, it resumes
// them; schedules that were inactive before stay inactive.
//
//   node pause-schedules.ts > paused.txt
//   node pause-schedules.ts $(cat paused.txt)
import { Mage, MageNotFoundError } from "@mage-api/client";

const ids = process.argv.slice(2).map(Number);
if (ids.some((id) => !Number.isInteger(id))) {
  console.error("Usage: node pause-schedules.ts [ids of the schedules to resume]");
  process.exit(2);
}

const mage = new Mage();
const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (email && password) await mage.login({ email, password });

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
    console.log(`${id} has been deleted`);
  }
}
