import { describe, expect, test } from "vitest";
import { converted, jsonBody, requestOf } from "../testing/build.ts";
import { faultsOf } from "../testing/validate.ts";

const url = "https://x.io/things";
const bodyOf = (body: unknown, header: unknown[] = []) =>
  converted([requestOf("POST", url, { body, header })]).only.requestBody;

describe("bodies", () => {
  test("of JSON have a schema and an example", () => {
    expect(bodyOf(jsonBody({ id: 1, tags: ["a"], at: "2026-01-31", none: null, empty: [] }).body)).toEqual({
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: {
              id: { type: "integer" },
              tags: { type: "array", items: { type: "string" } },
              at: { type: "string", format: "date" },
              none: {},
              empty: { type: "array", items: {} },
            },
          },
          example: { id: 1, tags: ["a"], at: "2026-01-31", none: null, empty: [] },
        },
      },
    });
  });

  test("may contain variables and comments", () => {
    const items = [
      requestOf("POST", url, jsonBody('{ "id": {{id}}, // which\n "n": {{n}}, "size": {{unknown}} }')),
      requestOf("POST", url, jsonBody({ id: 5, n: 1 })),
    ];
    const media = converted(items, { variable: [{ key: "n", value: "3" }] }).only.requestBody?.content[
      "application/json"
    ];
    expect(media?.schema).toEqual({
      type: "object",
      properties: { id: { type: "integer" }, n: { type: "integer" }, size: {} },
      required: ["id", "n"],
    });
    expect(Object.values(media?.examples ?? {}).map(({ value }) => value)).toEqual([
      { id: 5, n: 3, size: "<unknown>" },
      { id: 5, n: 1 },
    ]);
  });

  test("of invalid JSON are kept as they are", () => {
    expect(bodyOf({ mode: "raw", raw: "hello", options: { raw: { language: "json" } } })?.content).toEqual({
      "application/json": { schema: {}, example: "hello" },
    });
  });

  test.each([
    [{ mode: "raw", raw: "<a/>" }, [], "application/xml"],
    [{ mode: "raw", raw: "<a/>", options: { raw: { language: "xml" } } }, [], "application/xml"],
    [{ mode: "raw", raw: "plain" }, [], "text/plain"],
    [{ mode: "raw", raw: "[1]" }, [], "application/json"],
    [
      { mode: "raw", raw: "{}" },
      [{ key: "content-type", value: "application/merge-patch+json; charset=utf-8" }],
      "application/merge-patch+json",
    ],
    [
      { mode: "raw", raw: "a=1" },
      [{ key: "Content-Type", value: "application/x-www-form-urlencoded" }],
      "application/x-www-form-urlencoded",
    ],
    [{ mode: "file", file: { src: null } }, [], "application/octet-stream"],
    [{ mode: "file", file: {} }, [{ key: "Content-Type", value: "image/png" }], "image/png"],
    [{ mode: "graphql", graphql: { query: "{ me }", variables: '{"a": 1}' } }, [], "application/json"],
    [{ raw: "{}" }, [], "application/json"],
  ])("of %j with %s have the type %s", (body, header, type) => {
    expect(Object.keys(bodyOf(body, header)?.content ?? {})).toEqual([type]);
  });

  test.each([
    null,
    {},
    { mode: "raw", raw: "" },
    { mode: "raw" },
    { mode: "formdata", formdata: [] },
    { mode: "raw", raw: "{}", disabled: true },
  ])("may be missing: %j", (body) => {
    expect(bodyOf(body)).toBeUndefined();
  });

  test("of forms have files, lists and descriptions", () => {
    const formdata = [
      { key: "photo", type: "file", src: "/a.png", contentType: "image/png", description: "Of the face" },
      { key: "docs", type: "file", src: ["/a", "/b"] },
      { key: "age", value: "33", type: "text" },
      { key: "tag", value: "a" },
      { key: "tag", value: "b" },
      { key: null, value: "lost" },
    ];
    expect(bodyOf({ mode: "formdata", formdata })?.content).toEqual({
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: {
            photo: { type: "string", format: "binary", description: "Of the face" },
            docs: { type: "array", items: { type: "string", format: "binary" } },
            age: { type: "integer" },
            tag: { type: "array", items: { type: "string" } },
          },
        },
        example: { age: 33, tag: ["a", "b"] },
        encoding: { photo: { contentType: "image/png" } },
      },
    });
  });

  test("of forms require what their descriptions call required", () => {
    const urlencoded = [
      { key: "to", value: "a", description: "(required) Who" },
      { key: "from", value: "b", description: "(Optional) Whose" },
      { key: "via", value: "c", description: "required: false\nHow" },
      { key: "at", value: "" },
    ];
    const [first, second] = [urlencoded, urlencoded.map((field) => ({ ...field, value: "x" }))];
    const { only } = converted(
      [first, second].map((each) =>
        requestOf("POST", url, { body: { mode: "urlencoded", urlencoded: each } }),
      ),
    );
    expect(only.requestBody?.content["application/x-www-form-urlencoded"]?.schema).toEqual({
      type: "object",
      properties: {
        to: { type: "string", description: "Who" },
        from: { type: "string", description: "Whose" },
        via: { type: "string", description: "How" },
        at: { type: "string" },
      },
      required: ["to", "at"],
    });
  });

  test.each([
    ['{"n": 9223372036854775807}', 1],
    ['{"n": 9007199254740992}', 0],
    ['{"n": "9223372036854775807", "x": 0.12345678901234567}', 0],
  ])("%s: %i rounded numbers are reported", (text, count) => {
    const { dropped } = converted([requestOf("POST", url, jsonBody(text))]).report;
    expect(dropped.filter(({ reason, loss }) => loss && reason.includes("rounded"))).toHaveLength(count);
  });

  test("of GraphQL have query and variables", () => {
    expect(
      bodyOf({ mode: "graphql", graphql: { query: "{ me }", variables: '{"a": 1}' } })?.content[
        "application/json"
      ]?.example,
    ).toEqual({
      query: "{ me }",
      variables: { a: 1 },
    });
  });

  test("on GET are kept", () => {
    expect(converted([requestOf("GET", url, jsonBody({ a: 1 }))]).only.requestBody).toBeDefined();
  });

  test.each(["3.0", "3.1"] as const)("may contain $id and $anchor in %s", async (openapi) => {
    const node = { $id: "1", $anchor: "a", $dynamicAnchor: "b", owner: { id: 1, name: "Ann", age: 3 } };
    const { document } = converted(
      [
        requestOf("POST", "https://x.io/a", jsonBody(node)),
        requestOf("PUT", "https://x.io/a", jsonBody({ ...node, x: 1 })),
      ],
      {},
      { openapi },
    );
    expect(await faultsOf(document)).toEqual([]);
  });

  test("may contain $ref", () => {
    const media = bodyOf(jsonBody({ $ref: "#/x", a: 1 }).body)?.content["application/json"];
    expect(media?.examples).toEqual({
      postIt: { summary: "POST it", description: '```json\n{\n  "$ref": "#/x",\n  "a": 1\n}\n```' },
    });
    expect(media?.schema).toEqual({
      type: "object",
      properties: { a: { type: "integer" } },
      patternProperties: { "^\\$ref$": { type: "string" } },
    });
  });

  test("with $id aren't targets of references", () => {
    const { only } = converted(
      [1, 2].map((a) => requestOf("POST", url, jsonBody({ $id: "#/x", $schema: "y", a }))),
    );
    expect(only.requestBody?.content["application/json"]?.schema).toEqual({
      type: "object",
      properties: { $schema: { type: "string" }, a: { type: "integer" } },
      patternProperties: { "^\\$id$": { type: "string" } },
      required: ["$schema", "a"],
    });
  });

  test("may have properties of any name", () => {
    const media = bodyOf(jsonBody('{"__proto__": {"a": 1}, "constructor": 2, "toString": "x"}').body)
      ?.content["application/json"];
    expect(Object.keys(media?.schema.properties as object)).toEqual(["__proto__", "constructor", "toString"]);
    expect(JSON.stringify(media?.example)).toBe('{"__proto__":{"a":1},"constructor":2,"toString":"x"}');
  });

  test("generated from a schema are no evidence of required properties", () => {
    const [made, real] = [
      { id: "<integer>", tags: ["<string>", "<string>"] },
      { id: 7, tags: [] },
    ].map((body) => requestOf("POST", url, jsonBody(body)));
    const shown = (...items: unknown[]) =>
      converted(items).only.requestBody?.content["application/json"] as { schema: object };
    expect(shown(made, real, made)).toEqual({ schema: shown(made).schema, example: { id: 7, tags: [] } });
    expect(shown(made)).toHaveProperty("example", { id: 0, tags: ["<string>", "<string>"] });
  });

  test("generated from a schema have the types of their placeholders", () => {
    const media = bodyOf(jsonBody({ a: "<integer>", b: "<boolean>", c: "<string>", d: ["<number>"] }).body)
      ?.content["application/json"];
    expect(media?.schema.properties).toEqual({
      a: { type: "integer" },
      b: { type: "boolean" },
      c: { type: "string" },
      d: { type: "array", items: { type: "number" } },
    });
  });
});

