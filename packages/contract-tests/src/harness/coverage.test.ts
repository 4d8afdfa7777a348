import { describe, expect, test } from "vitest";
import { type Observation, summarize } from "./coverage.ts";

const declared = new Map([
  ["listThings", ["Thing.id", "Thing.name", "Thing.never"]],
  ["readThing", ["Thing.id"]],
]);
const seen = (operation: string, outcome: string, properties: string[] = []) => ({
  operation,
  outcome,
  properties,
  status: 200,
  values: [],
  absent: [],
  nulls: [],
  sentAbsent: [],
  parameters: [],
  sentProperties: [],
  sentValues: [],
});
const observation = (server: string, ...exchanges: Observation["seen"]): Observation => ({
  server,
  seen: exchanges,
  outside: 0,
});
const complete = (server: string) =>
  observation(
    server,
    seen("listThings", "success", ["Thing.id"]),
    seen("listThings", "unhandled"),
    seen("readThing", "success", ["Thing.id"]),
    seen("readThing", "record_not_found"),
  );

describe("summarize", () => {
  test("finds no gap when each operation succeeded and failed on each server", () => {
    expect(summarize([complete("a"), complete("b")], declared, ["a", "b"]).gaps).toEqual([]);
  });

  test("names an operation that never succeeded on one server", () => {
    const { gaps } = summarize([complete("a"), observation("b", seen("readThing", "unhandled"))], declared, [
      "a",
      "b",
    ]);
    expect(gaps).toContain("readThing never returned a success (b).");
    expect(gaps.filter((gap) => gap.includes("(a)"))).toEqual([]);
  });

  test("names an operation that never failed, and one that was never requested", () => {
    const { gaps } = summarize([observation("a", seen("listThings", "success"))], declared, ["a"]);
    expect(gaps).toEqual([
      "listThings never returned an error (a).",
      "readThing never returned a success (a).",
      "readThing never returned an error (a).",
    ]);
  });

  test("reports all gaps of a server that no test used", () => {
    expect(summarize([complete("a")], declared, ["a", "silent"]).gaps).toHaveLength(4);
  });

  test("counts successes, errors, and properties over all servers", () => {
    const { table, exchanges } = summarize([complete("a"), complete("b")], declared, ["a", "b"]);
    expect(exchanges).toBe(8);
    expect(table).toEqual([
      "operation   successes  properties  errors",
      "listThings  2          1/3         unhandled",
      "readThing   2          1/1         record_not_found",
      "",
      "Declared, but never observed:",
      "  listThings",
      "    Thing: name, never",
    ]);
  });

  test("counts exchanges outside the document", () => {
    expect(summarize([{ server: "a", seen: [], outside: 3 }], declared, []).exchanges).toBe(3);
  });
});
