import { parseArgs } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { InputError, outputRoot, run } from "./command.ts";

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
