import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../bin/serve.js";

const bin = fileURLToPath(new URL("../bin/serve.js", import.meta.url));

const command = (...parameters: string[]) =>
  new Promise<{ code: number | string | null; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [bin, ...parameters], (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? null) : 0, stdout, stderr }),
    );
  });

describe("serve", () => {
  let server: Server;
  let folder: string;
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      text: await response.text(),
    };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mage-docs-"));
    await writeFile(join(folder, "index.html"), "<p>ü</p>");
    await writeFile(join(folder, "a.md"), "# a");
    server = await serve(0, folder);
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  test("sends pages with their content type", async () => {
    expect(await get("/")).toEqual({ status: 200, type: "text/html; charset=utf-8", text: "<p>ü</p>" });
    expect(await get("/a.md?x=1")).toMatchObject({ status: 200, type: "text/markdown; charset=utf-8" });
  });

  test.each(["/nope", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/%00", "/%"])(
    "responds with 404 to %s",
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, text: "Not found.\n" });
    },
  );

  test("rejects other methods than GET and HEAD", async () => {
    expect((await get("/", { method: "POST" })).status).toBe(405);
  });
});

describe("the command", () => {
  test("prints its URL and stops on SIGTERM", async () => {
    const child = spawn(process.execPath, [bin], { stdio: ["ignore", "pipe", "inherit"] });
    const [first] = await new Promise<Buffer[]>((resolve) =>
      child.stdout.once("data", (data) => resolve([data])),
    );
    expect(String(first)).toMatch(/^The Mage API reference is at http:\/\/127\.0\.0\.1:\d+\/\n/);
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  });

  test("prints the file URL of the pages", async () => {
    expect(await command("--file")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^file:\/\/.*\/dist\/index\.html\n$/),
    });
  });

  test.each([
    [["--port", "x"], "“x” is not a port: enter a number from 1 to 65535.\n"],
    [["--port", "70000"], "“70000” is not a port: enter a number from 1 to 65535.\n"],
    [["--nope"], expect.stringMatching(/^Unknown option '--nope'\. See --help\.\n$/)],
  ])("%j prints one sentence and exits with 1", async (parameters, stderr) => {
    expect(await command(...parameters)).toEqual({ code: 1, stdout: "", stderr });
  });

  test("reports a port that is in use", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const stderr = `Port ${port} is in use: choose another, or omit --port.\n`;
    expect(await command("--port", String(port))).toEqual({ code: 1, stdout: "", stderr });
    taken.close();
  });
});
