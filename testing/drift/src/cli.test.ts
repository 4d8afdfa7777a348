import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { logIn } from "@mage-api/mage-server";
import { type Fault, type StartedMockServer, startMockServer } from "@mage-api/mock-server";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

const program = fileURLToPath(new URL("cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "drift-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function drift(parameters: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const { PATH = "" } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...parameters],
      { env: { PATH, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

describe("drift from a live server", () => {
  let server: StartedMockServer;
  let guarded: StartedMockServer;
  beforeAll(async () => {
    server = await startMockServer({ authentication: false });
    guarded = await startMockServer({ authentication: true });
    const body = JSON.stringify({ pipeline: { name: "seen", type: "python" } });
    const headers = { "Content-Type": "application/json" };
    await fetch(`${server.baseUrl}/api/pipelines`, { method: "POST", headers, body });
  });
  afterAll(() => Promise.all([server.stop(), guarded.stop()]));
  const faults: (() => void)[] = [];
  afterEach(() => {
    for (const remove of faults.splice(0)) remove();
  });

  test("is empty when its responses match the document, and only GET is sent", async () => {
    let others = 0;
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      faults.push(
        server.fault({
          method,
          drift: (response) => {
            others += 1;
            return response;
          },
        }),
      );
    }
    const { code, stdout } = await drift(["--base-url", `${server.baseUrl}/`]);
    expect(stdout).toMatch(/Compared \d+ responses of \d+ operations: 0 differences\./);
    expect(code).toBe(0);
    expect(others).toBe(0);
  });

  test("is reported by path, with exit code 1", async () => {
    const fault: Fault = {
      path: "/api/pipelines",
      // biome-ignore lint/suspicious/noExplicitAny: the response can be any JSON.
      drift: (response: any) => ({
        ...response,
        pipelines: response.pipelines.map((pipeline: object) => ({
          ...pipeline,
          owner: "me",
          executor_count: "1",
        })),
      }),
    };
    faults.push(server.fault(fault));
    const { code, stdout } = await drift(["--base-url", server.baseUrl]);
    expect(stdout).toContain("listPipelines: $.pipelines[].owner is not in the document");
    expect(stdout).toContain("listPipelines: $.pipelines[].executor_count must be integer");
    expect(code).toBe(1);
    const report = JSON.parse((await drift(["--base-url", server.baseUrl, "--json"])).stdout);
    expect(report.drifts).toHaveLength(2);
  });

  test("needs credentials when authentication is on, and never prints them", async () => {
    const without = await drift(["--base-url", guarded.baseUrl]);
    expect(without).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("requires an API key"),
    });
    const { token } = await logIn(guarded);
    const wrong = await drift([
      "--base-url",
      guarded.baseUrl,
      "--api-key",
      guarded.apiKey,
      "--oauth-token",
      "not-it",
    ]);
    expect(wrong.stderr).toContain("requires a valid OAuth token");
    const right = await drift(["--base-url", guarded.baseUrl], {
      MAGE_API_KEY: guarded.apiKey,
      MAGE_OAUTH_TOKEN: token,
    });
    expect(right.code).toBe(0);
    for (const { stdout, stderr } of [without, wrong, right]) {
      expect(stdout + stderr).not.toContain(token);
      expect(stdout + stderr).not.toContain(guarded.apiKey);
      expect(stdout + stderr).not.toContain("not-it");
    }
  });
});

describe("drift in recorded traffic", () => {
  const file = join(folder, "traffic.har");
  const write = (body: object) =>
    writeFileSync(
      file,
      JSON.stringify({
        log: {
          entries: [
            {
              request: { method: "GET", url: "http://mage:6789/api/pipelines" },
              response: {
                status: 200,
                content: { mimeType: "application/json", text: JSON.stringify(body) },
              },
            },
          ],
        },
      }),
    );

  test("is found as on a live server", async () => {
    write({ metadata: { count: 0, next: null, results: 0 }, pipelines: [] });
    expect(await drift([file])).toMatchObject({ code: 0 });
    write({ metadata: { count: 0, next: null, results: 0 }, pipelines: [], more: 1 });
    const { code, stdout } = await drift([file]);
    expect({ code, stdout }).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("listPipelines: $.more"),
    });
  });

  test.each([
    [["nope.har"], "nope.har can't be read: file not found."],
    [[], "Nothing to compare: give --base-url or a HAR file."],
    [["--base-url", "localhost:6789"], "--base-url localhost:6789 is not a URL"],
    [["--base-url", "http://127.0.0.1:9"], "can't be read"],
    [["--samples", "none", "--base-url", "http://127.0.0.1:9"], "--samples none is not valid"],
    [["--nonsense"], "Unknown option '--nonsense'"],
  ])("fails with one sentence and exit code 2 for %j", async (parameters, sentence) => {
    const { code, stdout, stderr } = await drift(parameters);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toContain(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test("can't be checked without requests to the API", async () => {
    writeFileSync(file, JSON.stringify({ log: { entries: [] } }));
    expect(await drift([file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("nothing was compared"),
    });
  });
});
