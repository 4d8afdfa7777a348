import { describe, expect, test } from "vitest";
import { converted, requestOf } from "../testing/build.ts";

const at = (path: string, rest: object = {}) => ({
  raw: `https://x.io${path}`,
  host: ["https://x.io"],
  path: path.slice(1).split("/"),
  ...rest,
});

describe("path variables", () => {
  test("are integers only if all values on the path are", () => {
    const one = (value: string) => at("/users/:id", { variable: [{ key: "id", value }] });
    const both = converted([requestOf("GET", one("1")), requestOf("PUT", one("2"))]);
    expect(both.operation("put /users/{id}").parameters).toEqual([
      { name: "id", in: "path", required: true, schema: { type: "integer" }, example: 2 },
    ]);
    const mixed = converted([requestOf("GET", one("1")), requestOf("PUT", one("x1"))]);
    expect(mixed.operation("get /users/{id}").parameters).toEqual([
      { name: "id", in: "path", required: true, schema: { type: "string" }, example: "1" },
    ]);
  });

  test("with different names share a path, under the first name", () => {
    const { paths, operation } = converted([
      requestOf("GET", at("/users/:id", { variable: [{ key: "id", value: "7" }] })),
      requestOf(
        "DELETE",
        at("/users/:userId", { variable: [{ key: "userId", value: "8", description: "Whose" }] }),
      ),
    ]);
    expect(Object.keys(paths)).toEqual(["/users/{id}"]);
    expect(operation("delete /users/{id}").parameters).toEqual([
      {
        name: "id",
        in: "path",
        description: "Whose",
        required: true,
        schema: { type: "integer" },
        example: 8,
      },
    ]);
  });

  test("that only look like numbers stay text", () => {
    const { only } = converted([
      requestOf("GET", at("/codes/:code", { variable: [{ key: "code", value: "007" }] })),
    ]);
    expect(only.parameters?.[0]).toMatchObject({ schema: { type: "string" }, example: "007" });
  });
});

describe("header parameters", () => {
  test.each([
    ["{{$guid}}", { type: "string", format: "uuid" }],
    ["{{$timestamp}}", { type: "integer" }],
    ["{{$isoTimestamp}}", { type: "string", format: "date-time" }],
    ["{{$randomCity}}", { type: "string" }],
  ])("have the type of Postman's dynamic variable %s", (value, schema) => {
    const header = [{ key: "X-Made-Up", value }];
    expect(converted([requestOf("GET", at("/x"), { header })]).only.parameters?.[0]?.schema).toEqual(schema);
  });
});

