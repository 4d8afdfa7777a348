import { type StartedMockServer, startMockServer } from "@mage-api/mock-server";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { pairOf } from "../differential/pair.ts";
import { expectSameAnswers } from "../differential/same-answers.ts";
import { type MageServer, startMage } from "../mage-server/index.ts";

/** The same few sequences each time; `pnpm differential` tries others, and more. */
const effort = { sequences: 12, length: 100, seed: 20_261_124 };

// Servers of their own: both must have been asked the same from the beginning.
describe.skipIf(inject("servers").length === 0)("the mock", () => {
  let mock: StartedMockServer;
  let server: MageServer;
  beforeAll(async () => {
    [mock, server] = await Promise.all([
      startMockServer({ authentication: false }),
      startMage({ authentication: false }),
    ]);
  }, 200_000);
  afterAll(async () => {
    await Promise.all([mock?.stop(), server?.stop()]);
  });

  it("answers as the server does, whatever is asked in whatever order", async () => {
    const compared = await expectSameAnswers(await pairOf(mock, server), effort);
    expect(compared).toBeGreaterThan(200);
  }, 120_000);
});
