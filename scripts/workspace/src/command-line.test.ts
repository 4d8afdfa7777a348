import { describe, expect, test } from "vitest";
import { parseCommandLine, positiveInteger } from "./command-line.ts";
import { InputError } from "./workspace.ts";

describe("parseCommandLine", () => {
  const options = { seed: { type: "string" } } as const;

  test("returns the options", () => {
    expect(parseCommandLine({ args: ["--seed", "2"], options }, "pnpm fuzz").values.seed).toBe("2");
  });

  test("points to --help for an unknown option", () => {
    expect(() => parseCommandLine({ args: ["--sed"], options }, "pnpm fuzz")).toThrow(
      new InputError("Unknown option '--sed'. pnpm fuzz --help lists the options."),
    );
  });
});

describe("positiveInteger", () => {
  const limits = { fallback: 20, max: 100 };

  test("reads a number, or returns the fallback", () => {
    expect(positiveInteger("samples", "7", limits)).toBe(7);
    expect(positiveInteger("samples", undefined, limits)).toBe(20);
  });

  test.each(["0", "-1", "1.5", "101", "many", ""])("rejects %j", (text) => {
    expect(() => positiveInteger("samples", text, limits)).toThrow(
      `--samples ${text} is not valid: give a whole number from 1 to 100.`,
    );
  });
});