describe("query parameters", () => {
  test.each([
    ["(required) Which", { description: "Which", required: true }],
    ["[Required]", { required: true }],
    ["Required. Which", { description: "Which", required: true }],
    ["required: true\nWhich", { description: "Which", required: true }],
    ["required: false\nWhich", { description: "Which" }],
    ["(optional)", {}],
    ["Optional: Which", { description: "Which" }],
    ["Required for some", { description: "Required for some", required: true }],
  ])("described as %j in two requests", (description, expected) => {
    const get = requestOf("GET", at("/x", { query: [{ key: "a", value: "b", description }] }));
    expect(converted([get, get]).only.parameters).toEqual([
      { name: "a", in: "query", ...expected, schema: { type: "string" }, example: "b" },
    ]);
  });

  test("stay optional if one of two descriptions says so", () => {
    const described = (description: string) =>
      requestOf("GET", at("/x", { query: [{ key: "a", value: "b", description }] }));
    const { only } = converted([described("(optional)"), described("Which")]);
    expect(only.parameters).toEqual([
      { name: "a", in: "query", description: "Which", schema: { type: "string" }, example: "b" },
    ]);
    const { only: demanded } = converted([described("(optional)"), described("(required)")]);
    expect(demanded.parameters).toMatchObject([{ name: "a", required: true }]);
  });

  test("have type, format, description and example", () => {
    const { only } = converted([
      requestOf(
        "GET",
        at("/x", {
          query: [
            { key: "limit", value: "10", description: { content: "How many" } },
            { key: "since", value: "2026-01-31T10:00:00Z" },
            { key: "deep", value: "true", disabled: true },
            { key: "ratio", value: "0.5" },
            { key: "filter%5Bname%5D", value: "" },
            { key: "count", value: "<integer>" },
            { key: "state", value: "open", description: "(Required) Which" },
          ],
        }),
      ),
    ]);
    expect(only.parameters).toEqual([
      { name: "limit", in: "query", description: "How many", schema: { type: "integer" }, example: 10 },
      {
        name: "since",
        in: "query",
        schema: { type: "string", format: "date-time" },
        example: "2026-01-31T10:00:00Z",
      },
      { name: "deep", in: "query", schema: { type: "boolean" }, example: true },
      { name: "ratio", in: "query", schema: { type: "number" }, example: 0.5 },
      { name: "filter[name]", in: "query", schema: { type: "string" } },
      { name: "count", in: "query", schema: { type: "integer" } },
      {
        name: "state",
        in: "query",
        description: "Which",
        required: true,
        schema: { type: "string" },
        example: "open",
      },
    ]);
  });

  test("that repeat are lists", () => {
    const { only } = converted([requestOf("GET", "https://x.io/x?id=1&id=2")]);
    expect(only.parameters).toEqual([
      { name: "id", in: "query", schema: { type: "array", items: { type: "integer" } }, example: [1, 2] },
    ]);
  });

  test("without a name are reported as lost", () => {
    const { only, report } = converted([
      requestOf(
        "GET",
        at("/x", {
          query: [
            { key: null, value: "1" },
            { key: null, value: null },
          ],
        }),
      ),
    ]);
    expect(only.parameters).toBeUndefined();
    expect(report.dropped).toEqual([
      { path: "$.item[0].request.url.query[0]", reason: "a query parameter without a name", loss: true },
    ]);
  });
});

describe("headers", () => {
  test("are parameters, unless OpenAPI covers them elsewhere", () => {
    const header = [
      { key: "Content-Type", value: "application/json" },
      { key: "Accept", value: "*/*" },
      { key: "X-Trace", value: "1", description: "For the log" },
      { key: "Cookie", value: "theme=dark; session=abc" },
      { key: "not a header", value: "1" },
      { key: "Off", value: "1", disabled: true },
    ];
    const { only, report } = converted([requestOf("GET", "https://x.io/x", { header })]);
    expect(only.parameters).toEqual([
      { name: "X-Trace", in: "header", description: "For the log", schema: { type: "integer" }, example: 1 },
      { name: "Off", in: "header", schema: { type: "integer" }, example: 1 },
      { name: "theme", in: "cookie", schema: { type: "string" } },
      { name: "session", in: "cookie", schema: { type: "string" } },
    ]);
    expect(report.dropped.filter(({ loss }) => loss).map(({ path }) => path)).toEqual([
      "$.item[0].request.header[4]",
    ]);
  });

  test("of cookies have names, but no values", () => {
    const { only, document, report } = converted([
      requestOf("GET", "https://x.io/a", {
        header: [{ key: "Cookie", value: "sid=qZ7xkLmW9xPv; lang=en; qZ7xkLmW9xPv01TtRb7opaque" }],
        description: "Sends qZ7xkLmW9xPv01TtRb7opaque.",
      }),
    ]);
    expect(only.parameters?.map(({ name }) => name)).toEqual(["sid", "lang"]);
    expect(JSON.stringify(document)).not.toContain("qZ7x");
    expect(report.counts).toMatchObject({ secrets: 2, lost: 1 });
  });

  test("may be text", () => {
    const { only } = converted([
      requestOf("GET", "https://x.io/x", { header: "X-One: 1\r\n\r\nX-Two:a:b\n" }),
    ]);
    expect(only.parameters).toMatchObject([
      { name: "X-One", example: 1 },
      { name: "X-Two", example: "a:b" },
    ]);
  });
});
