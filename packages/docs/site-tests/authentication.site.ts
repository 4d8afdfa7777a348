import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Mage } from "@mage-api/client";
import { installMage, logIn } from "@mage-api/mage-server";
import { beforeAll, describe, expect, inject, test } from "vitest";

const guide = readFileSync(join(import.meta.dirname, "../guides/authentication.md"), "utf8");

/** Returns the cells of the table whose first column has this heading. */
function tableIn(markdown: string, heading: string): string[][] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => line.split("|")[1]?.trim() === heading);
  const rows = lines.slice(start).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const end = rows.findIndex((cells) => cells.length === 0);
  return [...rows.slice(0, 1), ...rows.slice(2, end === -1 ? undefined : end)];
}

describe("the authentication guide, on a real Mage", () => {
  const { baseUrl, apiKey, token, owner } = inject("mage");
  const mage = new Mage({ baseUrl, apiKey, oauthToken: token });
  let jwt = "";
  beforeAll(async () => {
    jwt = (await logIn({ baseUrl, apiKey, owner })).jwt;
  });

  async function send(method: string, path: string, headers: Record<string, string>, body?: object) {
    const sent = body ? { body: JSON.stringify(body) } : {};
    const response = await fetch(baseUrl + path, {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      ...sent,
    });
    const { error } = (await response.json()) as { error?: { code: number; type?: string } };
    return { status: response.status, type: error?.type, code: error?.code };
  }

  const [methods = [], ...ways] = tableIn(guide, "The API key");
  const cells = ways.flatMap(([way = "", ...results]) =>
    results.map((result, index) => ({ way, method: methods[index + 1] ?? "", result })),
  );
  const isMeasured = ({ result }: { result: string }) => result !== "–";

  test("has a table of three ways to send the key by four methods", () => expect(cells).toHaveLength(12));

  test.each(cells.filter(isMeasured))(
    "$method with the key $way: $result",
    async ({ way, method, result }) => {
      const { uuid } = await mage.pipelines.create({ name: `keyed ${crypto.randomUUID().slice(0, 8)}` });
      const path = method === "POST" ? "/api/pipelines" : `/api/pipelines/${uuid}`;
      const pipeline = method === "POST" ? { name: `${uuid} again` } : { description: "x" };
      const hasBody = method === "POST" || method === "PUT";
      const response = await send(
        method,
        way.includes("query") ? `${path}?api_key=${apiKey}` : path,
        { "OAUTH-TOKEN": token, ...(way.includes("header") && { "X-API-KEY": apiKey }) },
        hasBody ? { pipeline, ...(way.includes("body") && { api_key: apiKey }) } : undefined,
      );
      const works = { status: 200, type: undefined, code: undefined };
      const refused = { status: 401, type: "invalid_api_key", code: 401 };
      expect(response).toEqual(result === "works" ? works : refused);
    },
  );

  const sendToken: Record<string, () => Record<string, string>> = {
    "`OAUTH-TOKEN: <token>`": () => ({ "OAUTH-TOKEN": token }),
    "`Authorization: Bearer <token>`": () => ({ Authorization: `Bearer ${token}` }),
    "cookie `oauth_token=<jwt>`": () => ({ Cookie: `oauth_token=${jwt}` }),
  };
  test.each(tableIn(guide, "The token").slice(1))("Mage accepts %s", async (way) => {
    const headers = sendToken[way ?? ""]?.();
    if (!headers) throw new Error(`No request is defined for ${way}.`);
    expect(await send("GET", "/api/pipelines", { "X-API-KEY": apiKey, ...headers })).toMatchObject({
      status: 200,
      type: undefined,
    });
  });

  test("the whole JWT in the header is rejected", async () => {
    const response = await send("GET", "/api/pipelines", { "X-API-KEY": apiKey, "OAUTH-TOKEN": jwt });
    expect(response).toMatchObject({ status: 401, type: "invalid_oauth_token" });
  });

  test.each([
    ["wrong or missing API key", { "OAUTH-TOKEN": token }],
    ["wrong token", { "X-API-KEY": apiKey, "OAUTH-TOKEN": "wrong" }],
    ["API key without a token", { "X-API-KEY": apiKey }],
  ])("a %s returns the documented error", async (problem, headers) => {
    const documented = tableIn(guide, "Problem").find(([cell]) => cell === problem)?.[1] ?? "";
    const { status, type } = await send("GET", "/api/pipelines", headers as Record<string, string>);
    expect(documented).toContain(`HTTP ${status}`);
    expect(documented).toContain(`\`${type}\``);
  });

  test("the public status tells whether authentication is on", async () => {
    expect(await new Mage({ baseUrl }).status()).toMatchObject({ require_user_authentication: true });
  });

  test("the command in the guide prints the API key", async () => {
    const [, code = ""] = /`python -c "(.*)"`/.exec(guide) ?? [];
    const { python } = await installMage();
    const { stdout } = await promisify(execFile)(python, ["-c", code]);
    expect(stdout.trim() === apiKey).toBe(true);
  });

  test("CORS allows every origin and the headers for key and token", async () => {
    const asked = {
      Origin: "https://docs.example",
      "Access-Control-Request-Method": "PUT",
      "Access-Control-Request-Headers": "x-api-key,oauth-token,content-type",
    };
    const { status, headers } = await fetch(`${baseUrl}/api/pipelines/x`, {
      method: "OPTIONS",
      headers: asked,
    });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-headers")).toBe("*");
    expect(headers.get("access-control-allow-methods")).toContain("PUT");
    const unknown = await fetch(`${baseUrl}/nonsense/zzz`, { headers: { Origin: "https://docs.example" } });
    expect([unknown.status, unknown.headers.get("access-control-allow-origin")]).toEqual([404, null]);
  });
});
