import { Mage } from "@mage-api/client";

const mage = new Mage();

const schedule = await mage.pipelineSchedules.create("example_pipeline", {
  name: "weekday mornings",
  schedule_type: "time",
  schedule_interval: "30 6 * * 1-5", // UTC
  start_time: "2026-01-01 00:00:00",
  settings: { skip_if_previous_running: true },
});
console.log(schedule.status); // inactive

await mage.pipelineSchedules.update(schedule.id, { status: "active" });
const { status, next_pipeline_run_date } = await mage.pipelineSchedules.read(schedule.id);
console.log(status, next_pipeline_run_date);

await mage.pipelineSchedules.delete(schedule.id);
