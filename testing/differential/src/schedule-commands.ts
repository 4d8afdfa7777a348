import fc from "fast-check";
import type { PairedResponses } from "./pair.ts";
import {
  type Command,
  codes,
  hasSchedules,
  index,
  maybe,
  name,
  pipelinePath,
  pipelineUuid,
  RequestCommand,
  schedulePath,
  twin,
} from "./request-command.ts";

const scheduleName = fc.constantFrom("nightly", "by hand", "");

const createSchedule = fc
  .record({
    of: name,
    fields: fc.record(
      {
        name: scheduleName,
        schedule_type: fc.constantFrom("api", "time", "event"),
        schedule_interval: fc.constantFrom("@daily", "@hourly", "@once", "5 4 * * *", "whenever"),
        start_time: fc.constantFrom("2026-01-01 00:00:00", "2026-01-02T03:04:05Z", "soon"),
        description: fc.constantFrom("a description", null),
        variables: fc.constantFrom({ a: 1 }, null),
        settings: fc.constantFrom({ timeout: 600 }, { free: true }, null),
        sla: fc.constantFrom(60, null),
        nonsense: fc.constant(1),
      },
      { requiredKeys: ["schedule_type"] },
    ),
    named: fc.boolean(),
    query: codes,
  })
  .map(({ of, fields, named, query }) => {
    const body = { pipeline_schedule: { ...(named ? { name: "api" } : {}), ...fields } };
    return new RequestCommand(
      `createSchedule ${of} ${JSON.stringify(body)}`,
      (_, model) => ({ method: "POST", path: `${pipelinePath(model, of)}/pipeline_schedules`, query, body }),
      {
        after(model, { mock, server }: PairedResponses) {
          const [left, right] = [mock.body.pipeline_schedule, server.body.pipeline_schedule];
          if (!left || !right) return;
          model.schedules.push({
            mock: left,
            server: right,
            pipeline: pipelineUuid(model, of),
            active: false,
          });
        },
      },
    );
  });

const updateSchedule = fc
  .record({
    at: index,
    fields: fc.record(
      {
        name: scheduleName,
        description: fc.constantFrom("changed", null),
        schedule_interval: fc.constantFrom("@weekly", "@monthly", "*/5 * * * *", "never"),
        start_time: fc.constantFrom("2026-03-04 05:06:07", null, "soon"),
        settings: fc.constantFrom({ landing_time_enabled: true }, null),
        sla: fc.constantFrom(5, null),
        tags: fc.subarray(["one", "two"]),
        variables: fc.constantFrom({ b: [1, null] }, null),
        rotate_token: fc.boolean(),
        status: fc.constant("inactive"),
        nonsense: fc.constant(1),
      },
      { requiredKeys: [] },
    ),
    query: codes,
  })
  .map(
    ({ at, fields, query }) =>
      new RequestCommand(
        `updateSchedule ${at} ${JSON.stringify(fields)}`,
        (side, model) => ({
          method: "PUT",
          path: schedulePath(side, model, at),
          query,
          body: { pipeline_schedule: fields },
        }),
        {
          needs: hasSchedules,
          after(model, { mock, server }: PairedResponses) {
            const schedule = twin(model.schedules, at);
            if (!mock.body.pipeline_schedule) return;
            Object.assign(schedule, {
              mock: mock.body.pipeline_schedule,
              server: server.body.pipeline_schedule,
            });
          },
        },
      ),
  );

const readSchedule = index.map(
  (at) =>
    new RequestCommand(
      `readSchedule ${at}`,
      (side, model) => ({ method: "GET", path: schedulePath(side, model, at) }),
      {
        needs: hasSchedules,
      },
    ),
);

const deleteSchedule = index.map(
  (at) =>
    new RequestCommand(
      `deleteSchedule ${at}`,
      (side, model) => ({ method: "DELETE", path: schedulePath(side, model, at) }),
      {
        needs: hasSchedules,
      },
    ),
);

const scheduleQuery = fc.record(
  {
    _limit: fc.constantFrom("1", "2", "x"),
    _offset: fc.constantFrom("0", "1", "99"),
    "schedule_type[]": fc.constantFrom("api", "time,event"),
    "schedule_interval[]": fc.constantFrom("@daily", "@daily,@hourly"),
    "status[]": fc.constantFrom("inactive", "active", "nonsense"),
    "tag[]": fc.constantFrom("one", "two", "nothing"),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const listSchedules = fc
  .record({
    query: scheduleQuery,
    order_by: maybe(fc.constantFrom("name", "pipeline_uuid", "status", "schedule_type")),
  })
  .map(
    ({ query, order_by }) =>
      new RequestCommand(`listSchedules ${JSON.stringify({ ...query, order_by })}`, () => ({
        method: "GET",
        path: "/api/pipeline_schedules",
        query: { ...query, ...(order_by === undefined ? {} : { order_by }) },
      })),
  );

const listSchedulesOf = fc.record({ of: name, query: scheduleQuery }).map(
  ({ of, query }) =>
    new RequestCommand(`listSchedulesOf ${of} ${JSON.stringify(query)}`, (_, model) => ({
      method: "GET",
      path: `${pipelinePath(model, of)}/pipeline_schedules`,
      query,
    })),
);

/** Commands about schedules, with their weights. */
export const scheduleCommands: fc.WeightedArbitrary<Command>[] = [
  { arbitrary: createSchedule, weight: 8 },
  { arbitrary: updateSchedule, weight: 6 },
  { arbitrary: readSchedule, weight: 2 },
  { arbitrary: deleteSchedule, weight: 1 },
  { arbitrary: listSchedules, weight: 3 },
  { arbitrary: listSchedulesOf, weight: 2 },
];
