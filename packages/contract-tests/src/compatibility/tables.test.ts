import { OpenApiDocument } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { compatibilityMarkdown, compatibilityOf } from "./compatibility.ts";
import { coverageMarkdown, coverageOf, coverageProblems } from "./coverage-table.ts";
import { evidenceOf } from "./evidence.ts";
import type { Item } from "./items.ts";
import type { Difference } from "./known-differences.ts";
import type { OperationRun, ReleaseRun } from "./release-run.ts";

const nothing: OperationRun = {
  outcomes: [],
  statuses: [],
  properties: [],
  absent: [],
  errorProperties: [],
  nulls: [],
  values: [],
  parameters: [],
  sentProperties: [],
  sentAbsent: [],
  refusedWithout: [],
  sentValues: [],
};
const run = (release: string, read: Partial<OperationRun>, differences: string[] = []): ReleaseRun => ({
  release,
  scenarios: { passed: 2, differ: differences.length },
  differences,
  operations: { readThing: { ...nothing, ...read } },
});
const newer = run("0.2", { outcomes: ["success"], properties: ["Thing.id", "Thing.name"] });
const older = run("0.1", { outcomes: ["success"], properties: ["Thing.id", "Thing.old"] }, ["slow"]);
const document = new OpenApiDocument({
  paths: {
    "/thing": { get: { operationId: "readThing" } },
    "/other": { get: { operationId: "readOther" } },
  },
});
const slow: Difference = {
  id: "slow",
  releases: ["0.1"],
  operations: ["readThing"],
  what: "It is slow.",
  evidence: "thing.py",
  scenarios: [{ name: "x", failure: "y" }],
};

describe("the table of releases", () => {
  const table = compatibilityOf(document, [newer, older], [slow]);

  test("says what an older release does otherwise, lacks and adds", () => {
    expect(table.operations[0]?.releases).toEqual({
      "0.2": { works: true, differs: [], lacks: [], adds: [] },
      "0.1": { works: true, differs: ["slow"], lacks: ["Thing.name"], adds: ["Thing.old"] },
    });
    const markdown = compatibilityMarkdown(table);
    expect(markdown).toMatch(/\| `readThing` +\| ✓ +\| ✓ \[1\] \[2\] \[3\] +\|/);
    expect(markdown).toContain("1. It is slow.\n2. Answers lack `name`.\n3. Answers also have `old`.");
  });

  test("says of all operations what most share, and of which it isn't so", () => {
    const shared = { ...slow, operations: ["readThing", "readOther"] };
    const markdown = compatibilityMarkdown(compatibilityOf(document, [newer, older], [shared]));
    expect(markdown).toMatch(/\| all operations +\| +\| \[1\] +\|/);
    expect(markdown).toMatch(/\| `readThing` +\| ✓ +\| ✓ \[2\] \[3\] +\|/);
    expect(markdown).toContain("1. It is slow.\n");
  });

  test("says that an operation doesn't work where it never succeeded", () => {
    const broken = run("0.0", { outcomes: ["unhandled"] });
    expect(compatibilityMarkdown(compatibilityOf(document, [newer, broken], []))).toMatch(
      /\| `readThing` +\| ✓ +\| – +\|/,
    );
  });

  test("lacks nothing that another operation of the release shows", () => {
    const elsewhere = run("0.1", { outcomes: ["success"], properties: ["Thing.id"] });
    elsewhere.operations.readOther = { ...nothing, properties: ["Thing.name"] };
    const { operations } = compatibilityOf(document, [newer, elsewhere], []);
    expect(operations.map(({ releases }) => releases["0.1"]?.lacks)).toEqual([[], []]);
  });

  test("gives a difference only to a release that showed it", () => {
    const cured = run("0.1", {
      outcomes: ["success"],
      properties: newer.operations.readThing?.properties ?? [],
    });
    expect(compatibilityOf(document, [newer, cured], [slow]).operations[0]?.releases["0.1"]?.differs).toEqual(
      [],
    );
  });
});

describe("the coverage", () => {
  const items: Item[] = [
    { kind: "outcome", operation: "readThing", name: "success" },
    { kind: "property", name: "Thing.name" },
    { kind: "property", name: "Thing.old" },
    { kind: "property", name: "Thing.never", reason: "Needs a cluster." },
  ];

  test("counts over all releases, and says what only older ones did", () => {
    const table = coverageOf(items, [newer, older]);
    expect(table.schemas.property).toEqual({ seen: 2, of: 3 });
    expect(table.olderOnly).toMatchObject([{ name: "Thing.old", releases: ["0.1"] }]);
    expect(coverageMarkdown(table)).toContain("- Needs a cluster.\n  - `Thing.never`");
  });

  test("has no problems where everything was seen or is explained", () => {
    expect(coverageProblems(items, [newer, older])).toEqual([]);
  });

  test("counts what may be null and was, and names what wasn't and is not explained, and what is both", () => {
    const nullable: Item[] = [
      { kind: "null", name: "Thing.name" },
      { kind: "null", name: "Thing.id", reason: "Needs a cluster." },
      { kind: "null", name: "Thing.never" },
    ];
    const seen = run("0.2", { properties: ["Thing.id", "Thing.name", "Thing.never"], nulls: ["Thing.name"] });
    expect(coverageOf(nullable, [seen]).schemas.null).toEqual({ seen: 1, of: 3 });
    expect(coverageMarkdown(coverageOf(nullable, [seen]))).toContain(
      "- Needs a cluster.\n  - `Thing.id` as null",
    );
    expect(coverageProblems(nullable, [seen])).toEqual([
      "`Thing.never` was never null: add a scenario and record it (pnpm contract --record), or say why not in x-never-null.",
    ]);
    const both = run("0.2", { nulls: ["Thing.name", "Thing.id", "Thing.never"] });
    expect(coverageProblems(nullable, [both])).toEqual(["`Thing.id` was null: remove its x-never-null."]);
  });

  test("names what is neither, and what is both", () => {
    const wrong: Item[] = [
      { kind: "parameter", operation: "readThing", name: "deep" },
      { kind: "property", name: "Thing.id", reason: "Never sent." },
    ];
    expect(coverageProblems(wrong, [newer])).toEqual([
      "parameter `deep` of `readThing` was never seen: add a scenario and record it (pnpm contract --record), or say why not in x-never-seen.",
      "`Thing.id` was seen: remove its x-never-seen.",
    ]);
  });
});

test("the evidence says where each property was seen: operation and releases", () => {
  expect(evidenceOf([newer, older])).toEqual({
    "Thing.id": { readThing: ["0.2", "0.1"] },
    "Thing.name": { readThing: ["0.2"] },
    "Thing.old": { readThing: ["0.1"] },
  });
});
