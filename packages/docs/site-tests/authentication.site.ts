import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Mage } from "@mage-api/client";
import { installMage, logIn } from "@mage-api/mage-server";
import { beforeAll, describe, expect, inject, it } from "vitest";

const guide = readFileSync(join(import.meta.dirname, "../guides/authentication.md"), "utf8");

/** The rows of the table that begins with a heading, without their marks. */
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

describe("what the guide says of authentication is what a real Mage does", () => {
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
    const answer = (await response.json()) as { error?: { code: number; type?: string } };
    return { status: response.status, type: answer.error?.type, code: answer.error?.code };
  }

  const [methods = [], ...ways] = tableIn(guide, "The API key");
  const cells = ways.flatMap(([way = "", ...results]) =>
    results.map((result, index) => ({ way, method: methods[index + 1] ?? "", result })),
  );
  const isMeasured = ({ result }: { result: string }) => result !== "–";

  it("has a table of three ways and four methods", () => expect(cells).toHaveLength(12));

  it.each(cells.filter(isMeasured))("$method with the key $way: $result", async ({ way, method, result }) => {
    const { uuid } = await mage.pipelines.create({ name: `keyed ${crypto.randomUUID().slice(0, 8)}` });
    const path = method === "POST" ? "/api/pipelines" : `/api/pipelines/${uuid}`;
    const pipeline = method === "POST" ? { name: `${uuid} again` } : { description: "x" };
    const hasBody = method === "POST" || method === "PUT";
    const answer = await send(
      method,
      way.includes("query") ? `${path}?api_key=${apiKey}` : path,
      { "OAUTH-TOKEN": token, ...(way.includes("header") && { "X-API-KEY": apiKey }) },
      hasBody ? { pipeline, ...(way.includes("body") && { api_key: apiKey }) } : undefined,
    );
    const works = { status: 200, type: undefined, code: undefined };
    const refused = { status: 401, type: "invalid_api_key", code: 401 };
    expect(answer).toEqual(result === "works" ? works : refused);
  });

  const sendToken: Record<string, () => Record<string, string>> = {
    "`OAUTH-TOKEN: <token>`": () => ({ "OAUTH-TOKEN": token }),
    "`Authorization: Bearer <token>`": () => ({ Authorization: `Bearer ${token}` }),
    "cookie `oauth_token=<jwt>`": () => ({ Cookie: `oauth_token=${jwt}` }),
  };
  it.each(tableIn(guide, "The token").slice(1))("%s is taken", async (way) => {
    const headers = sendToken[way ?? ""]?.();
    if (!headers) throw new Error(`Nobody has tried ${way}.`);
    expect(await send("GET", "/api/pipelines", { "X-API-KEY": apiKey, ...headers })).toMatchObject({
      status: 200,
      type: undefined,
    });
  });

  it("refuses the whole JWT in the header", async () => {
    const answer = await send("GET", "/api/pipelines", { "X-API-KEY": apiKey, "OAUTH-TOKEN": jwt });
    expect(answer).toMatchObject({ status: 401, type: "invalid_oauth_token" });
  });

  it.each([
    ["wrong API key, or none", { "OAUTH-TOKEN": token }],
    ["wrong token", { "X-API-KEY": apiKey, "OAUTH-TOKEN": "wrong" }],
    ["key, but no token", { "X-API-KEY": apiKey }],
  ])("refuses what has a %s as the guide says", async (what, headers) => {
    const said = tableIn(guide, "What is wrong").find(([cell]) => cell === what)?.[1] ?? "";
    const { status, type } = await send("GET", "/api/pipelines", headers as Record<string, string>);
    expect(said).toContain(`HTTP ${status}`);
    expect(said).toContain(`\`${type}\``);
  });

  it("says without credentials whether it wants some", async () => {
    expect(await new Mage({ baseUrl }).status()).toMatchObject({ require_user_authentication: true });
  });

  it("prints the key with the command of the guide", async () => {
    const [, code = ""] = /`python -c "(.*)"`/.exec(guide) ?? [];
    const { python } = await installMage();
    const { stdout } = await promisify(execFile)(python, ["-c", code]);
    expect(stdout.trim() === apiKey).toBe(true);
  });

  it("lets pages of every origin in, with the headers that the key and the token travel in", async () => {
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
