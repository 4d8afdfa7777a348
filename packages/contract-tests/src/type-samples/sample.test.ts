import { describe, expect, test } from "vitest";
import { choose, redact, sampleOf } from "./sample.ts";

describe("redact", () => {
  test.each([
    ["a token", { token: "a".repeat(32) }, { token: "0".repeat(32) }],
    [
      "a schedule's token",
      { pipeline_schedule_token: "secret" },
      { pipeline_schedule_token: "0".repeat(32) },
    ],
    ["a session's JWT", { x: "Bearer eyJhbGci.eyJzdWIi.c2ln" }, { x: "Bearer header.payload.signature" }],
    [
      "a token in a text",
      { message: `no ${"0123456789abcdef".repeat(2)} here` },
      { message: `no ${"0".repeat(32)} here` },
    ],
    [
      "a folder of the machine",
      { repo_path: "/tmp/x/mage-server-aB3xYz/project" },
      { repo_path: "/home/mage/project" },
    ],
    ["a generated name", { uuid: "blocks_9f8e7d6c_2" }, { uuid: "blocks_0a1b2c3d_2" }],
    [
      "a timestamp",
      { created_at: "2026-11-24 07:15:16.123456+00:00" },
      { created_at: "2026-01-01 00:00:00.000001+00:00" },
    ],
    ["an id", { id: 4711, pipeline_run_id: 4712, count: 45 }, { id: 1, pipeline_run_id: 1, count: 45 }],
    [
      "a stack trace",
      { errors: ['File "/tmp/x"', "more"], message: "Traceback (most …" },
      { errors: ["File …"], message: "Traceback …" },
    ],
    ["a long text", { content: "x".repeat(500) }, { content: `${"x".repeat(120)}…` }],
    ["a long list", { items: [1, 2, 3] }, { items: [1, 2] }],
  ])("replaces the content of %s", (_, body, expected) => {
    expect(redact(body)).toEqual(expected);
  });

  test("keeps everything else: null, booleans, numbers, empty objects and lists", () => {
    const body = { a: null, b: true, c: 0.5, d: {}, e: [] };
    expect(redact(body)).toEqual(body);
  });
});

describe("choose", () => {
  const exchange = { method: "GET", path: "/api/x", status: 200, contentType: "application/json" };
  const candidate = (outcome: string, ...shows: string[]) => ({
    ...exchange,
    operation: "read",
    outcome,
    body: shows,
    shows,
  });

  test("picks the sample that shows most, then those that show something new, up to the maximum", () => {
    const candidates = [candidate("success", "a"), candidate("success", "a", "b"), candidate("success", "c")];
    expect(choose(candidates, 3).map(({ body }) => body)).toEqual([["a", "b"], ["c"]]);
    expect(choose(candidates, 1)).toHaveLength(1);
  });

  test("picks one of each outcome, even if it shows nothing", () => {
    expect(
      choose([candidate("unhandled"), candidate("success", "a")], 2).map(({ outcome }) => outcome),
    ).toEqual(["success", "unhandled"]);
  });
});

describe("sampleOf", () => {
  test("removes tokens and ids from path, query and body", () => {
    const token = "0123456789abcdef".repeat(2);
    const sample = sampleOf(
      {
        method: "POST",
        path: `/api/pipeline_schedules/4711/pipeline_runs/${token}`,
        query: [["api_key", "secret"]],
        sent: { session: { password: "admin" }, api_key: "secret" },
        status: 200,
        contentType: "application/json",
        body: { pipeline_run: { id: 9 } },
      },
      "triggerPipelineRun",
      "success",
    );
    expect(JSON.stringify(sample)).not.toMatch(/secret|admin|4711|0123/);
    expect(sample.path).toBe(`/api/pipeline_schedules/1/pipeline_runs/${"0".repeat(32)}`);
  });
});
