import { knownReleases } from "@mage-api/mage-server";
import { mageValidator } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { type Difference, expectedOf, operationsOf, readDifferences } from "./known-differences.ts";

const difference: Difference = {
  id: "wrong-key",
  releases: ["0.1"],
  operations: "all",
  except: ["readStatus"],
  what: "A wrong key is 403.",
  evidence: "errors.py",
  scenarios: [{ name: "refuses a wrong key$", failure: "status: 403" }],
};

describe("expectedOf", () => {
  test("finds what is declared for the scenario and the release", () => {
    expect(expectedOf("list refuses a wrong key", "0.1", [difference])?.id).toBe("wrong-key");
    expect(expectedOf("list refuses a wrong key", "0.2", [difference])).toBeUndefined();
    expect(expectedOf("list refuses a wrong key twice", "0.1", [difference])).toBeUndefined();
  });

  test("explains the declared failure and no other", () => {
    const expected = expectedOf("list refuses a wrong key", "0.1", [difference]);
    expect(expected?.explains("expected { status: 403 }\nto be 401")).toBe(true);
    expect(expected?.explains("fetch failed")).toBe(false);
  });
});

describe("operationsOf", () => {
  test("leaves out the exceptions of all", () => {
    expect(operationsOf(difference, ["readStatus", "listPipelines"])).toEqual(["listPipelines"]);
  });
});

describe("readDifferences", () => {
  const yaml = (more: string) => `differences:\n  - id: a\n    releases: ["1"]\n${more}`;
  const rest = `    operations: all\n    what: x\n    evidence: y\n    scenarios: [{ name: "(", failure: x }]\n`;

  test("names an entry that lacks something", () => {
    expect(() => readDifferences(yaml(""))).toThrow("entry 1 has no operations");
  });

  test("names an entry whose expression is none", () => {
    expect(() => readDifferences(yaml(rest))).toThrow(/^differences\.yaml: a: Invalid regular expression/);
  });

  test("reads those of Mage, which name known releases and operations", () => {
    const operations = mageValidator().operationIds;
    for (const known of readDifferences()) {
      expect(knownReleases()).toEqual(expect.arrayContaining(known.releases));
      expect(operations).toEqual(expect.arrayContaining(operationsOf(known, operations)));
      expect(operations).toEqual(expect.arrayContaining(known.except ?? []));
    }
  });
});
