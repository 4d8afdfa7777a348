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

const moment = Date.UTC(2026, 10, 23, 23, 45, 44) * 1000 + 244_099;

describe("a moment", () => {
  test("has the server's forms", () => {
    expect(formatSeconds(moment)).toBe("2026-11-23 23:45:44");
    expect(formatDateTime(moment)).toBe("2026-11-23 23:45:44.244099");
    expect(formatWithOffset(moment)).toBe("2026-11-23 23:45:44.244099+00:00");
    expect(formatIso(moment)).toBe("2026-11-23T23:45:44.244099");
    expect(formatPartition(moment)).toBe("20261123T234544_244099");
  });

  test("is written without a fraction when that is zero", () => {
    expect(formatDateTime(truncateToSecond(moment))).toBe("2026-11-23 23:45:44");
    expect(formatPartition(truncateToSecond(moment))).toBe("20261123T234544_000000");
  });

  test.each([
    ["2026-11-23 23:45:44", 44_000_000],
    ["2026-11-23T23:45:44.5Z", 44_500_000],
    ["2026-11-23T23:45:44.244099+05:00", 44_244_099],
    ["2026-11-23 23:45", 0],
  ])("is read from %s, an offset dropped", (text, micros) => {
    expect(parseTimestamp(text)).toBe(Date.UTC(2026, 10, 23, 23, 45) * 1000 + micros);
  });

  test.each(["soon", "2026-02-30 00:00:00", "2026-01-01 24:00:00", "12"])("isn't read from %s", (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });
});
