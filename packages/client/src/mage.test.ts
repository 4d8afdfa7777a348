import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Mage } from "./index.ts";
import { deadUrl, fakeServer, json, thrownBy } from "./testing/fake-server.ts";

test("every call sends the API key and the OAuth token in headers", async () => {
  const { baseUrl, received } = await fakeServer(json({ pipeline: { uuid: "p" } }));
  const mage = new Mage({ baseUrl: `${baseUrl}/`, apiKey: "KEY", oauthToken: "TOKEN" });
  await mage.pipelines.read("p");
  await mage.pipelines.update("p", { name: "q" });
  for (const { headers, url, body } of received) {
    expect(headers).toMatchObject({ "x-api-key": "KEY", "oauth-token": "TOKEN" });
    expect(url.search + body).not.toContain("KEY");
  }
  expect(received.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
    "GET /api/pipelines/p",
    "PUT /api/pipelines/p",
  ]);
});

test("a trigger call sends the trigger's token and no other credential", async () => {
  const { baseUrl, received } = await fakeServer(json({ pipeline_run: { id: 1 } }));
  const mage = new Mage({ baseUrl, apiKey: "KEY", oauthToken: "TOKEN" });
  await mage.pipelineRuns.trigger({ scheduleId: 3, token: "0a1b", variables: { env: "staging" } });
  expect(received[0]?.url.pathname).toBe("/api/pipeline_schedules/3/pipeline_runs/0a1b");
  expect(received[0]?.headers).not.toHaveProperty("x-api-key");
  expect(received[0]?.headers).not.toHaveProperty("oauth-token");
  expect(JSON.parse(received[0]?.body ?? "")).toEqual({ pipeline_run: { variables: { env: "staging" } } });
});

test("no secret appears in an error or in the client itself", async () => {
  const secrets = { apiKey: "canary-key", oauthToken: "canary-token" };
  const { baseUrl } = await fakeServer(
    json({
      error: {
        code: 500,
        exception: "canary-key is bad, canary-key, canary-key, canary-token, canary_trigger",
        message: "canary-key",
      },
    }),
  );
  const mage = new Mage({ baseUrl, ...secrets });
  const error = await thrownBy(mage.pipelineRuns.trigger({ scheduleId: 3, token: "canary_trigger" }));
  expect(error.url).toBe(`${baseUrl}/api/pipeline_schedules/3/pipeline_runs/***`);
  const printed = [mage, error].flatMap((value) => [
    inspect(value, { depth: 20, showHidden: true }),
    JSON.stringify(value),
    String(value),
  ]);
  for (const text of [...printed, error.stack, error.serverStack]) expect(text ?? "").not.toContain("canary");
});

test("a trigger's token doesn't appear in connection and validation errors", async () => {
  const mage = new Mage({ baseUrl: await deadUrl(), maxRetries: 0 });
  const error = await thrownBy(mage.pipelineRuns.trigger({ scheduleId: 3, token: "canary" }));
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain("canary");
  const refused = await thrownBy(mage.pipelineRuns.trigger({ scheduleId: 3, token: 12345 as never }));
  expect(inspect(refused, { depth: 20, showHidden: true })).not.toContain("12345");
});
