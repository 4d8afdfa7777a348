import { mageValidator } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { compare, driftLines } from "./compare.ts";

const answer = (path: string, body: unknown, more: object = {}) => ({
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
const run = (exchanges: Parameters<typeof compare>[1], strangers = false) =>
  compare(mageValidator(), exchanges, strangers);

describe("compare", () => {
  test("finds nothing in an answer that is as the document says", () => {
    const report = run([answer("/api/pipeline_runs/1", notFound)]);
    expect(report).toEqual({ compared: 1, succeeded: [], onlyErrors: ["readPipelineRun"], drifts: [] });
  });

  test("says what is undocumented and what has another type, by path, once for all items of a list", () => {
    const items = [
      { operation: 1, extra: "secret-value" },
      { operation: 1, extra: "secret-value" },
    ];
    const report = run([
      answer("/api/pipelines", { metadata: { count: "2", results: 2, next: null, more: 1 }, pipelines: [] }),
    ]);
    expect(report.drifts).toMatchObject([
      {
        operation: "listPipelines",
        kind: "other type or value",
        path: "$.metadata.count",
        what: "must be integer",
      },
      { operation: "listPipelines", kind: "undocumented property", path: "$.metadata.more" },
    ]);
    const listed = run([
      answer("/api/pipelines", { metadata: { count: 2, results: 2, next: null }, pipelines: items }),
    ]);
    const extra = listed.drifts.filter(({ path }) => path === "$.pipelines[].extra");
    expect(extra).toMatchObject([{ kind: "undocumented property", exchanges: 1 }]);
    expect(JSON.stringify(listed)).not.toContain("secret-value");
  });

  test("counts exchanges, not places", () => {
    const exchange = answer("/api/pipeline_runs/1", { ...notFound, new_here: 1 });
    const { drifts } = run([exchange, exchange]);
    expect(drifts).toMatchObject([{ path: "$.new_here", exchanges: 2 }]);
  });

  test("reports a status and a content type that the document doesn't have", () => {
    const html = { status: 502, contentType: "text/html", body: "<html>" };
    const { drifts } = run([answer("/api/status", undefined, html)]);
    expect(drifts).toMatchObject([
      {
        operation: "readStatus",
        kind: "undocumented answer",
        what: "the status is not described (HTTP 502)",
      },
    ]);
  });

  test("passes over what is no operation, unless asked", () => {
    const other = answer("/api/clusters/secret-token", {});
    expect(run([other])).toMatchObject({ compared: 0, drifts: [] });
    expect(run([other], true).drifts).toMatchObject([
      { kind: "unknown operation", operation: "GET /api/*/*" },
    ]);
  });
});

describe("driftLines", () => {
  test("is a sentence for each difference, and says what was compared", () => {
    expect(driftLines(run([answer("/api/pipeline_runs/1", { ...notFound, new_here: 1 })]))).toEqual([
      "readPipelineRun: $.new_here is not in the document",
      "1 answers of 1 operations compared, 1 differences.",
      "Errors only, so their results were not compared: readPipelineRun.",
    ]);
  });
});
