import { expect, inject } from "vitest";
import type { Outcome } from "./tools.ts";

/** What `flow.mjs` is given: the server, and a name for its pipeline that nobody else uses. */
export function flowOptions(): { name: string } & Record<string, unknown> {
  return { ...inject("server"), name: `consumer ${crypto.randomUUID().slice(0, 8)}` };
}

/** Expects what `flow.mjs` gives wherever the client works as it should. */
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
    refused: "MageValidationError",
    badKey: "MageAuthenticationError",
    aborted: "MageAbortError",
    slow: "MageTimeoutError",
    deleted: uuid,
    misnamed: [],
  });
  // Mage writes UTC without saying so: read as local time, this would be hours.
  expect(Math.abs((result as { age: number }).age)).toBeLessThan(60_000);
}

/** The result that a program has printed; whatever else it said is shown. */
export function resultIn({ code, stdout, stderr }: Outcome): unknown {
  if (code !== 0) throw new Error(`ended with ${code}\n${stdout}\n${stderr}`);
  return JSON.parse(stdout);
}
