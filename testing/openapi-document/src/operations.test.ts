import { expect, test } from "vitest";
import { operationsIn, withInlineParts } from "./operations.ts";

const document = {
  paths: {
    "/a": {
      parameters: [],
      get: {
        parameters: [{ $ref: "#/components/parameters/Limit" }, { name: "id" }],
        responses: {
          "200": { $ref: "#/components/responses/List" },
          "404": { $ref: "#/components/responses/Gone" },
        },
      },
    },
  },
  components: {
    parameters: { Limit: { name: "_limit" } },
    responses: { List: { description: "a list" }, Gone: { description: "gone" }, Unused: {} },
  },
};

test("lists operations, not other keys of a path", () => {
  expect(operationsIn(document).map(({ path, method }) => [path, method])).toEqual([["/a", "get"]]);
  expect(operationsIn({})).toEqual([]);
});

test("inlines shared parameters and responses, and drops what is no longer referenced", () => {
  const inlined = withInlineParts(document);
  expect(operationsIn(inlined)[0]?.operation).toEqual({
    parameters: [{ name: "_limit" }, { name: "id" }],
    responses: { "200": { description: "a list" }, "404": { description: "gone" } },
  });
  expect(inlined.components).toEqual({});
  expect(document.components.parameters).toEqual({ Limit: { name: "_limit" } });
});

test("keeps references of other status codes if asked to", () => {
  const inlined = withInlineParts(document, (status) => status === "200");
  expect(inlined.components).toEqual({ responses: { Gone: { description: "gone" } } });
});
