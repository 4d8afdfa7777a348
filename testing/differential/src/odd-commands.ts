import fc from "fast-check";
import { Ask, type Command, codes } from "./ask.ts";

/** Bodies that the client would never send. */
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
    ),
    query: codes,
  })
  .map(
    ({ path, body, query }) =>
      new Ask(`wrongBody ${path} ${body}`, () => ({ method: "POST", path, body, query })),
  );

const elsewhere = fc
  .constantFrom(
    ["GET", "/api/pipelines/..%2F.."],
    ["GET", "/nonsense"],
    ["PATCH", "/api/pipelines"],
    ["DELETE", "/api/pipelines"],
    ["GET", "/api/pipeline_runs/abc"],
    ["GET", "/api/pipeline_schedules/0"],
    ["POST", "/api/pipeline_schedules/1/pipeline_runs/no-token"],
    ["GET", "/api/pipelines?search=..%2F"],
  )
  .map(([method = "", path = ""]) => new Ask(`elsewhere ${method} ${path}`, () => ({ method, path })));

/** Requests that are no operations, or whose bodies aren't. */
export const oddCommands: fc.WeightedArbitrary<Command>[] = [
  { arbitrary: wrongBody, weight: 1 },
  { arbitrary: elsewhere, weight: 1 },
];
