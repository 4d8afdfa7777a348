import { mageValidator } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { compare, driftLines } from "./compare.ts";

const exchange = (path: string, body: unknown, more: object = {}) => ({
  method: "GET",
  path,
  status: 200,
  contentType: "application/json",
  body,
  ...more,
});
const notFound = {
  error: { code: 404, message: "Record not found.", type: "record_not_found" },
  status: 200,
};
const run = (exchanges: Parameters<typeof compare>[1], includeUnknown = false) =>
  compare(mageValidator(), exchanges, includeUnknown);

describe("compare", () => {
  test("finds no difference in a response that matches the document", () => {
    const report = run([exchange("/api/pipeline_runs/1", notFound)]);
    expect(report).toEqual({ compared: 1, succeeded: [], onlyErrors: ["readPipelineRun"], drifts: [] });
  });

  test("reports undocumented properties and wrong types by path, once for all items of a list", () => {
    const items = [
      { operation: 1, extra: "secret-value" },
      { operation: 1, extra: "secret-value" },
    ];
    const report = run([
      exchange("/api/pipelines", {
        metadata: { count: "2", results: 2, next: null, more: 1 },
        pipelines: [],
      }),
    ]);
    expect(report.drifts).toMatchObject([
      {
        operation: "listPipelines",
        kind: "wrong type or value",
        path: "$.metadata.count",
        what: "must be integer",
      },
      { operation: "listPipelines", kind: "undocumented property", path: "$.metadata.more" },
    ]);
    const listed = run([
      exchange("/api/pipelines", { metadata: { count: 2, results: 2, next: null }, pipelines: items }),
    ]);
    const extra = listed.drifts.filter(({ path }) => path === "$.pipelines[].extra");
    expect(extra).toMatchObject([{ kind: "undocumented property", exchanges: 1 }]);
    expect(JSON.stringify(listed)).not.toContain("secret-value");
  });

  test("counts exchanges, not occurrences", () => {
    const same = exchange("/api/pipeline_runs/1", { ...notFound, new_here: 1 });
    const { drifts } = run([same, same]);
    expect(drifts).toMatchObject([{ path: "$.new_here", exchanges: 2 }]);
  });

  test("reports an undocumented status", () => {
    const html = { status: 502, contentType: "text/html", body: "<html>" };
    const { drifts } = run([exchange("/api/status", undefined, html)]);
    expect(drifts).toMatchObject([
      {
        operation: "readStatus",
        kind: "undocumented response",
        what: "the status is not documented (HTTP 502)",
      },
    ]);
  });

  test("skips unknown operations, unless asked to include them", () => {
    const other = exchange("/api/clusters/secret-token", {});
    expect(run([other])).toMatchObject({ compared: 0, drifts: [] });
    expect(run([other], true).drifts).toMatchObject([
      { kind: "unknown operation", operation: "GET /api/*/*" },
    ]);
  });
});

describe("driftLines", () => {
  test("returns a sentence for each difference and a summary", () => {
    expect(driftLines(run([exchange("/api/pipeline_runs/1", { ...notFound, new_here: 1 })]))).toEqual([
      "readPipelineRun: $.new_here is not in the document",
      "Compared 1 responses of 1 operations: 1 differences.",
      "Only errors were observed, so results were not compared: readPipelineRun.",
    ]);
  });
});
