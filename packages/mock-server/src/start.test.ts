import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { type StartedMockServer, startMockServer } from "./start.ts";

let server: StartedMockServer | undefined;
afterEach(() => server?.stop());

describe("startMockServer", () => {
  test("listens on a port of this machine until it is stopped", async () => {
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

  test("has a fetch of its own that needs no network", async () => {
    server = await startMockServer({ authentication: false });
    await server.fetch("/api/pipelines", { method: "POST", body: '{"pipeline": {"name": "x"}}' });
    await expect((await fetch(`${server.baseUrl}/api/pipelines/x`)).json()).resolves.toMatchObject({
      pipeline: { uuid: "x" },
    });
  });

  test("cuts the connection where that was asked for, and the next request is answered", async () => {
    server = await startMockServer();
    server.fault({ reset: true, times: 1 });
    await expect(fetch(`${server.baseUrl}/api/status`)).rejects.toThrow("fetch failed");
    expect((await fetch(`${server.baseUrl}/api/status`)).status).toBe(200);
  });

  test("says in a sentence that the port is in use, or none", async () => {
    server = await startMockServer();
    const { port } = server;
    await expect(startMockServer({ port })).rejects.toThrow(
      `Port ${port} is in use: choose another, or leave it out.`,
    );
    await expect(startMockServer({ port: 70_000 })).rejects.toThrow("70000 is not a port");
    await expect(startMockServer({ users: [] })).rejects.toThrow("needs a user who can log in");
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

  test("shows its help", async () => {
    expect(await ended("--help")).toMatchObject({ code: 0, out: expect.stringContaining("--port"), err: "" });
  });

  test("says in one sentence what is wrong", async () => {
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
