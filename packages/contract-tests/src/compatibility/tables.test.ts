import type { Database } from "@mage-api/mage-server";
import { OpenApiDocument } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { compatibilityMarkdown, compatibilityOf } from "./compatibility.ts";
import { coverageMarkdown, coverageOf, coverageProblems } from "./coverage-table.ts";
import { evidenceOf } from "./evidence.ts";
import type { Item } from "./items.ts";
import type { KnownDifference } from "./known-differences.ts";
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
const run = (
  release: string,
  read: Partial<OperationRun>,
  differences: string[] = [],
  database: Database = "sqlite",
): ReleaseRun => ({
  release,
  database,
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
const slow: KnownDifference = {
  id: "slow",
  releases: ["0.1"],
  operations: ["readThing"],
  what: "It is slow.",
  evidence: "thing.py",
  scenarios: [{ name: "x", failure: "y" }],
};

describe("the compatibility table", () => {
  const table = compatibilityOf(document, [newer, older], [slow]);

  test("lists what an older release does differently, lacks and adds", () => {
    expect(table.operations[0]?.releases).toEqual({
      "0.2": { works: true, differs: [], lacks: [], adds: [] },
      "0.1": { works: true, differs: ["slow"], lacks: ["Thing.name"], adds: ["Thing.old"] },
    });
    const markdown = compatibilityMarkdown(table);
    expect(markdown).toMatch(/\| `readThing` +\| ✓ +\| ✓ \[1\] \[2\] \[3\] +\|/);
    expect(markdown).toContain("1. It is slow.\n2. Responses lack `name`.\n3. Responses also have `old`.");
  });

  test("lists differences that most operations share once", () => {
    const shared = { ...slow, operations: ["readThing", "readOther"] };
    const markdown = compatibilityMarkdown(compatibilityOf(document, [newer, older], [shared]));
    expect(markdown).toMatch(/\| all operations +\| +\| \[1\] +\|/);
    expect(markdown).toMatch(/\| `readThing` +\| ✓ +\| ✓ \[2\] \[3\] +\|/);
    expect(markdown).toContain("1. It is slow.\n");
  });

  test("marks an operation that never succeeded", () => {
    const broken = run("0.0", { outcomes: ["unhandled"] });
    expect(compatibilityMarkdown(compatibilityOf(document, [newer, broken], []))).toMatch(
      /\| `readThing` +\| ✓ +\| – +\|/,
    );
  });

  test("reports no missing property that another operation of the release has", () => {
    const elsewhere = run("0.1", { outcomes: ["success"], properties: ["Thing.id"] });
    elsewhere.operations.readOther = { ...nothing, properties: ["Thing.name"] };
    const { operations } = compatibilityOf(document, [newer, elsewhere], []);
    expect(operations.map(({ releases }) => releases["0.1"]?.lacks)).toEqual([[], []]);
  });

  test("lists a difference only for releases that showed it", () => {
    const fixed = run("0.1", {
      outcomes: ["success"],
      properties: newer.operations.readThing?.properties ?? [],
    });
    expect(compatibilityOf(document, [newer, fixed], [slow]).operations[0]?.releases["0.1"]?.differs).toEqual(
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

  test("counts over all releases, and lists what only older ones did", () => {
    const table = coverageOf(items, [newer, older]);
    expect(table.schemas.property).toEqual({ seen: 2, of: 3 });
    expect(table.olderOnly).toMatchObject([{ name: "Thing.old", releases: ["0.1"] }]);
    expect(coverageMarkdown(table)).toContain("- Needs a cluster.\n  - `Thing.never`");
  });

  test("has no problems if everything was observed or has a reason", () => {
    expect(coverageProblems(items, [newer, older])).toEqual([]);
  });

  test("counts nullable properties that were null, and names missing and wrong reasons", () => {
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
      "`Thing.never` was never null: add a scenario and record it (pnpm contract --record), or give the reason in x-never-null.",
    ]);
    const both = run("0.2", { nulls: ["Thing.name", "Thing.id", "Thing.never"] });
    expect(coverageProblems(nullable, [both])).toEqual(["`Thing.id` was null: remove its x-never-null."]);
  });

  test("names missing and wrong reasons", () => {
    const wrong: Item[] = [
      { kind: "parameter", operation: "readThing", name: "deep" },
      { kind: "property", name: "Thing.id", reason: "Never sent." },
    ];
    expect(coverageProblems(wrong, [newer])).toEqual([
      "parameter `deep` of `readThing` was never observed: add a scenario and record it (pnpm contract --record), or give the reason in x-never-seen.",
      "`Thing.id` was observed: remove its x-never-seen.",
    ]);
  });
});

test("the evidence lists operations and releases for each property", () => {
  expect(evidenceOf([newer, older])).toEqual({
    "Thing.id": { readThing: ["0.2", "0.1"] },
    "Thing.name": { readThing: ["0.2"] },
    "Thing.old": { readThing: ["0.1"] },
  });
});
