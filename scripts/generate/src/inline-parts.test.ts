import { expect, test } from "vitest";
import { withInlineParts } from "./inline-parts.ts";

test("parameters and 200 responses are inline, and other references stay", () => {
  const limit = { name: "_limit", in: "query" };
  const page = { description: "A page." };
  const gone = { $ref: "#/components/responses/Gone" };
  const document = {
    paths: {
      "/runs": {
        get: {
          parameters: [{ $ref: "#/components/parameters/Limit" }, { name: "id", in: "path" }],
          responses: { "200": { $ref: "#/components/responses/Page" }, "410": gone },
        },
      },
    },
    components: { parameters: { Limit: limit }, responses: { Page: page, Gone: {} }, schemas: {} },
  };
  const before = structuredClone(document);
  expect(withInlineParts(document)).toEqual({
    paths: {
      "/runs": {
        get: { parameters: [limit, { name: "id", in: "path" }], responses: { "200": page, "410": gone } },
      },
    },
    components: { responses: { Gone: {} }, schemas: {} },
  });
  expect(document).toEqual(before);
});
