import fc from "fast-check";
import { type Command, codes, RequestCommand } from "./request-command.ts";

/** Invalid request bodies, which the client would never send. */
const wrongBody = fc
  .record({
    path: fc.constantFrom(
      "/api/pipelines",
      "/api/pipelines/example_pipeline/blocks",
      "/api/pipelines/example_pipeline/pipeline_schedules",
    ),
    body: fc.constantFrom(
      "{",
      "[1]",
      "",
      "{}",
      '{"pipeline": null}',
      '{"pipeline": {"name": 5}}',
      "null",
      '{"x": ',
      '\ufeff{"pipeline": {}}',
      '{"pipeline": {"description": NaN}} x',
      '{"pipeline": {"name": "a\nb"}}',
      '{"pipeline": {"name": "\\x"}}',
      '{"pipeline" 1}',
      '{"pipeline": [1 2]}',
      "[1,]",
      '"abc',
    ),
    query: codes,
  })
  .map(
    ({ path, body, query }) =>
      new RequestCommand(`wrongBody ${path} ${body}`, () => ({ method: "POST", path, body, query })),
  );

const unknownPath = fc
  .constantFrom(
    ["GET", "/api/pipelines/..%2F.."],
    ["GET", "/nonsense"],
    ["PATCH", "/api/pipelines"],
    ["DELETE", "/api/pipelines"],
    ["GET", "/api/pipeline_runs/abc"],
    ["GET", "/api/pipeline_schedules/0"],
    ["POST", "/api/pipeline_schedules/1/pipeline_runs/no-token"],
    ["GET", "/api/pipelines?search=..%2F"],
    ["GET", "/api/pipelines?search=%E9"],
    ["GET", "/api/pipelines?_limit=1&_limit=2"],
    ["GET", "/api/pipeline_runs?_limit=1&_limit=2"],
    ["GET", "/api/pipeline_schedules?_offset=1&_offset=x"],
    ["GET", "/api/pipelines/example_pipeline/"],
    ["GET", "/api/pipelines/example_pipeline//"],
    ["GET", "/api/pipelines/example_pipeline/blocks/"],
    ["PUT", "/api/pipelines/nothing/blocks/"],
    ["GET", "/api/pipeline_runs/0/"],
    ["POST", "/api/pipeline_schedules/0/pipeline_runs/"],
    ["OPTIONS", "/api/pipelines"],
    ["OPTIONS", "/api/pipelines/example_pipeline/"],
    ["OPTIONS", "/api/pipeline_schedules/1/pipeline_runs"],
    ["OPTIONS", "/api/pipeline_schedules/1/pipeline_runs/abc"],
    ["OPTIONS", "/api/pipeline_schedules/1/api_trigger"],
    ["GET", "/api/pipeline_schedules/1/pipeline_runs/abc"],
    ["DELETE", "/api/pipeline_schedules/1/api_trigger"],
  )
  .map(
    ([method = "", path = ""]) =>
      new RequestCommand(`unknownPath ${method} ${path}`, () => ({ method, path })),
  );

/** Commands with unknown paths, wrong methods or invalid bodies, with their weights. */
export const oddCommands: fc.WeightedArbitrary<Command>[] = [
  { arbitrary: wrongBody, weight: 1 },
  { arbitrary: unknownPath, weight: 1 },
];
