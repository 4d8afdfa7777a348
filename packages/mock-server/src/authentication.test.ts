import { describe, expect, test } from "vitest";
import { createMockServer } from "./mock-server.ts";
import { mockApi } from "./testing/api.ts";

const list = "/api/pipelines";

async function authenticated(options: Parameters<typeof mockApi>[0] = {}) {
  const api = mockApi({ authentication: true, ...options });
  const { token, jwt } = await api.server.logIn();
  const key = { "X-API-KEY": api.server.apiKey };
  return { ...api, token, jwt, key };
}

describe("authentication", () => {
  test.each([
    ["on by default", {}, 401],
    ["off on request", { authentication: false }, 200],
  ])("is %s", async (_, options, status) => {
    const server = createMockServer(options);
    expect((await server.fetch(server.baseUrl + list)).status).toBe(status);
  });

  test.each([
    ["a missing key", () => ({}), "invalid_api_key"],
    ["a wrong key", () => ({ "X-API-KEY": "wrong" }), "invalid_api_key"],
    ["a wrong token", (key: object) => ({ ...key, "OAUTH-TOKEN": "wrong" }), "invalid_oauth_token"],
  ])("rejects %s with HTTP 401", async (_, headers, type) => {
    const { get, key } = await authenticated();
    expect(await get(list, headers(key))).toMatchObject({
      status: 401,
      body: { status: 200, error: { code: 401, type } },
    });
  });

  test("rejects a key without a token with HTTP 200, after looking up the pipeline", async () => {
    const { get, key } = await authenticated();
    expect(await get(list, key)).toMatchObject({
      status: 200,
      body: { error: { code: 403, type: "unauthorized_access" } },
    });
    expect((await get(`${list}/nope`, key)).body.error.exception).toBe("Pipeline nope does not exist.");
  });

  test("responds to a browser's preflight without credentials", async () => {
    const { server } = await authenticated();
    const response = await server.fetch(new Request(`http://localhost${list}`, { method: "OPTIONS" }));
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("accepts the token in three places", async () => {
    const { get, key, token, jwt } = await authenticated();
    for (const headers of [
      { "OAUTH-TOKEN": token },
      { Authorization: `Bearer ${token}` },
      { Cookie: `oauth_token=${jwt}` },
    ]) {
      expect((await get(list, { ...key, ...headers } as Record<string, string>)).body.pipelines).toHaveLength(
        1,
      );
    }
  });

  test("accepts the key in the query except for a POST with a JSON body, and in the body only for a POST", async () => {
    const { send, server, token } = await authenticated();
    const oauth = { "OAUTH-TOKEN": token };
    const query = `?api_key=${server.apiKey}`;
    const pipeline = { name: "keyed" };
    const works = async (method: string, path: string, body?: unknown) =>
      (await send(method, path, body, oauth)).status !== 401;
    expect(await works("GET", list + query)).toBe(true);
    expect(await works("POST", list + query, { pipeline })).toBe(false);
    expect(await works("POST", list, { api_key: server.apiKey, pipeline })).toBe(true);
    expect(await works("PUT", `${list}/keyed`, { api_key: server.apiKey, pipeline: {} })).toBe(false);
    expect(await works("PUT", `${list}/keyed${query}`, { pipeline: {} })).toBe(true);
  });

  test("needs only the trigger's own token to trigger a run", async () => {
    const { server, post } = await authenticated();
    const { scheduleId, token } = server.seedSchedule({ pipeline: "example_pipeline" });
    const path = `/api/pipeline_schedules/${scheduleId}`;
    expect((await post(`${path}/pipeline_runs/${token}`, {})).body.pipeline_run.status).toBe("initial");
    expect((await post(`${path}/api_trigger`, {}, { Authorization: `Bearer ${token}` })).status).toBe(200);
    const wrong = await post(`${path}/pipeline_runs/${"0".repeat(32)}`, {});
    expect(wrong.body.error.exception).toBe(`Invalid token for pipeline schedule ID ${scheduleId}.`);
  });

  test("reports without credentials that it requires them", async () => {
    const status = (await (await authenticated()).get("/api/status")).body.statuses[0];
    expect(status.require_user_authentication).toBe(true);
  });
});

describe("a session", () => {
  const logIn = async (api: Awaited<ReturnType<typeof authenticated>>, session: object) =>
    api.post("/api/sessions", { session }, api.key);

  test("starts with an email or a username, and returns a JWT that contains the token", async () => {
    const api = await authenticated();
    for (const who of [{ email: "admin@admin.com" }, { username: "admin" }]) {
      const { session } = (await logIn(api, { ...who, password: "admin" })).body;
      const { token, expires } = JSON.parse(atob(session.token.split(".")[1]));
      expect(new Date(expires * 1000).toISOString()).toMatch(/^2026-04-03T05:06:07/);
      expect((await api.get(list, { ...api.key, "OAUTH-TOKEN": token })).status).toBe(200);
    }
  });

  test("doesn't start with a wrong password, which changes the message of record_not_found", async () => {
    const api = await authenticated();
    const refused = await logIn(api, { email: "admin@admin.com", password: "wrong" });
    const message = "Email/username and/or password invalid.";
    expect(refused.body.error).toEqual({ code: 404, message, type: "record_not_found" });
    const missing = await api.get("/api/pipeline_runs/99", { ...api.key, "OAUTH-TOKEN": api.token });
    expect(missing.body.error.message).toBe(message);
  });

  test("expires after 30 days", async () => {
    const api = await authenticated();
    const headers = { ...api.key, "OAUTH-TOKEN": api.token };
    api.server.clock.advance(30 * 86_400_000 - 1000);
    expect((await api.get(list, headers)).status).toBe(200);
    api.server.clock.advance(2000);
    expect(await api.get(list, headers)).toMatchObject({
      status: 401,
      body: { error: { type: "expired_oauth_token" } },
    });
  });

  test("of a viewer is read-only", async () => {
    const users = [
      { email: "admin@admin.com", password: "admin" },
      { email: "eye@example.com", password: "eye", role: "viewer" as const },
    ];
    const api = await authenticated({ users });
    const { session } = (await logIn(api, { email: "eye@example.com", password: "eye" })).body;
    const headers = { ...api.key, "OAUTH-TOKEN": JSON.parse(atob(session.token.split(".")[1])).token };
    expect((await api.get(list, headers)).body.pipelines).toHaveLength(1);
    const refused = await api.post(list, { pipeline: { name: "x" } }, headers);
    expect(refused.body.error).toMatchObject({ code: 403, type: "unauthorized_access" });
  });
});
