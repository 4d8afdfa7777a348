import { expect, test, vi } from "vitest";
import { contract } from "../harness/contract.ts";
import { newPipeline } from "./support.ts";

contract((context) => {
  const { raw } = context;

  test("a schedule whose time today has passed doesn't run when it is activated", async () => {
    const { uuid } = await newPipeline(context, "past");
    const activate = async (timing: object) => {
      const body = { pipeline_schedule: { name: "past", schedule_type: "time", ...timing } };
      const created = await raw("POST", `/api/pipelines/${uuid}/pipeline_schedules`, { body });
      const path = `/api/pipeline_schedules/${created.body.pipeline_schedule.id}`;
      await raw("PUT", path, { body: { pipeline_schedule: { status: "active" } } });
      return path;
    };
    const runsOf = async (path: string) =>
      (await raw("GET", `${path}/pipeline_runs`)).body.pipeline_runs.length;
    const daily = await activate({ schedule_interval: "@daily", start_time: "2026-01-01 00:00:00" });
    const once = await activate({ schedule_interval: "@once" });
    // The scheduler takes schedules in their order, so once it has run the second, it has passed over the first.
    await vi.waitUntil(async () => (await runsOf(once)) > 0, { timeout: 20_000, interval: 250 });
    expect(await runsOf(daily)).toBe(0);
    await raw("PUT", daily, { body: { pipeline_schedule: { status: "inactive" } } });
  });
});
