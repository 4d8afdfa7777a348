import { expect, test } from "vitest";
import { Mage, MageValidationError } from "./index.ts";
import { intervalProblem } from "./schedule-interval.ts";
import { fakeServer, json } from "./testing/fake-server.ts";

test.each([
  "@once",
  "@always_on",
  "0 5 * * 1-5",
  "*/15 * * * *",
  "0 0 1 JAN *",
  "5/10 * * * sat-mon",
  "0 9 * * L5",
  "0 9 * * fri#2",
  "0 5 * * * 30",
])("%j is valid", (interval) => expect(intervalProblem(interval)).toBeUndefined());

test.each([
  ["@yearly", "must be one of @once"],
  ["daily", "must be one of @once"],
  ["* * * *", "cron expression with five fields"],
  ["61 * * * *", "Invalid value for minute: 61"],
  ["? * * * *", "? is only allowed in the day fields"],
  ["* * * * * *  * *", "cron expression with five fields"],
])("%j is invalid: %s", (interval, problem) => expect(intervalProblem(interval)).toContain(problem));

test("a schedule with an invalid interval is not sent, unless validation is off", async () => {
  const { baseUrl, received } = await fakeServer(json({ pipeline_schedule: { id: 1 } }));
  const schedules = new Mage({ baseUrl }).pipelineSchedules;
  const schedule = { name: "s", schedule_type: "time", schedule_interval: "daily" } as const;
  await expect(schedules.create("p", schedule)).rejects.toBeInstanceOf(MageValidationError);
  await expect(schedules.update(1, { schedule_interval: "61 * * * *" })).rejects.toThrow(
    "Not sent: body.pipeline_schedule.schedule_interval: Invalid value for minute: 61",
  );
  expect(received).toHaveLength(0);
  await schedules.create("p", schedule, { validate: false });
  expect(received).toHaveLength(1);
});
