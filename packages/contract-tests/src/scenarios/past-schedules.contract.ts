import { expect, test, vi } from "vitest";
import { contract } from "../harness/contract.ts";
import { newPipeline } from "./support.ts";

contract((context) => {
  const { raw } = context;

  test("a schedule whose time today has passed doesn't run when it is activated", async () => {
    const { uuid } = await newPipeline(context, "past");
    const daily = {
      name: "daily",
      schedule_type: "time",
      schedule_interval: "@daily",
      start_time: "2026-01-01 00:00:00",
    };
    const create = async (settings?: object) => {
      const body = { pipeline_schedule: { ...daily, ...(settings ? { settings } : {}) } };
      const { id } = (await raw("POST", `/api/pipelines/${uuid}/pipeline_schedules`, { body })).body
        .pipeline_schedule;
      await raw("PUT", `/api/pipeline_schedules/${id}`, {
        body: { pipeline_schedule: { status: "active" } },
      });
      return id;
    };
    const runsOf = async (id: number) =>
      (await raw("GET", `/api/pipeline_schedules/${id}/pipeline_runs`)).body.pipeline_runs.length;
    const quiet = await create();
    const eager = await create({ create_initial_pipeline_run: true });
    // Once the scheduler has come to the second, it has passed over the first.
    await vi.waitUntil(async () => (await runsOf(eager)) > 0, { timeout: 20_000, interval: 250 });
    expect(await runsOf(quiet)).toBe(0);
    for (const id of [quiet, eager]) {
      await raw("PUT", `/api/pipeline_schedules/${id}`, {
        body: { pipeline_schedule: { status: "inactive" } },
      });
    }
  });
});
