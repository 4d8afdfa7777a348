import { describe, expect, test } from "vitest";
import { readCode } from "./code.ts";

const inFunction = (...lines: string[]) =>
  ["@data_loader", "def load(*args, **kwargs):", ...lines.map((line) => `    ${line}`), ""].join("\n");
const failure = (code: string, variables = {}) => readCode(code, variables).failure;

describe("the effects of a block's code", () => {
  test.each([
    ["raise ValueError('no')", { kind: "ValueError", message: "no" }],
    ['raise errors.Gone(f"gone {x}", 1)', { kind: "errors.Gone", message: "gone {x}" }],
    ["raise KeyError", { kind: "KeyError", message: "" }],
    ["assert False, 'never'", { kind: "AssertionError", message: "never" }],
    ["return 1 / 0", { kind: "ZeroDivisionError", message: "division by zero" }],
    ["return 1", undefined],
    ["# raise ValueError('no')", undefined],
  ])("%s", (line, expected) => {
    expect(failure(inFunction(line))).toEqual(expected);
  });

  test.each([
    ["if kwargs.get('x'):", { x: 1 }, { x: 0 }],
    ["if not kwargs.get('x', False):", {}, { x: true }],
    ["if kwargs['x'] == 'prod':", { x: "prod" }, { x: "test" }],
    ["if kwargs.get('x') != 2:", { x: 3 }, { x: 2 }],
  ])("%s depends on the run's variables", (condition, fails, doesNot) => {
    const code = inFunction(condition, "    raise ValueError('no')", "return 1");
    expect(failure(code, fails)).toMatchObject({ message: "no" });
    expect(failure(code, doesNot)).toBeUndefined();
  });

  test("include an else branch", () => {
    const code = inFunction("if kwargs.get('ok'):", "    return 1", "else:", "    raise ValueError('no')");
    expect(failure(code, { ok: true })).toBeUndefined();
    expect(failure(code)).toMatchObject({ message: "no" });
  });

  test("exclude tests, helpers, and code after a return or in an except", () => {
    const after = inFunction("return 1", "raise ValueError('unreached')");
    const caught = inFunction(
      "try:",
      "    pass",
      "except Exception:",
      "    raise ValueError('caught')",
      "return 1",
    );
    const test = "\n@test\ndef check(output, *args):\n    raise AssertionError('in a test')\n";
    const helper = "\ndef helper():\n    raise ValueError('in a helper')\n";
    for (const code of [after, caught, inFunction("return 1") + test + helper])
      expect(failure(code)).toBeUndefined();
  });

  test("include the total sleep time and the printed lines", () => {
    const code = inFunction(
      "import time",
      "print('before')",
      "time.sleep(1.5)",
      "time.sleep(2)",
      'print("after")',
    );
    expect(readCode(code, {})).toMatchObject({ sleepMs: 3500, prints: ["before", "after"] });
  });

  test("include a condition that returns False", () => {
    expect(readCode("@condition\ndef check(*args, **kwargs):\n    return False\n", {}).refuses).toBe(true);
    expect(readCode("@condition\ndef check(*args, **kwargs):\n    return True\n", {}).refuses).toBe(false);
  });
});
