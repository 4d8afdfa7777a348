import { describe, expect, test } from "vitest";
import { type Exchange, ResponseValidator } from "./response-validator.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ content: { "application/json": { schema } } });

const document = {
  openapi: "3.1.0",
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        responses: {
          "200": json({ anyOf: [ref("ThingList"), ref("Failure")] }),
          "4XX": json(ref("Failure")),
        },
      },
    },
    "/things/{id}": {
      get: {
        operationId: "readThing",
        responses: {
          "200": json(ref("Detail")),
          "404": { $ref: "#/components/responses/Gone" },
          "400": json({ type: ["string", "null"] }),
        },
      },
      delete: { operationId: "deleteThing", responses: { "204": { description: "Gone." } } },
    },
    "/things/new": { get: { operationId: "newThing", responses: { "200": json(ref("Thing")) } } },
    "/hooks/{token}": { post: { operationId: "callHook", responses: { "200": json(ref("Thing")) } } },
  },
  components: {
    responses: { Gone: json(ref("Failure")) },
    schemas: {
      Thing: {
        type: "object",
        required: ["id", "color"],
        properties: {
          id: { type: "integer" },
          color: { anyOf: [ref("Color"), { type: "null" }] },
          size: ref("Size"),
          note: { description: "Anything." },
          free: { type: "object", additionalProperties: true },
          cells: { type: "array", items: { description: "Anything." } },
          byName: { type: "object", additionalProperties: ref("Part") },
          parts: { type: "array", items: { oneOf: [ref("Part"), { type: "string" }] } },
        },
      },
      Part: {
        type: "object",
        required: ["n"],
        properties: { n: { type: "number" }, parts: { type: "array", items: ref("Part") } },
      },
      Color: { type: "string", enum: ["red", "blue"] },
      Size: { enum: ["small", null] },
      Detail: {
        allOf: [
          ref("Thing"),
          { type: "object", properties: { more: { type: "object", properties: { x: { type: "string" } } } } },
        ],
      },
      ThingList: {
        type: "object",
        required: ["things"],
        properties: { things: { type: "array", items: ref("Thing") } },
      },
      Failure: { type: "object", required: ["error"], properties: { error: { type: "string" } } },
    },
  },
};

const validator = new ResponseValidator(document);
const exchange = (path: string, body: unknown, over: Partial<Exchange> = {}): Exchange => ({
  method: "GET",
  path,
  status: 200,
  contentType: "application/json",
  body,
  ...over,
});
const problems = (...args: Parameters<typeof exchange>) => validator.check(exchange(...args)).problems;

describe("the operation", () => {
  test("is found by method and path; a literal segment wins over a variable", () => {
    expect(validator.check(exchange("/things/7", { id: 7, color: null })).operationId).toBe("readThing");
    expect(validator.check(exchange("/things/new", { id: 7, color: null })).operationId).toBe("newThing");
  });

  test("is a problem when unknown, reported without secrets from the path", () => {
    expect(problems("/hooks/5ecret", {})).toEqual(["GET /hooks/* is not an operation in the document."]);
    expect(problems("/things/1/2", {})).toEqual(["GET /things/*/* is not an operation in the document."]);
  });

  test("is listed in document order", () => {
    expect(validator.operationIds).toEqual([
      "listThings",
      "readThing",
      "deleteThing",
      "newThing",
      "callHook",
    ]);
  });
});

describe("status and content type", () => {
  test("must be documented", () => {
    expect(problems("/things/7", {}, { status: 500 })).toEqual([
      "readThing 500: the status is not documented.",
    ]);
    expect(problems("/things/7", "", { contentType: "text/html" })).toEqual([
      "readThing 200: the content type text/html is not documented.",
    ]);
    expect(problems("/things/7", undefined, { contentType: null })).toEqual([
      "readThing 200: the content type (none) is not documented.",
    ]);
  });

  test("may be documented by a range or a reference", () => {
    expect(problems("/things", { error: "no" }, { status: 418 })).toEqual([]);
    expect(problems("/things/7", { error: "no" }, { status: 404 })).toEqual([]);
    expect(problems("/things/7", { error: 1 }, { status: 404 })).toEqual([
      "readThing 404: $.error must be string.",
    ]);
  });

  test("ignores content type parameters, and accepts text and null", () => {
    expect(
      problems("/things/7", { id: 1, color: "red" }, { contentType: "Application/JSON; charset=utf-8" }),
    ).toEqual([]);
    expect(problems("/things/7", "not JSON", { status: 400 })).toEqual([]);
    expect(problems("/things/7", null, { status: 400 })).toEqual([]);
  });

  test("allow no body when none is documented", () => {
    const gone = { method: "DELETE", status: 204, contentType: null };
    expect(problems("/things/7", undefined, gone)).toEqual([]);
    expect(problems("/things/7", { id: 7 }, gone)).toEqual([
      "deleteThing 204: the response has a body, but the document describes none.",
    ]);
  });
});

