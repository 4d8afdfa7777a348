import { describe, expect, test } from "vitest";
import { buildDocument } from "./build-document.ts";
import { type Overlay, parseOverlay } from "./overlays.ts";

const json = (media: object) => ({ content: { "application/json": media } });

/** A converted collection with one request, whose body and saved responses the converter has inferred schemas from. */
function converted() {
  return {
    openapi: "3.1.0",
    info: { title: "Runs", version: "1" },
    paths: {
      "/runs": {
        post: {
          summary: "Start a run",
          operationId: "startRun",
          parameters: [{ name: "dry", in: "query", schema: { type: "string", format: "uuid" } }],
          requestBody: json({
            schema: {
              type: "object",
              required: ["kind"],
              properties: {
                kind: { type: "integer" },
                options: { type: "object", properties: { env: { type: "string" } } },
                team: { type: "string" },
              },
            },
            example: { kind: "fast", options: { env: 7 }, team: "data" },
          }) as object,
          responses: {
            "200": {
              description: "OK",
              ...json({ schema: { $ref: "#/components/schemas/Run" }, example: { id: 1 } }),
            } as object,
          } as Record<string, object>,
        },
      },
    },
    components: {
      schemas: { Run: { type: "object", properties: { id: { type: "integer" } } } } as object,
    },
  };
}

const overlay = (body: string): Overlay =>
  parseOverlay("10-runs.overlay.yaml", `overlay: 1.0.0\ninfo: { title: t, version: "1" }\n${body}`);

const described = overlay(`
x-owns: [parameters, requestBody, responses]
actions:
  - target: $.components.schemas
    description: why
    update:
      Kind: { type: string, enum: [fast, slow] }
      Run: { type: object, required: [id], properties: { id: { type: integer } } }
  - target: $.paths['/runs'].post.parameters[?@.name == 'dry']
    description: why
    update: { schema: { type: boolean } }
  - target: $.paths['/runs'].post
    description: why
    update:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                kind: { $ref: "#/components/schemas/Kind" }
                options: { type: object, additionalProperties: true }
      responses:
        "200":
          description: The run, or nothing.
          content:
            application/json:
              schema: { anyOf: [{ $ref: "#/components/schemas/Run" }, { type: "null" }] }
`);

const build = async (change: (document: ReturnType<typeof converted>) => void = () => {}) => {
  const collection = converted();
  change(collection);
  const { document, leftOut } = await buildDocument(collection, [described]);
  const { post } = (document as ReturnType<typeof converted>).paths["/runs"];
  return { document: document as ReturnType<typeof converted>, post, leftOut };
};

describe("an overlay owns what it describes", () => {
  test("the properties of a body, apart from those that only the collection has", async () => {
    const { post, leftOut } = await build();
    expect(post.requestBody).toEqual(
      json({
        schema: {
          type: "object",
          properties: {
            kind: { $ref: "#/components/schemas/Kind" },
            options: { type: "object", additionalProperties: true },
            team: { type: "string", "x-never-seen": "Known from the Postman collection only." },
          },
        },
        example: { kind: "fast", options: { env: 7 }, team: "data" },
      }),
    );
    expect(leftOut).toEqual([]);
  });

  test("the schema of a parameter", async () => {
    const { post } = await build();
    expect(post.parameters).toEqual([{ name: "dry", in: "query", schema: { type: "boolean" } }]);
  });

  test("a response, of which a saved response becomes a named example", async () => {
    const { document, post } = await build();
    expect(post.responses).toEqual({
      "200": {
        description: "The run, or nothing.",
        ...json({
          schema: { anyOf: [{ $ref: "#/components/schemas/Run" }, { type: "null" }] },
          examples: { ok: { value: { id: 1 } } },
        }),
      },
    });
    expect(document.components.schemas).toHaveProperty("Run.required", ["id"]);
  });
});

