import { describe, expect, test } from "vitest";
import { changesBetween } from "./changes.ts";
import type { Document } from "./operations.ts";

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ content: { "application/json": { schema: schema(name) } } });

function api(change: (document: ReturnType<typeof base>) => void = () => {}): Document {
  const document = base();
  change(document);
  return document as unknown as Document;
}

function base() {
  return {
    openapi: "3.1.0",
    info: { title: "Boxes", version: "1" },
    paths: {
      "/boxes": {
        get: { operationId: "listBoxes", responses: { 200: { description: "All.", ...json("Box") } } },
        post: {
          operationId: "createBox",
          requestBody: json("Box"),
          responses: { 200: { description: "It.", ...json("Box") } },
        },
      },
    } as Record<string, Record<string, object>>,
    components: {
      schemas: {
        Box: {
          type: "object",
          required: ["id"],
          properties: {
            id: { type: "integer" } as object,
            // A property may be called like a keyword.
            properties: { type: "string" } as object,
            inner: { type: "array", items: schema("Box") } as object,
          } as Record<string, object>,
        },
      },
    },
  };
}

const texts = (change: (document: ReturnType<typeof base>) => void) =>
  changesBetween(api(), api(change)).map(({ text }) => text);

describe("a schema that both requests and answers use", () => {
  const required = changesBetween(
    api(),
    api(({ components }) => components.schemas.Box.required.push("properties")),
  );

  test("changes once, however many operations use it", () => {
    expect(required).toHaveLength(2);
    expect(required.map(({ text }) => text)).toEqual([
      "`Box.properties` is required now (createBox)",
      "`Box.properties` is always there now (createBox, listBoxes)",
    ]);
  });

  test("is judged by each side: what is required breaks those who send, not those who read", () => {
    expect(required.map(({ bumps, breaks }) => [bumps.types, breaks])).toEqual([
      ["major", "whoever calls createBox"],
      ["minor", undefined],
    ]);
  });
});

test("a property that is called like a keyword is a property", () => {
  expect(
    texts(({ components }) => {
      components.schemas.Box.properties.properties = { type: "integer" };
    }),
  ).toEqual(["`Box.properties` is integer now, not string (createBox, listBoxes)"]);
});

test("what refers to itself is compared", () => {
  expect(
    texts(({ components }) => {
      delete components.schemas.Box.properties.inner;
    }),
  ).toEqual(["`Box.inner` is gone (createBox, listBoxes)"]);
});

test("an operation that moves is compared with what it was", () => {
  const found = changesBetween(
    api(),
    api((document) => {
      const { get, post } = document.paths["/boxes"] as { get: object; post: object };
      document.paths = { "/boxes": { get }, "/crates": { post: { ...post, deprecated: true } } };
    }),
  );
  expect(found.map(({ kind, text }) => [kind, text])).toEqual([
    ["operation moved", "createBox is POST /crates now, not POST /boxes"],
    ["deprecated", "createBox is deprecated"],
  ]);
});

test("a renamed operation is not one that is gone and another that is new", () => {
  expect(
    texts((document) => {
      Object.assign(document.paths["/boxes"]?.get ?? {}, { operationId: "findBoxes" });
    }),
  ).toEqual(["listBoxes is called findBoxes now"]);
});

test("nothing changes where nothing does", () => {
  expect(texts(() => {})).toEqual([]);
});
