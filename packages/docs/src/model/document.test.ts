import { expect, test } from "vitest";
import { type OpenApiDocument, readApi } from "./document.ts";

const document = (paths: OpenApiDocument["paths"]): OpenApiDocument => ({
  info: { title: "Things", version: "1" },
  tags: [{ name: "Unused" }, { name: "Things", description: "All about things." }],
  security: [{ key: [], token: [] }, {}],
  paths,
  components: {
    parameters: { Limit: { name: "_limit", in: "query" } },
    responses: { Gone: { description: "No longer there." } },
  },
});

test("keeps the document's order and leaves out tags without operations", () => {
  const { operations, tags } = readApi(
    document({
      "/b": { get: { operationId: "b", tags: ["Things"] }, parameters: [] },
      "/a": { post: { operationId: "a", tags: ["Others"], security: [] }, get: { operationId: "c" } },
    }),
  );
  expect(operations.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  expect(operations.map(({ credentials }) => credentials)).toEqual([["key", "token"], [], ["key", "token"]]);
  expect(tags.map(({ name }) => name)).toEqual(["Things", "Others", "Other"]);
});

test("resolves references to responses", () => {
  const responses = { "410": { $ref: "#/components/responses/Gone" } };
  const { operations } = readApi(document({ "/a": { get: { operationId: "a", responses } } }));
  expect(operations[0]?.responses).toEqual([
    { status: "410", description: "No longer there.", schema: undefined, next: [] },
  ]);
});

test("resolves references to parameters", () => {
  const parameters = [{ $ref: "#/components/parameters/Limit" }, { name: "id", in: "path" }];
  const { operations } = readApi(document({ "/a": { get: { operationId: "a", parameters } } }));
  expect(operations[0]?.parameters.map(({ name }) => name)).toEqual(["_limit", "id"]);
});

test("lists the operations that a response links to", () => {
  const links = { read: { operationId: "b" }, byPath: { operationRef: "#/paths" } };
  const { operations } = readApi(
    document({ "/a": { post: { operationId: "a", responses: { "200": { links } } } } }),
  );
  expect(operations[0]?.responses[0]?.next).toEqual(["b"]);
});

test("rejects missing and duplicate operationIds", () => {
  expect(() => readApi(document({ "/a": { get: {} } }))).toThrow("GET /a has no operationId");
  const twice = { get: { operationId: "a" }, post: { operationId: "a" } };
  expect(() => readApi(document({ "/a": twice }))).toThrow("Two operations have the operationId a");
});
