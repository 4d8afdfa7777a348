import { readMageDocument } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { documentMutants } from "./document-mutants.ts";

const document = readMageDocument();

describe("the damages of the document", () => {
  const mutants = documentMutants(document);

  test("are many, each with a name of its own, and the original stays whole", () => {
    const before = JSON.stringify(document);
    expect(mutants.length).toBeGreaterThan(100);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    expect(JSON.stringify(document)).toBe(before);
  });

  test("each differ from the original", () => {
    const same = mutants.filter((mutant) => JSON.stringify(mutant.document) === JSON.stringify(document));
    expect(same.map(({ name }) => name)).toEqual([]);
  });
});
