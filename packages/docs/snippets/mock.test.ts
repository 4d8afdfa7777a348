import { Mage, MageRunFailedError } from "@mage-api/client";
import { createMockServer } from "@mage-api/mock-server";
import { beforeEach, expect, it } from "vitest";

const server = createMockServer();
const mage = new Mage({ baseUrl: server.baseUrl, fetch: server.fetch, apiKey: server.apiKey });

beforeEach(async () => {
  server.reset();
  await mage.login(server.owner);
});

it("starts a run and waits for it", async () => {
  const { uuid } = server.seedPipeline({ name: "orders", blocks: [{ name: "load orders" }] });
  const trigger = server.seedSchedule({ pipeline: uuid });
  const run = await mage.pipelineRuns.triggerAndWait(trigger, { pollInterval: 10 });
  expect(run.status).toBe("completed");
});

it("sees a block fail", async () => {
  const { uuid } = server.seedPipeline({ name: "orders", blocks: [{ name: "load orders" }] });
  const trigger = server.seedSchedule({ pipeline: uuid });
  server.failBlock({ block: "load_orders", message: "no connection" });
  const waiting = mage.pipelineRuns.triggerAndWait(trigger, { pollInterval: 10 });
  await expect(waiting).rejects.toThrow(MageRunFailedError);
});