describe("the body", () => {
  test.each([
    [{ id: "7", color: "red" }, "$.id must be integer"],
    [{ id: 7, color: "green" }, "$.color must be equal to one of the allowed values or must be null"],
    [{ id: 7 }, "$ must have required property 'color'"],
    [{ id: 7, color: null, parts: [{ n: 1 }, { n: "x" }] }, "$.parts[1].n must be number"],
  ])("%j is rejected: %s", (body, sentence) => {
    expect(problems("/things/new", body)[0]).toContain(sentence);
  });

  test("is validated against the closest alternative", () => {
    expect(problems("/things", { things: [{ id: "7", color: "red" }] })).toEqual([
      "listThings 200: $.things[0].id must be integer.",
    ]);
    expect(problems("/things", { error: 7 })).toEqual(["listThings 200: $.error must be string."]);
    expect(problems("/things", { error: "no" })).toEqual([]);
  });

  test("never appears in a problem", () => {
    const text = problems("/hooks/5ecret", { id: "5ecret", color: "5ecret" }, { method: "POST" }).join();
    expect(text).toContain("$.id");
    expect(text).not.toContain("5ecret");
  });
});

describe("properties that no schema declares", () => {
  test.each([
    ["at the top", { id: 7, color: null, odd: 1 }, ["$.odd"]],
    ["under a name that every object inherits", { id: 7, color: null, constructor: 1 }, ["$.constructor"]],
    ["through allOf", { id: 7, color: null, more: { x: "a", y: "b" } }, ["$.more.y"]],
    [
      "through references, arrays and the alternative that matches",
      { id: 7, color: null, parts: ["a", { n: 1, m: 2 }] },
      ["$.parts[1].m"],
    ],
    [
      "through a schema that refers to itself",
      { id: 7, color: null, parts: [{ n: 1, parts: [{ n: 1, odd: 1 }] }] },
      ["$.parts[0].parts[0].odd"],
    ],
    [
      "through additionalProperties",
      { id: 7, color: null, byName: { "a b": { n: 1, odd: 2 } } },
      ['$.byName["a b"].odd'],
    ],
    [
      "but not in a free-form value",
      { id: 7, color: null, free: { any: { thing: 1 } }, cells: [{ x: [{ y: 1 }] }] },
      [],
    ],
  ])("are found %s", (_, body, paths) => {
    expect(problems("/things/7", body)).toEqual(
      paths.map((path) => `readThing 200: ${path} is not declared.`),
    );
  });
});

describe("coverage", () => {
  test("names the properties of a response by the schema that declares them", () => {
    const { seen } = validator.check(
      exchange("/things/7", { id: 7, color: "red", more: { x: "a" }, parts: [{ n: 1 }] }),
    );
    expect([...seen].sort()).toEqual([
      "Detail.more",
      "Detail.more.x",
      "Part.n",
      "Thing.color",
      "Thing.id",
      "Thing.parts",
    ]);
  });

  test("lists what an operation's result may contain, without errors", () => {
    const declared = validator.declaredBy("listThings");
    expect(declared).toContain("Thing.byName");
    expect(declared).toContain("Part.parts");
    expect([...declared].filter((name) => name.startsWith("Failure"))).toEqual([]);
    expect(validator.declaredBy("nothing").size).toBe(0);
  });

  test("names null properties, and nullable ones of an operation, except free-form values", () => {
    const { nulls } = validator.check(exchange("/things/7", { id: 7, color: null, note: null, more: {} }));
    expect([...nulls]).toEqual(["Thing.color"]);
    const declared = (operation: string) => [...validator.declared(operation).nulls];
    expect(declared("readThing")).toEqual(["Thing.color", "Thing.size"]);
    expect(declared("nothing")).toEqual([]);
  });

  test("names nothing that isn't declared", () => {
    const { seen } = validator.check(
      exchange("/things", { things: [{ id: 1, color: null, byName: { k: { n: 1 } }, odd: 1 }] }),
    );
    const declared = validator.declaredBy("listThings");
    expect([...seen].filter((name) => !declared.has(name))).toEqual([]);
  });
});
