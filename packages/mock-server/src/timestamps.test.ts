import { describe, expect, test } from "vitest";
import {
  formatDateTime,
  formatIso,
  formatPartition,
  formatSeconds,
  formatWithOffset,
  parseTimestamp,
  truncateToSecond,
} from "./timestamps.ts";

const timestamp = Date.UTC(2026, 10, 23, 23, 45, 44) * 1000 + 244_099;

describe("a timestamp", () => {
  test("is formatted in the server's forms", () => {
    expect(formatSeconds(timestamp)).toBe("2026-11-23 23:45:44");
    expect(formatDateTime(timestamp)).toBe("2026-11-23 23:45:44.244099");
    expect(formatWithOffset(timestamp)).toBe("2026-11-23 23:45:44.244099+00:00");
    expect(formatIso(timestamp)).toBe("2026-11-23T23:45:44.244099");
    expect(formatPartition(timestamp)).toBe("20261123T234544_244099");
  });

  test("has no fraction when that is zero", () => {
    expect(formatDateTime(truncateToSecond(timestamp))).toBe("2026-11-23 23:45:44");
    expect(formatPartition(truncateToSecond(timestamp))).toBe("20261123T234544_000000");
  });

  test.each([
    ["2026-11-23 23:45:44", 44_000_000],
    ["2026-11-23T23:45:44.5Z", 44_500_000],
    ["2026-11-23T23:45:44.244099+05:00", 44_244_099],
    ["2026-11-23 23:45", 0],
  ])("is parsed from %s, without its offset", (text, micros) => {
    expect(parseTimestamp(text)).toBe(Date.UTC(2026, 10, 23, 23, 45) * 1000 + micros);
  });

  test.each(["soon", "2026-02-30 00:00:00", "2026-01-01 24:00:00", "12"])("isn't parsed from %s", (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });
});
