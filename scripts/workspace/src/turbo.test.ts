import { expect, test } from "vitest";
import { failureIn } from "./turbo.ts";

test("a failed task's own words are what is left of Turbo's output", () => {
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
  expect(failureIn(output)).toBe("Overlay 10.overlay.yaml, action 1, target $.x: matches nothing.");
});

test("what isn't a task's failure is shown as it is", () => {
  expect(failureIn("  x Could not find turbo.json\n")).toBe("x Could not find turbo.json");
});

test("a file is named from the workspace's folder", () => {
  const output = `@mage-api/client:build: src/mage.ts(4,3): error TS2305: no member
@mage-api/client#build:  ERROR  command (/x/packages/client) pnpm run build exited (2)
`;
  expect(failureIn(output)).toBe("packages/client/src/mage.ts(4,3): error TS2305: no member");
});
