// Exports all schedules as JSON in a stable order, to keep under version control or to recreate on another server. Left
// out are tokens, because they are secret, and ids, because they differ from server to server.
//
//   node export-schedules.ts > schedules.json
import { Mage } from "@mage-api/client";

const mage = new Mage();
const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (email && password) await mage.login({ email, password });

const exported = [];
for await (const schedule of mage.pipelineSchedules.list()) {
  // Properties are picked by name, so one that a later release adds isn't exported by accident.
  const { name, description, pipeline_uuid, schedule_type, schedule_interval, start_time } = schedule;
  const { status, settings, variables, sla } = schedule;
  exported.push({
    ...{ pipeline_uuid, name, description, schedule_type, schedule_interval, start_time },
    ...{ status, settings, variables, sla },
  });
}
const order = ({ pipeline_uuid, name }: { pipeline_uuid: string; name: string | null }) =>
  `${pipeline_uuid}/${name}`;
exported.sort((one, other) => (order(one) < order(other) ? -1 : 1));
console.log(JSON.stringify(exported, undefined, 2));
