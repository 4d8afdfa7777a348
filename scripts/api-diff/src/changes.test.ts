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
            // A property may have the name of a keyword.
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

describe("a schema that requests and responses share", () => {
  const required = changesBetween(
    api(),
    api(({ components }) => components.schemas.Box.required.push("properties")),
  );

  test("is reported once, however many operations use it", () => {
    expect(required).toHaveLength(2);
    expect(required.map(({ text }) => text)).toEqual([
      "`Box.properties` is now required in createBox",
      "`Box.properties` is now always present in createBox, listBoxes",
    ]);
  });

  test("breaks those who send a newly required property, not those who read it", () => {
    expect(required.map(({ bumps, breaks }) => [bumps.types, breaks])).toEqual([
      ["major", "callers of createBox"],
      ["minor", undefined],
    ]);
  });
});

test("a property named like a keyword is a property", () => {
  expect(
    texts(({ components }) => {
      components.schemas.Box.properties.properties = { type: "integer" };
    }),
  ).toEqual(["`Box.properties` changed from string to integer in createBox, listBoxes"]);
});

test("a recursive schema is compared", () => {
  expect(
    texts(({ components }) => {
      delete components.schemas.Box.properties.inner;
    }),
  ).toEqual(["`Box.inner` was removed in createBox, listBoxes"]);
});

test("an operation that moves is compared with the old one", () => {
  const found = changesBetween(
    api(),
    api((document) => {
      const { get, post } = document.paths["/boxes"] as { get: object; post: object };
      document.paths = { "/boxes": { get }, "/crates": { post: { ...post, deprecated: true } } };
    }),
  );
  expect(found.map(({ kind, text }) => [kind, text])).toEqual([
    ["operation moved", "createBox moved from POST /boxes to POST /crates"],
    ["deprecated", "createBox is deprecated"],
  ]);
});

test("a renamed operation is not reported as removed and added", () => {
  expect(
    texts((document) => {
      Object.assign(document.paths["/boxes"]?.get ?? {}, { operationId: "findBoxes" });
    }),
  ).toEqual(["listBoxes was renamed to findBoxes"]);
});

test("identical documents have no changes", () => {
  expect(texts(() => {})).toEqual([]);
});
