import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { convert, readCollection } from "./index.ts";

const mage = readCollection(
  readFileSync(new URL("../../../spec/mage.postman_collection.json", import.meta.url)),
);

describe("the Mage collection", () => {
  const { document, report } = convert(mage);

  test("has an operation for each request", () => {
    const operations = Object.values(document.paths).flatMap((item) => Object.keys(item));
    expect(operations).toHaveLength(report.counts.requests);
    expect(report.counts).toMatchObject({ operations: operations.length, merged: 0, lost: 0 });
  });

  test("has the credential as a security scheme only", () => {
    expect(document).toMatchObject({
      security: [{ apiKey: [] }],
      components: { securitySchemes: { apiKey: { type: "apiKey", in: "query", name: "api_key" } } },
    });
    expect(JSON.stringify(document.paths)).not.toContain("api_key");
  });

  test("has typed path variables", () => {
    expect(document.paths["/api/pipeline_runs/{id}"]).toMatchObject({
      get: { parameters: [{ name: "id", schema: { type: "integer" }, example: 1 }] },
    });
    expect(document.paths["/api/pipelines/{uuid}"]).toMatchObject({
      get: { parameters: [{ name: "uuid", schema: { type: "string" }, example: "arwen_starlight" }] },
    });
  });
});
