import fc from "fast-check";
import type { PairedResponses } from "./pair.ts";
import {
  type Command,
  codes,
  flag,
  hasSchedules,
  index,
  type Model,
  maybe,
  name,
  pipelineUuid,
  RequestCommand,
  schedulePath,
  type Twin,
  twin,
} from "./request-command.ts";

const hasRuns = ({ runs }: Model) => runs.length > 0;

function recordRun(model: Model, schedule: Twin, active: boolean, { mock, server }: PairedResponses): void {
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
      new RequestCommand(
        `trigger ${at} ${rightToken ? "" : "with a wrong token "}${JSON.stringify(body)}`,
        (side, model) => {
          const { id, token } = twin(model.schedules, at)[side.name];
          const path = `/api/pipeline_schedules/${id}/pipeline_runs/${rightToken ? token : "0".repeat(32)}`;
          return { method: "POST", path, query, body };
        },
        {
          needs: hasSchedules,
          after: (model, responses) => recordRun(model, twin(model.schedules, at), true, responses),
        },
      ),
  );

/** Creates a run of an inactive schedule. It waits on both servers. */
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
      new RequestCommand(
        `createRun ${at} ${JSON.stringify(run)}`,
        (side, model) => ({
          method: "POST",
          path: `${schedulePath(side, model, at)}/pipeline_runs`,
          body: { pipeline_run: run },
        }),
        {
          needs: (model) => hasSchedules(model) && !twin(model.schedules, at).active,
          after: (model, responses) => recordRun(model, twin(model.schedules, at), false, responses),
        },
      ),
  );

const readRun = index.map(
  (at) =>
    new RequestCommand(
      `readRun ${at}`,
      (side, model) => ({ method: "GET", path: `/api/pipeline_runs/${twin(model.runs, at)[side.name].id}` }),
      { needs: hasRuns },
    ),
);

const cancelRun = index.map(
  (at) =>
    new RequestCommand(
      `cancelRun ${at}`,
      (side, model) => ({
        method: "PUT",
        path: `/api/pipeline_runs/${twin(model.runs, at)[side.name].id}`,
        body: { pipeline_run: { status: "cancelled" } },
      }),
      // A run that has started may have finished on one of the two.
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
    new RequestCommand(`listRuns ${JSON.stringify({ of, several, ...query })}`, (_, model) => ({
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
      new RequestCommand(
        `listRunsOf ${at} ${JSON.stringify(query)}`,
        (side, model) => ({ method: "GET", path: `${schedulePath(side, model, at)}/pipeline_runs`, query }),
        { needs: hasSchedules },
      ),
  );

/** Commands about runs, with their weights. */
export const runCommands: fc.WeightedArbitrary<Command>[] = [
  { arbitrary: trigger, weight: 6 },
  { arbitrary: createRun, weight: 3 },
  { arbitrary: readRun, weight: 3 },
  { arbitrary: cancelRun, weight: 1 },
  { arbitrary: listRuns, weight: 4 },
  { arbitrary: listRunsOf, weight: 2 },
];
