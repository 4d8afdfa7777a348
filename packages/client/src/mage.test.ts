import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { Mage, MageValidationError } from "./index.ts";
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

test.each([
  ["[API_TOKEN_PLACEHOLDER]", /hides the tokens of triggers.*rotate_token: true.*pipelineRuns\.create\(id\)/],
  [null, /the schedule has no token.*pipelineRuns\.create\(id\)/],
  [undefined, /the schedule has no token/],
  ["", /the schedule has no token/],
  ["canary/b", /path\.token is not the token of a trigger/],
  [" ", /path\.token is not the token of a trigger/],
  [7, /path\.token is not the token of a trigger/],
])("a trigger isn't sent with the token %j", async (token, message) => {
  const error = await thrownBy(new Mage().pipelineRuns.trigger({ scheduleId: 1, token: token as string }));
  expect(error).toBeInstanceOf(MageValidationError);
  expect(error.message).toMatch(message);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("canary");
});

describe("a new schedule", () => {
  const server = () =>
    fakeServer((request, response) =>
      request.method === "PUT" && JSON.parse(request.body).pipeline_schedule.tags.includes("bad")
        ? json({ error: { code: 500, exception: "no", message: "" } })(request, response)
        : json({ pipeline_schedule: { id: 3, tags: ["a"] } })(request, response),
    );

  test("gets its tags by a second call", async () => {
    const { baseUrl, received } = await server();
    const { pipelineSchedules } = new Mage({ baseUrl });
    const schedule = { name: "s", schedule_type: "api" } as const;
    expect(await pipelineSchedules.create("p", { ...schedule, tags: ["a"] })).toEqual({ id: 3, tags: ["a"] });
    await pipelineSchedules.create("p", { ...schedule, tags: [] });
    expect(received.map(({ body }) => JSON.parse(body).pipeline_schedule)).toEqual([
      schedule,
      { tags: ["a"] },
      schedule,
    ]);
    const error = await thrownBy(pipelineSchedules.create("p", { ...schedule, tags: ["bad"] }));
    expect(error.message).toMatch(/Schedule 3 was created without its tags\.$/);
  });

  test("needs a type, because it would never run without one", async () => {
    const { baseUrl, received } = await server();
    for (const schedule_type of [undefined, null]) {
      const schedule = { name: "s", schedule_type: schedule_type as never };
      const error = await thrownBy(new Mage({ baseUrl }).pipelineSchedules.create("p", schedule));
      expect(error.message).toContain("schedule_type is missing: the schedule would never run");
    }
    expect(received).toEqual([]);
  });
});
