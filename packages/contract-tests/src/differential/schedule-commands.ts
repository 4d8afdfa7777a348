import fc from "fast-check";
import {
  Ask,
  type Command,
  codes,
  flag,
  type Model,
  maybe,
  name,
  pipelinePath,
  pipelineUuid,
  type Twin,
} from "./ask.ts";
import type { PairedAnswer, Side } from "./pair.ts";

const index = fc.nat({ max: 7 });
const scheduleName = fc.constantFrom("nightly", "by hand", "");

const twin = (of: Twin[], at: number) => of[at % of.length] as Twin;
const schedulePath = (side: Side, model: Model, at: number) =>
  `/api/pipeline_schedules/${twin(model.schedules, at)[side.name].id}`;
const hasSchedules = ({ schedules }: Model) => schedules.length > 0;
const hasRuns = ({ runs }: Model) => runs.length > 0;

type Answers = { mock: PairedAnswer; server: PairedAnswer };

const createSchedule = fc
  .record({
    of: name,
    fields: fc.record(
      {
        name: scheduleName,
        schedule_type: fc.constantFrom("api", "time", "event"),
        schedule_interval: fc.constantFrom("@daily", "@hourly", "@once", "5 4 * * *", "whenever"),
        start_time: fc.constantFrom("2026-01-01 00:00:00", "2026-01-02T03:04:05Z", "soon"),
        description: fc.constantFrom("why", null),
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
    return new Ask(
      `createSchedule ${of} ${JSON.stringify(body)}`,
      (_, model) => ({ method: "POST", path: `${pipelinePath(model, of)}/pipeline_schedules`, query, body }),
      {
        after(model, { mock, server }: Answers) {
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
      new Ask(
        `updateSchedule ${at} ${JSON.stringify(fields)}`,
        (side, model) => ({
          method: "PUT",
          path: schedulePath(side, model, at),
          query,
          body: { pipeline_schedule: fields },
        }),
        {
          needs: hasSchedules,
          after(model, { mock, server }: Answers) {
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
    new Ask(`readSchedule ${at}`, (side, model) => ({ method: "GET", path: schedulePath(side, model, at) }), {
      needs: hasSchedules,
    }),
);

const deleteSchedule = index.map(
  (at) =>
    new Ask(
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
      new Ask(`listSchedules ${JSON.stringify({ ...query, order_by })}`, () => ({
        method: "GET",
        path: "/api/pipeline_schedules",
        query: { ...query, ...(order_by === undefined ? {} : { order_by }) },
      })),
  );

const listSchedulesOf = fc.record({ of: name, query: scheduleQuery }).map(
  ({ of, query }) =>
    new Ask(`listSchedulesOf ${of} ${JSON.stringify(query)}`, (_, model) => ({
      method: "GET",
      path: `${pipelinePath(model, of)}/pipeline_schedules`,
      query,
    })),
);

function noteRun(model: Model, schedule: Twin, active: boolean, { mock, server }: Answers): void {
  const [left, right] = [mock.body.pipeline_run, server.body.pipeline_run];
  if (!left || !right) return;
  if (active) schedule.active = true;
  model.runs.push({ mock: left, server: right, pipeline: left.pipeline_uuid, active });
}

const trigger = fc
  .record({
    at: index,
    rightToken: fc.integer({ min: 0, max: 4 }).map((number) => number > 0),
    body: fc.constantFrom<unknown>(
      {},
      { pipeline_run: {} },
      { pipeline_run: { variables: { env: "staging", n: 1 } } },
      { pipeline_run: { variables: null }, beside: { x: 1 } },
      { pipeline_run: { execution_date: "2026-02-03 04:05:06" } },
      { pipeline_run: { execution_date: "2026-02-03T04:05:06.700000" } },
      { pipeline_run: { execution_date: "soon" } },
      { pipeline_run: { variables: [1] } },
      { pipeline_run: { nonsense: 1 } },
      { pipeline_run: 3 },
      "{",
      "",
    ),
    query: codes,
  })
  .map(
    ({ at, rightToken, body, query }) =>
      new Ask(
        `trigger ${at} ${rightToken ? "" : "with a wrong token "}${JSON.stringify(body)}`,
        (side, model) => {
          const { id, token } = twin(model.schedules, at)[side.name];
          const path = `/api/pipeline_schedules/${id}/pipeline_runs/${rightToken ? token : "0".repeat(32)}`;
          return { method: "POST", path, query, body };
        },
        {
          needs: hasSchedules,
          after: (model, answers) => noteRun(model, twin(model.schedules, at), true, answers),
        },
      ),
  );

/** A run of a schedule that isn't active: it waits, on both servers. */
const createRun = fc
  .record({
    at: index,
    run: fc.constantFrom<unknown>(
      {},
      { variables: { k: 1 } },
      { execution_date: "2026-05-06 07:08:09" },
      { nonsense: 1 },
    ),
  })
  .map(
    ({ at, run }) =>
      new Ask(
        `createRun ${at} ${JSON.stringify(run)}`,
        (side, model) => ({
          method: "POST",
          path: `${schedulePath(side, model, at)}/pipeline_runs`,
          body: { pipeline_run: run },
        }),
        {
          needs: (model) => hasSchedules(model) && !twin(model.schedules, at).active,
          after: (model, answers) => noteRun(model, twin(model.schedules, at), false, answers),
        },
      ),
  );

const readRun = index.map(
  (at) =>
    new Ask(
      `readRun ${at}`,
      (side, model) => ({ method: "GET", path: `/api/pipeline_runs/${twin(model.runs, at)[side.name].id}` }),
      { needs: hasRuns },
    ),
);

const cancelRun = index.map(
  (at) =>
    new Ask(
      `cancelRun ${at}`,
      (side, model) => ({
        method: "PUT",
        path: `/api/pipeline_runs/${twin(model.runs, at)[side.name].id}`,
        body: { pipeline_run: { status: "cancelled" } },
      }),
      // One that has begun may be over on one of the two.
      { needs: (model) => hasRuns(model) && !twin(model.runs, at).active },
    ),
);

const runQuery = fc.record(
  {
    _limit: fc.constantFrom("1", "2", "3", "0", "x"),
    _offset: fc.constantFrom("0", "1", "2"),
    "order_by[]": fc.constantFrom("id", "id desc", "execution_date asc,id desc", "nonsense"),
    disable_retries_grouping: flag,
    include_pipeline_type: flag,
    include_pipeline_tags: flag,
    start_timestamp: fc.constantFrom("0", "99999999999", "x"),
    end_timestamp: fc.constantFrom("0", "9999999999"),
    pipeline_type: fc.constantFrom("python", "streaming"),
    global_data_product_uuid: fc.constant("none"),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const listRuns = fc.record({ of: maybe(name), several: fc.boolean(), query: runQuery }).map(
  ({ of, several, query }) =>
    new Ask(`listRuns ${JSON.stringify({ of, several, ...query })}`, (_, model) => ({
      method: "GET",
      path: "/api/pipeline_runs",
      query: {
        ...query,
        ...(of === undefined
          ? {}
          : { [several ? "pipeline_uuid[]" : "pipeline_uuid"]: pipelineUuid(model, of) }),
      },
    })),
);

const listRunsOf = fc
  .record({ at: index, query: runQuery })
  .map(
    ({ at, query }) =>
      new Ask(
        `listRunsOf ${at} ${JSON.stringify(query)}`,
        (side, model) => ({ method: "GET", path: `${schedulePath(side, model, at)}/pipeline_runs`, query }),
        { needs: hasSchedules },
      ),
  );

/** Commands about schedules and runs, with their weights. */
export const scheduleCommands: fc.WeightedArbitrary<Command>[] = [
  { arbitrary: createSchedule, weight: 8 },
  { arbitrary: updateSchedule, weight: 6 },
  { arbitrary: readSchedule, weight: 2 },
  { arbitrary: deleteSchedule, weight: 1 },
  { arbitrary: listSchedules, weight: 3 },
  { arbitrary: listSchedulesOf, weight: 2 },
  { arbitrary: trigger, weight: 6 },
  { arbitrary: createRun, weight: 3 },
  { arbitrary: readRun, weight: 3 },
  { arbitrary: cancelRun, weight: 1 },
  { arbitrary: listRuns, weight: 4 },
  { arbitrary: listRunsOf, weight: 2 },
];
