import { expect, test } from "vitest";
import { observe } from "./observe.ts";

const exchange = {
  method: "GET",
  path: "/api/pipeline_runs/1",
  status: 200,
  contentType: "application/json",
};
const notFound = { code: 404, message: "Record not found.", type: "record_not_found" };

test("reports what a response covers", () => {
  const { observation, problems } = observe("s", [{ ...exchange, body: { error: notFound, status: 200 } }]);
  expect(problems).toEqual([]);
  expect(observation).toMatchObject({
    server: "s",
    seen: [{ operation: "readPipelineRun", outcome: "record_not_found" }],
    outside: 0,
  });
});

test("counts exchanges outside the document without reporting problems", () => {
  const html = { ...exchange, path: "/nonsense", status: 404, contentType: "text/html", body: "<html>" };
  expect(observe("s", [html])).toEqual({ observation: { server: "s", seen: [], outside: 1 }, problems: [] });
});

test("reports a response that doesn't match the document", () => {
  const { problems } = observe("s", [{ ...exchange, body: { pipeline_run: { id: "one" } } }]);
  expect(problems.join("\n")).toContain("readPipelineRun");
});
