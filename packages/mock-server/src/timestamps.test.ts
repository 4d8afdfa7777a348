import { describe, expect, it } from "vitest";
import { iso, parseMoment, partition, plain, seconds, toSecond, withOffset } from "./timestamps.ts";

const moment = Date.UTC(2026, 10, 23, 23, 45, 44) * 1000 + 244_099;

describe("a moment", () => {
  it("has the server's forms", () => {
    expect(seconds(moment)).toBe("2026-11-23 23:45:44");
    expect(plain(moment)).toBe("2026-11-23 23:45:44.244099");
    expect(withOffset(moment)).toBe("2026-11-23 23:45:44.244099+00:00");
    expect(iso(moment)).toBe("2026-11-23T23:45:44.244099");
    expect(partition(moment)).toBe("20261123T234544_244099");
  });

  it("is written without a fraction when that is zero", () => {
    expect(plain(toSecond(moment))).toBe("2026-11-23 23:45:44");
    expect(partition(toSecond(moment))).toBe("20261123T234544_000000");
  });

  it.each([
    ["2026-11-23 23:45:44", 44_000_000],
    ["2026-11-23T23:45:44.5Z", 44_500_000],
    ["2026-11-23T23:45:44.244099+05:00", 44_244_099],
    ["2026-11-23 23:45", 0],
  ])("is read from %s, an offset dropped", (text, micros) => {
    expect(parseMoment(text)).toBe(Date.UTC(2026, 10, 23, 23, 45) * 1000 + micros);
  });

  it.each(["soon", "2026-02-30 00:00:00", "2026-01-01 24:00:00", "12"])("isn't read from %s", (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });
});
