import { describe, expect, test } from "vitest";
import type { JsonObject } from "../input/json.ts";
import { converted, jsonBody, requestOf } from "../testing/build.ts";

const url = "https://x.io/a";

const form = (...urlencoded: JsonObject[]) => ({ body: { mode: "urlencoded", urlencoded } });

const mediaOf = (requests: JsonObject[], openapi: "3.0" | "3.1" = "3.1") => {
  const { only } = converted(
    requests.map((request, index) => requestOf("POST", url, request, { name: `Request ${"ABC"[index]}` })),
    {},
    { openapi },
  );
  return Object.values(only.requestBody?.content ?? {})[0];
};

describe("evidence", () => {
  test("doesn't come from unknown variables", () => {
    const media = mediaOf([form({ key: "n", value: "{{n}}" }), form({ key: "n", value: "500" })]);
    expect(media?.schema.properties).toEqual({ n: { type: "integer" } });
    expect(media?.examples).toMatchObject({
      requestA: { value: { n: 500 } },
      requestB: { value: { n: 500 } },
    });
    expect(mediaOf([form({ key: "n", value: "{{n}}" })])).toMatchObject({
      schema: { properties: { n: { type: "string" } } },
      example: { n: "<n>" },
    });
  });

  test("doesn't come from disabled fields", () => {
    const media = mediaOf([
      form({ key: "a", value: "1" }, { key: "b", value: "2", disabled: true, description: "B" }),
      form({ key: "a", value: "2" }, { key: "b", value: "3", disabled: true }),
    ]);
    expect(media?.schema).toEqual({
      type: "object",
      properties: { a: { type: "integer" }, b: { type: "integer", description: "B" } },
      required: ["a"],
    });
    expect(media?.examples).toMatchObject({ requestA: { value: { a: 1 } }, requestB: { value: { a: 2 } } });
  });

  test("of required fields must come from all merged requests", () => {
    const code = { key: "code", value: "7", description: "[Required]: the code" };
    expect(
      mediaOf([form({ key: "a", value: "1" }), form({ key: "a", value: "2" }, code)])?.schema.required,
    ).toEqual(["a"]);
    const { only } = converted([
      requestOf("GET", { raw: `${url}?q=1`, query: [{ key: "q", value: "1", description: "(required) Q" }] }),
      requestOf("GET", url),
    ]);
    expect(only.parameters).toEqual([
      { name: "q", in: "query", description: "Q", schema: { type: "integer" }, example: 1 },
    ]);
  });

  test("distinguishes numbers with a fraction from integers", () => {
    expect(mediaOf([form({ key: "n", value: "10.00" })])).toMatchObject({
      schema: { properties: { n: { type: "number" } } },
      example: { n: 10 },
    });
    expect(mediaOf([jsonBody('{"n": 10.00, "s": "v1.0"}')])).toMatchObject({
      schema: { properties: { n: { type: "number" }, s: { type: "string" } } },
      example: { n: 10, s: "v1.0" },
    });
    const { only } = converted([requestOf("GET", `${url}?n=10.00&api-version=2023-04-01&version=1.0`)]);
    expect(only.parameters).toMatchObject([
      { schema: { type: "number" }, example: 10 },
      { schema: { type: "string" }, example: "2023-04-01" },
      { schema: { type: "string" }, example: "1.0" },
    ]);
    expect(only.parameters?.[1]?.schema).toEqual({ type: "string" });
  });

  test("doesn't come from a variable in place of the body", () => {
    const media = mediaOf([jsonBody({ name: "x" }), jsonBody({ name: "y" }), jsonBody("{{payload}}")]);
    expect(Object.keys(media?.examples ?? {})).toEqual(["requestA", "requestB"]);
    expect(mediaOf([jsonBody("{{payload}}")])).toEqual({ schema: {}, example: "<payload>" });
  });

  test("of a variable in place of an object comes from other examples", () => {
    const media = mediaOf([jsonBody({ user: { id: 1 } }), jsonBody('{"user": {{user}}}')]);
    expect(media?.examples?.requestB?.value).toEqual({ user: { id: 1 } });
  });

  test("includes the formats of placeholders, and examples match them", () => {
    const media = mediaOf([
      jsonBody({ mail: "ann@x.io" }),
      jsonBody({ mail: "{{mail}}" }),
      jsonBody({ mail: "<email>" }),
    ]);
    expect(media?.schema.properties).toEqual({ mail: { type: "string", format: "email" } });
    expect(JSON.stringify(media?.examples)).not.toContain("<");
    const { only } = converted([requestOf("GET", `${url}?from=<dateTime>&day=<date>`)]);
    expect(only.parameters).toMatchObject([
      { schema: { type: "string", format: "date-time" } },
      { schema: { type: "string", format: "date" } },
    ]);
  });

  test("of null is allowed in 3.0 without a type beside it", () => {
    expect(
      mediaOf([jsonBody({ v: "s" }), jsonBody({ v: [1] }), jsonBody({ v: null })], "3.0")?.schema.properties,
    ).toEqual({
      v: { anyOf: [{ type: "array", nullable: true, items: { type: "integer" } }, { type: "string" }] },
    });
  });

  test("of numbers that JSON can't hold is reported", () => {
    const { only, report } = converted([
      requestOf("POST", url, jsonBody('{"big": 1e400, "long": 3.1415926535897932384626}')),
    ]);
    expect(only.requestBody?.content["application/json"]).toMatchObject({
      schema: { properties: { big: { type: "integer" }, long: { type: "number" } } },
      example: { big: Number.MAX_VALUE },
    });
    expect(report.counts.lost).toBe(1);
  });

  test("of a body nested too deeply is left out, and the body stays as text", () => {
    const deep = `${"[".repeat(2000)}${"]".repeat(2000)}`;
    const { paths, report } = converted([
      requestOf("POST", url, jsonBody(deep)),
      requestOf("GET", "https://x.io/b"),
    ]);
    expect(paths["/a"]?.post?.requestBody?.content["application/json"]).toEqual({
      schema: {},
      example: deep,
    });
    expect(paths["/b"]?.get).toBeDefined();
    expect(report.counts.lost).toBe(1);
  });
});
