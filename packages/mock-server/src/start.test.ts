import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { type StartedMockServer, startMockServer } from "./start.ts";

let server: StartedMockServer | undefined;
afterEach(() => server?.stop());

describe("startMockServer", () => {
  test("listens on a local port until it is stopped", async () => {
    server = await startMockServer({ authentication: false });
    const url = `${server.baseUrl}/api/pipelines`;
    expect(server.baseUrl).toBe(`http://127.0.0.1:${server.port}`);
    const response = await fetch(url);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toMatchObject({ pipelines: [{ uuid: "example_pipeline" }] });
    await server.stop();
    await server.stop();
    await expect(fetch(url)).rejects.toThrow();
  });

  test("has its own fetch, which needs no network", async () => {
    server = await startMockServer({ authentication: false });
    await server.fetch("/api/pipelines", { method: "POST", body: '{"pipeline": {"name": "x"}}' });
    await expect((await fetch(`${server.baseUrl}/api/pipelines/x`)).json()).resolves.toMatchObject({
      pipeline: { uuid: "x" },
    });
  });

  test("drops a connection for a fault, and responds to the next request", async () => {
    server = await startMockServer();
    server.fault({ reset: true, times: 1 });
    await expect(fetch(`${server.baseUrl}/api/status`)).rejects.toThrow("fetch failed");
    expect((await fetch(`${server.baseUrl}/api/status`)).status).toBe(200);
  });

  test("rejects a port in use, an invalid port and an empty list of users", async () => {
    server = await startMockServer();
    const { port } = server;
    await expect(startMockServer({ port })).rejects.toThrow(
      `Port ${port} is in use: choose another, or leave it out.`,
    );
    await expect(startMockServer({ port: 70_000 })).rejects.toThrow("70000 is not a port");
    await expect(startMockServer({ users: [] })).rejects.toThrow("give at least one user who can log in");
  });
});

describe("the command", () => {
  const run = (...parameters: string[]) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL("cli.ts", import.meta.url)), ...parameters]);
    const output = { out: "", err: "" };
    child.stdout.on("data", (data) => {
      output.out += data;
    });
    child.stderr.on("data", (data) => {
      output.err += data;
    });
    return { child, output };
  };
  const ended = async (...parameters: string[]) => {
    const { child, output } = run(...parameters);
    const [code] = await once(child, "close");
    return { code, ...output };
  };

  test.each([
    ["asks for credentials", [], "Log in: POST", 401],
    ["accepts requests without credentials with --no-auth", ["--no-auth"], "Authentication is off", 200],
  ])("%s, and runs until it is stopped", async (_, options, message, status) => {
    const { child, output } = run("--port", "0", ...options);
    await expect.poll(() => output.out, { timeout: 30_000 }).toContain(message);
    const baseUrl = /http:\S+/.exec(output.out)?.[0];
    expect((await fetch(`${baseUrl}/api/pipelines`)).status).toBe(status);
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([0, null]);
  });

  test("prints its help", async () => {
    expect(await ended("--help")).toMatchObject({ code: 0, out: expect.stringContaining("--port"), err: "" });
  });

  test("reports an error in one sentence", async () => {
    server = await startMockServer();
    const cases = [
      [["--port", "x"], "“x” is not a port: give a whole number from 1 to 65535.\n"],
      [["--port", String(server.port)], `Port ${server.port} is in use: choose another, or leave it out.\n`],
    ] as const;
    for (const [parameters, err] of cases)
      expect(await ended(...parameters)).toEqual({ code: 1, out: "", err });
    const unknown = await ended("--nonsense");
    expect(unknown).toMatchObject({ code: 1, out: "" });
    expect(unknown.err).toMatch(/^Unknown option '--nonsense'\. See --help\.\n$/);
  });
});
