import { expect, test } from "vitest";
import { withoutUntested } from "./mage-document.ts";

test("operations that are known from the collection only are left out, by name", () => {
  const known = { operationId: "listRuns" };
  const document = {
    paths: {
      "/runs": { get: known, post: { operationId: "startRun", "x-collection-only": true } },
      "/new": { get: { operationId: "listNew", "x-collection-only": true } },
    },
  };
  expect(withoutUntested(document)).toEqual({
    document: { paths: { "/runs": { get: known } } },
    untested: ["startRun", "listNew"],
  });
});
