import { expect, test } from "vitest";
import { extractFailure } from "./turbo.ts";

test("keeps only the output of the failed task", () => {
  const output = `
   • turbo 2.11.11
   • Packages in scope: @mage-api/client

@mage-api/spec:generate: cache miss, executing 0fc2266fac643150
@mage-api/spec:generate: $ generate-document
@mage-api/spec:generate: Overlay 10.overlay.yaml, action 1, target $.x: matches nothing.
@mage-api/spec:generate: [ELIFECYCLE] Command failed with exit code 1.
@mage-api/spec#generate:  ERROR  command (/x/spec) pnpm run generate exited (1)

 Tasks:    1 successful, 2 total
 ERROR  run failed: command  exited (1)
`;
  expect(extractFailure(output)).toBe("Overlay 10.overlay.yaml, action 1, target $.x: matches nothing.");
});

test("keeps all output if no task failed", () => {
  expect(extractFailure("  x Could not find turbo.json\n")).toBe("x Could not find turbo.json");
});

test("makes file paths relative to the workspace", () => {
  const output = `@mage-api/client:build: src/mage.ts(4,3): error TS2305: no member
@mage-api/client#build:  ERROR  command (/x/packages/client) pnpm run build exited (2)
`;
  expect(extractFailure(output)).toBe("packages/client/src/mage.ts(4,3): error TS2305: no member");
});
