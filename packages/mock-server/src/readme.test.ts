import { readFileSync } from "node:fs";
import { Mage } from "@mage-api/client";
import { expect, test } from "vitest";
import { createMockServer } from "./mock-server.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the README's example works", async () => {
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  expect(example.trim().split("\n")).toHaveLength(6);
  const AsyncFunction = (async () => {}).constructor as new (
    ...code: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const before = expect.getState().assertionCalls;
  await new AsyncFunction("createMockServer", "Mage", "expect", example)(createMockServer, Mage, expect);
  expect(expect.getState().assertionCalls).toBeGreaterThan(before);
});
