import { expect, test } from "vitest";
import { toDate } from "./index.ts";

test.each([
  ["2026-11-23 23:45:44", "2026-11-23T23:45:44.000Z"],
  ["2026-11-23 23:45:44.244099+00:00", "2026-11-23T23:45:44.244Z"],
  ["2026-11-23T23:45:44.244150+00:00", "2026-11-23T23:45:44.244Z"],
  ["2026-11-23 23:45:44.747621", "2026-11-23T23:45:44.747Z"],
  ["2026-11-23 23:45:44.7", "2026-11-23T23:45:44.700Z"],
  ["2026-11-24T01:45:44+02:00", "2026-11-23T23:45:44.000Z"],
])("%s is read as UTC without an offset, in any time zone", (value, iso) => {
  expect(toDate(value).toISOString()).toBe(iso);
});

test.each(["", "yesterday", "2026-11-23", "2026-13-23 23:45:44"])("%j is rejected", (value) => {
  expect(() => toDate(value)).toThrow(RangeError);
});
