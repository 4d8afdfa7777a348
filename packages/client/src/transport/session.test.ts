import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { Mage, MageAuthenticationError, readSessionToken } from "../index.ts";
import { fakeServer, thrownBy } from "../testing/fake-server.ts";

const jwt = (payload: object) =>
  `header.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`;
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** A server where each login returns the next token, which is valid until it is passed to `expire`. */
async function serverWithSessions({ expires = inSeconds(60) } = {}) {
  let logins = 0;
  const refused = new Set<string>();
  const server = await fakeServer((request, response) => {
    const send = (body: object, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const fail = (code: number, type: string, message: string, status = 200) =>
      send({ error: { code, type, message }, status: 200 }, status);
    if (request.url.pathname === "/api/sessions") {
      if (JSON.parse(request.body).session.password !== "canary-password")
        return fail(404, "record_not_found", "Email/username and/or password invalid.");
      logins += 1;
      return send({ session: { token: jwt({ token: `canary-token${logins}`, expires }) } });
    }
    const token = String(request.headers["oauth-token"]);
    if (refused.has(token)) return fail(401, "expired_oauth_token", "Expired OAuth token.", 401);
    send({ pipeline: { uuid: token } });
  });
  return { ...server, expire: (token: string) => refused.add(token), logins: () => logins };
}
const credentials = { email: "a@example.com", password: "canary-password" };

test("a login sets the token of every call and returns its expiry", async () => {
  const expires = inSeconds(60);
  const { baseUrl, received } = await serverWithSessions({ expires });
  const mage = new Mage({ baseUrl, apiKey: "KEY", oauthToken: "old" });
  expect(await mage.login(credentials)).toEqual({ expires: new Date(expires * 1000) });
  expect(received[0]?.headers).toMatchObject({ "x-api-key": "KEY" });
  expect(received[0]?.headers).not.toHaveProperty("oauth-token");
  expect(await mage.pipelines.read("p")).toEqual({ uuid: "canary-token1" });
  mage.logout();
  expect(await mage.pipelines.read("p")).toEqual({ uuid: "old" });
});

test("a wrong password causes an authentication error that doesn't contain it", async () => {
  const { baseUrl } = await serverWithSessions();
  const error = await thrownBy(
    new Mage({ baseUrl }).login({ email: "a@example.com", password: "canary-wrong" }),
  );
  expect(error).toBeInstanceOf(MageAuthenticationError);
  expect(error.message).toMatch(/^Email\/username and\/or password invalid\./);
  expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain("canary");
});

describe("an expired session", () => {
  test("causes an error without `renew`", async () => {
    const { baseUrl, expire, logins } = await serverWithSessions();
    const mage = new Mage({ baseUrl });
    await mage.login(credentials);
    expire("canary-token1");
    const error = await thrownBy(mage.pipelines.read("p"));
    expect(error).toBeInstanceOf(MageAuthenticationError);
    expect(error.type).toBe("expired_oauth_token");
    expect(logins()).toBe(1);
  });

  test("is renewed once for all concurrent calls, including a POST", async () => {
    const { baseUrl, expire, logins } = await serverWithSessions();
    const mage = new Mage({ baseUrl });
    await mage.login(credentials, { renew: true });
    expire("canary-token1");
    const calls = [mage.pipelines.read("p"), mage.pipelines.create({ name: "p", type: "python" })];
    expect(await Promise.all(calls)).toEqual([{ uuid: "canary-token2" }, { uuid: "canary-token2" }]);
    expect(logins()).toBe(2);
  });

  test("causes an error if the renewed token is refused too", async () => {
    const { baseUrl, expire, logins } = await serverWithSessions();
    const mage = new Mage({ baseUrl });
    await mage.login(credentials, { renew: true });
    expire("canary-token1");
    expire("canary-token2");
    expect(await thrownBy(mage.pipelines.read("p"))).toBeInstanceOf(MageAuthenticationError);
    expect(logins()).toBe(2);
  });

  test("is renewed before a call if its expiry has passed", async () => {
    const { baseUrl, received } = await serverWithSessions({ expires: inSeconds(-1) });
    const mage = new Mage({ baseUrl });
    await mage.login(credentials, { renew: true });
    await mage.pipelines.read("p");
    expect(received.map(({ url }) => url.pathname)).toEqual([
      "/api/sessions",
      "/api/sessions",
      "/api/pipelines/p",
    ]);
  });
});

describe("a renewal", () => {
  test("doesn't restore a session that was replaced meanwhile", async () => {
    const { baseUrl, expire } = await serverWithSessions();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let logins = 0;
    const holdSecondLogin: typeof fetch = async (url, init) => {
      if (String(url).endsWith("/api/sessions") && ++logins === 2) await held;
      return fetch(url, init);
    };
    const mage = new Mage({ baseUrl, oauthToken: "from options", fetch: holdSecondLogin });
    await mage.login(credentials, { renew: true });
    expire("canary-token1");
    const waiting = mage.pipelines.read("p");
    await vi.waitFor(() => expect(logins).toBe(2));
    await mage.login(credentials);
    release();
    expect(await waiting).toEqual({ uuid: "canary-token2" });
    expect(await mage.pipelines.read("p")).toEqual({ uuid: "canary-token2" });
    mage.logout();
    expect(await mage.pipelines.read("p")).toEqual({ uuid: "from options" });
  });

  test("isn't aborted by the signal of the login", async () => {
    const { baseUrl, expire } = await serverWithSessions();
    const mage = new Mage({ baseUrl });
    const login = new AbortController();
    await mage.login(credentials, { renew: true, signal: login.signal });
    login.abort();
    expire("canary-token1");
    expect(await mage.pipelines.read("p")).toEqual({ uuid: "canary-token2" });
  });
});

test("the client doesn't expose the secrets of its session", async () => {
  const { baseUrl } = await serverWithSessions();
  const mage = new Mage({ baseUrl });
  await mage.login(credentials, { renew: true });
  expect(inspect(mage, { depth: 20, showHidden: true }) + JSON.stringify(mage)).not.toContain("canary");
});

test.each(["", "a.b.c", jwt({}), jwt({ token: 1, expires: "x" }), `x.${btoa("null")}.y`])(
  "%j is not a session token, and is not quoted",
  (text) => {
    expect(() => readSessionToken(text)).toThrow(new TypeError("The session token is not a Mage JWT"));
  },
);
