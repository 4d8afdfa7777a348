import { readdirSync, readFileSync } from "node:fs";
import { type Database, knownReleases } from "@mage-api/mage-server";
import { mageValidator } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import {
  expectedFailure,
  type KnownDifference,
  operationsOf,
  readDatabaseDifferences,
  readKnownDifferences,
} from "./known-differences.ts";

const difference: KnownDifference = {
  id: "wrong-key",
  releases: ["0.1"],
  operations: "all",
  except: ["readStatus"],
  what: "A wrong key is 403.",
  evidence: "errors.py",
  scenarios: [{ name: "rejects a wrong key$", failure: "status: 403" }],
};

const on = (release: string, database: Database = "sqlite") => ({ release, database });

describe("expectedFailure", () => {
  test("finds the difference declared for a scenario and release", () => {
    expect(expectedFailure("list rejects a wrong key", on("0.1"), [difference])?.id).toBe("wrong-key");
    expect(expectedFailure("list rejects a wrong key", on("0.2"), [difference])).toBeUndefined();
    expect(expectedFailure("list rejects a wrong key twice", on("0.1"), [difference])).toBeUndefined();
  });

  test("finds a difference on one database only there", () => {
    const onOne: KnownDifference = { ...difference, databases: ["postgresql"] };
    const found = (database: Database) =>
      expectedFailure("list rejects a wrong key", on("0.1", database), [onOne])?.id;
    expect([found("sqlite"), found("postgresql")]).toEqual([undefined, "wrong-key"]);
  });

  test("explains only the declared failure", () => {
    const expected = expectedFailure("list rejects a wrong key", on("0.1"), [difference]);
    expect(expected?.explains("expected { status: 403 }\nto be 401")).toBe(true);
    expect(expected?.explains("fetch failed")).toBe(false);
  });
});

describe("operationsOf", () => {
  test("omits the exceptions", () => {
    expect(operationsOf(difference, ["readStatus", "listPipelines"])).toEqual(["listPipelines"]);
  });
});

describe("readKnownDifferences", () => {
  const yaml = (more: string) => `differences:\n  - id: a\n    releases: ["1"]\n${more}`;
  const rest = `    operations: all\n    what: x\n    evidence: y\n    scenarios: [{ name: "(", failure: x }]\n`;

  test("names an incomplete entry", () => {
    expect(() => readKnownDifferences(yaml(""))).toThrow("entry 1 has no operations");
  });

  test("names an entry with an invalid regular expression", () => {
    expect(() => readKnownDifferences(yaml(rest))).toThrow(
      /^known-differences\.yaml: a: Invalid regular expression/,
    );
  });

  test("finds the scenarios that assert differences between databases", () => {
    const folder = new URL("../scenarios/", import.meta.url);
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    const operations = mageValidator().operationIds;
    for (const difference of readDatabaseDifferences()) {
      expect(sources.join("\n")).toContain(JSON.stringify(difference.scenario));
      expect(operations).toEqual(expect.arrayContaining(difference.operations));
    }
  });

  test("reads Mage's differences, which name known releases and operations", () => {
    const operations = mageValidator().operationIds;
    for (const known of readKnownDifferences()) {
      expect(knownReleases()).toEqual(expect.arrayContaining(known.releases));
      expect(operations).toEqual(expect.arrayContaining(operationsOf(known, operations)));
      expect(operations).toEqual(expect.arrayContaining(known.except ?? []));
    }
  });
});