describe("schemas", () => {
  const schemaOf = (openapi: "3.0" | "3.1", ...examples: unknown[]) =>
    converted(
      examples.map((example) => requestOf("POST", url, jsonBody(example))),
      {},
      { openapi },
    ).only.requestBody?.content["application/json"]?.schema;

  test("cover all examples", () => {
    const examples = [
      { a: 1, b: "x", list: [{ n: 1 }, { n: 2.5, m: true }] },
      { a: 1.5, b: null, list: [] },
    ];
    expect(schemaOf("3.1", ...examples)).toEqual({
      type: "object",
      properties: {
        a: { type: "number" },
        b: { type: ["string", "null"] },
        list: {
          type: "array",
          items: { type: "object", properties: { n: { type: "number" }, m: { type: "boolean" } } },
        },
      },
      required: ["a", "b", "list"],
    });
    expect(schemaOf("3.0", ...examples)?.properties).toMatchObject({ b: { type: "string", nullable: true } });
  });

  test("list types that differ", () => {
    expect(schemaOf("3.1", { a: 1 }, { a: "x" }, { a: [true] })?.properties).toEqual({
      a: { type: ["array", "string", "integer"], items: { type: "boolean" } },
    });
    expect(schemaOf("3.0", { a: 1 }, { a: { b: 1 } }, { a: null })?.properties).toEqual({
      a: {
        anyOf: [
          { type: "object", nullable: true, properties: { b: { type: "integer" } } },
          { type: "integer" },
        ],
      },
    });
  });

  test("have a format only if all examples do", () => {
    const id = "0b6f2a1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b";
    expect(schemaOf("3.1", { id, at: "2026-02-28" }, { id, at: "2026-02-30" })?.properties).toEqual({
      id: { type: "string", format: "uuid" },
      at: { type: "string" },
    });
  });

  test("of three or more properties are shared under the resource's name", () => {
    const user = { id: 1, name: "x", email: "a@b.io" };
    const response = [{ name: "ok", code: 200, body: JSON.stringify({ data: [user], owner: user }) }];
    const { document, operation } = converted([
      requestOf("GET", "https://x.io/users", {}, { response }),
      requestOf("POST", "https://x.io/users", jsonBody(user)),
    ]);
    const ref = { $ref: "#/components/schemas/Owner" };
    expect(Object.keys((document.components as { schemas: object }).schemas)).toHaveLength(1);
    const lifted = operation("post /users").requestBody?.content["application/json"]?.schema;
    expect(operation("get /users").responses["200"]?.content?.["application/json"]?.schema).toEqual({
      type: "object",
      properties: { data: { type: "array", items: lifted }, owner: lifted },
    });
    expect(lifted).toHaveProperty("$ref", expect.stringMatching(/^#\/components\/schemas\/\w+$/));
    expect(ref.$ref).toMatch(/Owner/);
  });
});
