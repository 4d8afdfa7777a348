import { expect, inject } from "vitest";
import type { Outcome } from "./tools.ts";

/** Returns the options of `flow.mjs`: the server, and a unique name for its pipeline. */
export function flowOptions(): { name: string } & Record<string, unknown> {
  return { ...inject("server"), name: `ecosystem ${crypto.randomUUID().slice(0, 8)}` };
}

/** Expects the result of `flow.mjs` when the client works. */
export function expectFlow(result: unknown, name: string): void {
  const uuid = name.replaceAll(/[ -]/g, "_");
  expect(result).toEqual({
    loggedIn: true,
    created: uuid,
    age: expect.any(Number),
    block: "load",
    read: [200, 1],
    updated: "ü",
    listed: true,
    missing: "MageNotFoundError",
    existing: "MageConflictError",
    invalid: "MageValidationError",
    badKey: "MageAuthenticationError",
    aborted: "MageAbortError",
    slow: "MageTimeoutError",
    deleted: uuid,
    misnamed: [],
  });
  // Mage's timestamps are UTC without a time zone. Read as local time, they would be hours off.
  expect(Math.abs((result as { age: number }).age)).toBeLessThan(60_000);
}

/**
 * Parses the result that a program printed.
 *
 * @throws Error with the program's output when it failed.
 */
export function resultIn({ code, stdout, stderr }: Outcome): unknown {
  if (code !== 0) throw new Error(`The program exited with ${code}:\n${stdout}\n${stderr}`);
  return JSON.parse(stdout);
}
