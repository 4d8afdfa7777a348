import { readMageDocument } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { documentMutants } from "./document-mutants.ts";

const document = readMageDocument();

describe("the document's mutants", () => {
  const mutants = documentMutants(document);

  test("are numerous, with unique names, and leave the original unchanged", () => {
    const before = JSON.stringify(document);
    expect(mutants.length).toBeGreaterThan(100);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    expect(JSON.stringify(document)).toBe(before);
  });

  test("all differ from the original", () => {
    const same = mutants.filter((mutant) => JSON.stringify(mutant.document) === JSON.stringify(document));
    expect(same.map(({ name }) => name)).toEqual([]);
  });
});
