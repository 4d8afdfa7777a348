import { describe, expect, test } from "vitest";
import { judge, type KnownFault, readKnownFaults, readSeenFaults, type SeenFault } from "./faults.ts";

const seen = (exception: string, more: Partial<SeenFault> = {}): SeenFault => ({
  operation: "readPipeline",
  exception,
  mode: "positive",
  method: "GET",
  path: "/api/pipelines/x",
  query: {},
  body: null,
  ...more,
});
const missing: KnownFault = {
  id: "missing",
  exception: "^Pipeline .* does not exist",
  what: "Missing.",
  documented: true,
};

describe("judge", () => {
  test("says which operations led to what is known", () => {
    const other = seen("Pipeline longer does not exist.", { operation: "deletePipeline" });
    expect(judge([other, seen("Pipeline x\n does not exist.")], [missing])).toEqual({
      operations: new Map([["missing", ["deletePipeline", "readPipeline"]]]),
      unknown: [],
    });
  });

  test("gives one request for each kind that is unknown", () => {
    const { unknown } = judge(
      [seen("no attribute 'a1'"), seen("no attribute 'b22'"), seen("other")],
      [missing],
    );
    expect(unknown.map(({ exception }) => exception)).toEqual(["no attribute 'a1'", "other"]);
  });

  test("leaves out what is known and was not seen", () => {
    expect(judge([], [missing])).toEqual({ operations: new Map(), unknown: [] });
  });
});

describe("readKnownFaults", () => {
  test("names an entry that lacks something, and one that is no expression", () => {
    expect(() => readKnownFaults("faults: [{ id: a }]")).toThrow("entry 1 lacks");
    const unshown = "faults: [{ id: a, exception: x, what: x, documented: false }]";
    expect(() => readKnownFaults(unshown)).toThrow("a has no requests that show it");
    const wrong = 'faults: [{ id: a, exception: "(", what: x, documented: true }]';
    expect(() => readKnownFaults(wrong)).toThrow(/^faults\.yaml: a: Invalid regular expression/);
  });

  test("reads those of Mage, each with an id of its own", () => {
    const ids = readKnownFaults().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("readSeenFaults reads a line for each", () => {
  expect(readSeenFaults(`${JSON.stringify(seen("a"))}\n${JSON.stringify(seen("b"))}\n`)).toHaveLength(2);
});
