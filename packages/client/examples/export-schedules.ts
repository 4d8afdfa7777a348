// All schedules as JSON, in an order that only changes when they do: to keep under version control, or to recreate them on
// another server. Tokens are secrets, and ids are another server's business: neither is in it.
//
//   node export-schedules.ts > schedules.json
import { Mage } from "@mage-api/client";

const exported = [];
for await (const schedule of new Mage().pipelineSchedules.list()) {
  // What is wanted is named: a property that a later release adds can't slip through.
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
