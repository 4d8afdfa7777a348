import { expect, test } from "vitest";
import { mockApi } from "./testing/api.ts";

const schedules = "/api/pipelines/example_pipeline/pipeline_schedules";
const newSchedule = (fields: object) => ({
  pipeline_schedule: { name: "a", schedule_type: "api", ...fields },
});

test.each([
  { database: "sqlite", nextId: 1, offset: "" },
  { database: "postgresql", nextId: 2, offset: "+00:00" },
] as const)("imitates the ids and timestamps of $database", async ({ database, nextId, offset }) => {
  const { post, remove } = mockApi({ database });
  const created = await post(schedules, newSchedule({ start_time: "2026-01-02 03:04:05" }));
  expect(created.body.pipeline_schedule).toMatchObject({ id: 1, start_time: `2026-01-02 03:04:05${offset}` });
  await remove("/api/pipeline_schedules/1");
  expect((await post(schedules, newSchedule({}))).body.pipeline_schedule.id).toBe(nextId);
});

test("rejects an unknown schedule type on PostgreSQL without storing the schedule", async () => {
  const { get, post } = mockApi({ database: "postgresql" });
  const { error } = (await post(schedules, newSchedule({ schedule_type: "nonsense" }))).body;
  expect(error.exception).toContain('invalid input value for enum scheduletype: "nonsense"');
  expect((await get("/api/pipeline_schedules")).body.pipeline_schedules).toEqual([]);
});

test.each([true, false])(
  "ends the transaction of a rejected query only with authentication on: %s",
  async (authentication) => {
    const { server, get } = mockApi({ database: "postgresql", authentication });
    const token = authentication ? (await server.logIn()).token : "";
    const read = async (path: string) => {
      return (await get(`/api/${path}`, { "X-API-KEY": server.apiKey, "OAUTH-TOKEN": token })).body;
    };
    expect((await read("pipeline_runs/abc")).error.exception).toContain("InvalidTextRepresentation");
    const exception: string = (await read("pipeline_runs")).error?.exception ?? "";
    expect(exception.includes("InFailedSqlTransaction")).toBe(!authentication);
    await read("pipeline_schedules");
    expect(await read("pipeline_runs")).toMatchObject({ pipeline_runs: [] });
    expect((await read("pipeline_runs?status=nonsense")).error.exception).toContain("pipelinerunstatus");
  },
);
