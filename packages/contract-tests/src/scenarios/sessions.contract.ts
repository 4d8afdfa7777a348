import { toDate } from "@mage-api/client";
import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { uniqueName } from "./support.ts";

function payloadOf(jwt: string): { token: string; expires: number } {
  return JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString());
}

/** Logging in and the server's status: the two operations that need no token. */
contract((context) => {
  const { apiKey, authentication, owner, raw } = context;
  const key = { "X-API-KEY": apiKey };
  const logIn = (session: unknown, query = "", headers: Record<string, string> = key) =>
    raw("POST", `/api/sessions${query}`, { credentials: false, headers, body: { session } });
  const rejected = { status: 200, body: { error: { code: 404, type: "record_not_found" } } };

  describe("createSession", () => {
    let user = { ...owner, username: "admin" };
    beforeAll(async () => {
      if (authentication) return;
      // A server that never had authentication on has no user yet. Creating one works, although it returns an error.
      const username = uniqueName("user");
      user = { username, email: `${username}@example.com`, password: crypto.randomUUID() };
      await raw("POST", "/api/users", { body: { user: { ...user, password_confirmation: user.password } } });
    });

    test("logs in by email with only the API key", async () => {
      const { email, password } = user;
      const { status, body } = await logIn({ email, password });
      expect({ status, user: body.session?.user }).toMatchObject({
        status: 200,
        user: { username: user.username, owner: authentication },
      });
    });

    test("logs in by username", async () => {
      const { username, password } = user;
      const { body } = await logIn({ username, password });
      expect(body.session?.user.username).toBe(username);
    });

    test("logs in a user without a username", async () => {
      const nameless = { email: `${uniqueName("nameless")}@example.com`, password: crypto.randomUUID() };
      const { password } = nameless;
      await raw("POST", "/api/users", { body: { user: { ...nameless, password_confirmation: password } } });
      const { body } = await logIn(nameless);
      expect(body.session?.user).toMatchObject({ username: null, owner: false });
    });

    test("returns a JWT that contains the token and its expiry", async () => {
      const { email, password } = user;
      const { session } = (await logIn({ email, password })).body;
      const { token, expires } = payloadOf(session.token);
      expect(Math.abs(toDate(session.expires).getTime() - expires * 1000)).toBeLessThan(1000);
      const list = await raw("GET", "/api/pipelines?_limit=1", {
        credentials: false,
        headers: { ...key, "OAUTH-TOKEN": token },
      });
      expect(list).toMatchObject({ status: 200, body: { pipelines: expect.any(Array) } });
    });

    test.each([
      ["a wrong password", () => ({ email: user.email, password: "wrong" })],
      ["an unknown user", () => ({ email: "nobody@example.com", password: user.password })],
      ["a missing password", () => ({ email: user.email })],
      ["a missing user name", () => ({ password: user.password })],
    ])("rejects %s with record_not_found", async (_, session) => {
      expect(await logIn(session())).toMatchObject(rejected);
    });

    test("rejects a login with HTTP 404 when _http_error_codes is set", async () => {
      const response = await logIn({ email: user.email, password: "wrong" }, "?_http_error_codes=true");
      expect(response.status).toBe(404);
    });

    if (!authentication) return;

    test("rejects a wrong key, and a wrong token although it needs none", async () => {
      const right = { email: user.email, password: user.password };
      expect(await logIn(right, "", { "X-API-KEY": "wrong" })).toMatchObject({
        status: 401,
        body: { error: { type: "invalid_api_key" } },
      });
      expect(await logIn(right, "", { ...key, "OAUTH-TOKEN": "wrong" })).toMatchObject({
        status: 401,
        body: { error: { type: "invalid_oauth_token" } },
      });
    });
  });

  describe("readStatus", () => {
    const read = (query = "", headers: Record<string, string> = {}) =>
      raw("GET", `/api/status${query}`, { credentials: false, headers });
    const activity = ["active_pipeline_run_count", "last_scheduler_activity", "last_user_request"];

    test("reports, without a key, whether authentication is on and the scheduler runs", async () => {
      const { status, body } = await read();
      expect(status).toBe(200);
      expect(body.statuses).toMatchObject([
        {
          require_user_authentication: authentication,
          scheduler_status: "running",
          project_type: "standalone",
        },
      ]);
      expect(activity.filter((name) => name in body.statuses[0])).toEqual([]);
    });

    test("ignores the key and the token", async () => {
      const { body } = await read("", { "X-API-KEY": "wrong", "OAUTH-TOKEN": "wrong" });
      expect(body.statuses).toMatchObject([{ require_user_authentication: authentication }]);
    });

    test("includes recent activity on request", async () => {
      const [status] = (await read("?_format=with_activity_details")).body.statuses;
      expect(Object.keys(status)).toEqual(expect.arrayContaining(activity));
      expect(status.active_pipeline_run_count).toBeGreaterThanOrEqual(0);
    });

    test("returns HTTP 400 for a query that leaves the project", async () => {
      expect((await read("?_format=../x")).status).toBe(400);
    });
  });
});
