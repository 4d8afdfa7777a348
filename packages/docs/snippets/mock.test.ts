import { Mage, MageRunFailedError } from "@mage-api/client";
import { createMockServer } from "@mage-api/mock-server";
import { beforeEach, expect, test } from "vitest";

const server = createMockServer();
const mage = new Mage({ baseUrl: server.baseUrl, fetch: server.fetch, apiKey: server.apiKey });

beforeEach(async () => {
  server.reset();
  await mage.login(server.owner);
});

test("runs a pipeline", async () => {
  const { uuid } = server.seedPipeline({ name: "orders", blocks: [{ name: "load orders" }] });
  const trigger = server.seedSchedule({ pipeline: uuid });
  const run = await mage.pipelineRuns.triggerAndWait(trigger, { pollInterval: 10 });
  expect(run.status).toBe("completed");
});

test("reports a failing block", async () => {
  const { uuid } = server.seedPipeline({ name: "orders", blocks: [{ name: "load orders" }] });
  const trigger = server.seedSchedule({ pipeline: uuid });
  server.failBlock({ block: "load_orders", message: "no connection" });
  const run = mage.pipelineRuns.triggerAndWait(trigger, { pollInterval: 10 });
  await expect(run).rejects.toThrow(MageRunFailedError);
});
