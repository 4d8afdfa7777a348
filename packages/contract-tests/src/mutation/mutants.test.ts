import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { clientMutants } from "./client-mutants.ts";
import { documentMutants } from "./document-mutants.ts";

const document = parse(readFileSync(new URL("../../../../spec/openapi.yaml", import.meta.url), "utf8"));

describe("the damages of the document", () => {
  const mutants = documentMutants(document);

  it("are many, each with a name of its own, and the original stays whole", () => {
    const before = JSON.stringify(document);
    expect(mutants.length).toBeGreaterThan(100);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    expect(JSON.stringify(document)).toBe(before);
  });

  it("each differ from the original", () => {
    const same = mutants.filter((mutant) => JSON.stringify(mutant.document) === JSON.stringify(document));
    expect(same.map(({ name }) => name)).toEqual([]);
  });
});

describe("the damages of the client", () => {
  it("are many, each with a name of its own", () => {
    expect(clientMutants.length).toBeGreaterThan(30);
    expect(new Set(clientMutants.map(({ name }) => name)).size).toBe(clientMutants.length);
  });

  it.each(clientMutants)("fit the client as it is: $name", ({ file, from, to }) => {
    const text = readFileSync(new URL(`../../../client/src/${file}`, import.meta.url), "utf8");
    expect(text.split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
  });
});