describe("what contradicts an overlay is reported with both sides", () => {
  test.each([
    [
      "a body",
      (document: ReturnType<typeof converted>) => {
        Object.assign(document.paths["/runs"].post, {
          requestBody: json({ schema: {}, example: { kind: 7 } }),
          responses: {},
        });
      },
      'Request "Start a run" (POST /runs): the example of its body is left out: kind is 7 in the collection, but must be string in the document',
    ],
    [
      "a body of another type",
      (document: ReturnType<typeof converted>) => {
        Object.assign(document.paths["/runs"].post, {
          requestBody: { content: { "text/csv": {} } },
          responses: {},
        });
      },
      'Request "Start a run" (POST /runs): its body is text/csv, but the overlays describe application/json',
    ],
    [
      "a saved response",
      (document: ReturnType<typeof converted>) => {
        document.paths["/runs"].post.responses = {
          "200": { description: "OK", ...json({ example: { id: "x" } }) },
        };
      },
      'Request "Start a run" (POST /runs): the saved response 200 "ok" is left out: id is "x" in the collection, but must be integer in the document',
    ],
    [
      "a saved response with an undescribed status",
      (document: ReturnType<typeof converted>) => {
        document.paths["/runs"].post.responses = {
          "502": { description: "Bad Gateway", ...json({ example: 1 }) },
        };
      },
      'Request "Start a run" (POST /runs): the saved response 502 "badGateway" is left out: the overlays describe no response 502',
    ],
  ])("%s", async (_, change, sentence) => {
    const { post, leftOut } = await build(change);
    expect(leftOut).toEqual([sentence]);
    expect(JSON.stringify(post.responses)).not.toContain("example");
  });
});

test("an operation and a query parameter that no overlay describes are marked", async () => {
  const { document, post } = await build((collection) => {
    collection.paths["/runs"].post.parameters.push({ name: "page", in: "query", schema: {} as never });
    Object.assign(collection.paths, { "/others": { get: { operationId: "listOthers", responses: {} } } });
  });
  expect(post.parameters[1]).toHaveProperty("x-never-seen", "Known from the Postman collection only.");
  expect(document.paths).toHaveProperty(["/others", "get", "x-collection-only"], true);
  expect(post).not.toHaveProperty("x-collection-only");
});

test("a schema of the converter that stays gets another name than an overlay's", async () => {
  const { document } = await build((collection) => {
    Object.assign(collection.paths, {
      "/others": {
        get: {
          operationId: "listOthers",
          responses: {
            "200": { description: "OK", ...json({ schema: { $ref: "#/components/schemas/Run" } }) },
          },
        },
      },
    });
  });
  expect(Object.keys(document.components.schemas)).toEqual(["Run2", "Kind", "Run"]);
  expect(JSON.stringify(document.paths)).toContain('"#/components/schemas/Run2"');
});

describe("an unsound document is refused with a sentence for each fault", () => {
  const unsound = (operation: string) =>
    buildDocument(converted(), [
      overlay(`
actions:
  - target: $.paths['/runs'].post
    description: why
    update: ${operation}`),
    ]);

  test.each([
    [
      '{ requestBody: { $ref: "#/components/schemas/Run" } }',
      'Request "Start a run" (POST /runs): requestBody has content beside $ref.',
    ],
    [
      "{ requestBody: { content: { application/json: { schema: { type: string } } } } }",
      'Request "Start a run" (POST /runs): requestBody.content.application/json.schema has properties and required, but its type is string.',
    ],
    [
      "{ parameters: [{ name: p, in: query, schema: { type: string, anyOf: [{ type: integer }] } }] }",
      "parameters.1.schema has a type that excludes each alternative of its anyOf.",
    ],
    [
      '{ responses: { "200": { links: { next: { operationId: readRun } } } } }',
      'Request "Start a run" (POST /runs): a link leads to readRun, which doesn\'t exist.',
    ],
    [
      "{ parameters: [{ name: p, in: query, example: 1, schema: { type: string } }] }",
      "the example of the query parameter p contradicts its schema: it is 1 in the collection, but must be string in the document.",
    ],
  ])("%s", async (operation, sentence) => {
    await expect(unsound(operation)).rejects.toThrow(sentence);
  });

  test("a method that the client doesn't send", async () => {
    const collection = converted();
    Object.assign(collection.paths, { "/runs2": { head: { operationId: "headRuns", responses: {} } } });
    await expect(buildDocument(collection, [])).rejects.toThrow(
      "(HEAD /runs2): the client doesn't send HEAD requests, remove it in Postman",
    );
  });
});

describe("an operation has one name, which the client can use", () => {
  test.each([
    ["list2DThings", "list2dThings"],
    ["constructor", "postConstructor"],
    ["delete", "postDelete"],
    ["__proto__", "postProto"],
    ["été", "été"],
  ])("%s becomes %s", async (id, name) => {
    const collection = converted();
    collection.paths["/runs"].post.operationId = id;
    const { document } = await buildDocument(collection, []);
    expect((document as typeof collection).paths["/runs"].post.operationId).toBe(name);
  });

  test("two operations with one name are refused", async () => {
    const collection = converted();
    Object.assign(collection.paths, { "/runs2": { get: { operationId: "startRUN", responses: {} } } });
    await expect(buildDocument(collection, [])).rejects.toThrow(
      'Request "Start a run" (POST /runs) and Request "startRUN" (GET /runs2) would both be startRun: rename the request in Postman',
    );
  });
});
