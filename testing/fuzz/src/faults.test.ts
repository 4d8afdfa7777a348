import { describe, expect, test } from "vitest";
import {
  classify,
  type KnownFault,
  type ObservedFault,
  readKnownFaults,
  readObservedFaults,
} from "./faults.ts";

const observed = (exception: string, more: Partial<ObservedFault> = {}): ObservedFault => ({
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

describe("classify", () => {
  test("lists the operations that led to each known fault", () => {
    const other = observed("Pipeline longer does not exist.", { operation: "deletePipeline" });
    expect(classify([other, observed("Pipeline x\n does not exist.")], [missing])).toEqual({
      operations: new Map([["missing", ["deletePipeline", "readPipeline"]]]),
      unknown: [],
    });
  });

  test("returns one request for each unknown kind", () => {
    const { unknown } = classify(
      [observed("no attribute 'a1'"), observed("no attribute 'b22'"), observed("other")],
      [missing],
    );
    expect(unknown.map(({ exception }) => exception)).toEqual(["no attribute 'a1'", "other"]);
  });

  test("leaves out known faults that weren't observed", () => {
    expect(classify([], [missing])).toEqual({ operations: new Map(), unknown: [] });
  });
});

describe("readKnownFaults", () => {
  test("names an incomplete entry and an invalid regular expression", () => {
    expect(() => readKnownFaults("faults: [{ id: a }]")).toThrow("entry 1 lacks");
    const unshown = "faults: [{ id: a, exception: x, what: x, documented: false }]";
    expect(() => readKnownFaults(unshown)).toThrow("a has no requests that reproduce it");
    const wrong = 'faults: [{ id: a, exception: "(", what: x, documented: true }]';
    expect(() => readKnownFaults(wrong)).toThrow(/^faults\.yaml: a: Invalid regular expression/);
  });

  test("reads Mage's faults, each with a unique id", () => {
    const ids = readKnownFaults().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("readObservedFaults reads one fault per line", () => {
  expect(
    readObservedFaults(`${JSON.stringify(observed("a"))}\n${JSON.stringify(observed("b"))}\n`),
  ).toHaveLength(2);
});
