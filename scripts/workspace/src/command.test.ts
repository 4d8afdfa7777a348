import { parseArgs } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { InputError, outputRoot, parseCommandLine, positiveInteger, run } from "./command.ts";

describe("run", () => {
  afterEach(() => {
    process.exitCode = undefined;
    vi.restoreAllMocks();
  });

  test.each([
    [
      "an InputError",
      () => {
        throw new InputError("spec is missing.");
      },
      "spec is missing.",
    ],
    ["an unknown option", () => parseArgs({ args: ["--fast"], options: {} }), "Unknown option '--fast'."],
  ])("prints %s as one sentence", async (_, main, sentence) => {
    const print = vi.spyOn(console, "error").mockReturnValue();
    await run(async () => void main());
    expect(print.mock.calls).toEqual([[sentence]]);
    expect(process.exitCode).toBe(1);
  });

  test("rethrows other errors", async () => {
    await expect(run(() => Promise.reject(new TypeError("bug")))).rejects.toThrow("bug");
  });
});

test("--out without a folder is rejected", () => {
  expect(() => outputRoot(["--out"])).toThrow("--out needs a folder.");
});

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
