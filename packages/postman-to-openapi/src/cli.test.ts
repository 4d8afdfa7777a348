import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { collectionOf, requestOf } from "./testing/build.ts";

const cli = fileURLToPath(new URL("cli.ts", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  writeFileSync(
    join(folder, "good.json"),
    JSON.stringify(collectionOf([requestOf("GET", "https://x.io/a")])),
  );
  writeFileSync(
    join(folder, "lossy.json"),
    JSON.stringify(collectionOf([requestOf("PURGE", "https://x.io/a"), requestOf("GET", "")])),
  );
  writeFileSync(
    join(folder, "twice.json"),
    JSON.stringify(collectionOf([requestOf("GET", "https://x.io/a"), requestOf("GET", "https://x.io/a")])),
  );
  writeFileSync(join(folder, "broken.json"), '{\n  "info": {},\n  "item": oops\n}');
  writeFileSync(join(folder, "empty.json"), "");
  writeFileSync(join(folder, "openapi.json"), '{"openapi": "3.1.0", "paths": {}}');
  writeFileSync(join(folder, "environment.json"), '{"name": "x", "values": []}');
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: "utf8" });
}

describe("the command", () => {
  test("writes YAML to standard output and a summary to standard error", () => {
    const { stdout, stderr, status } = run("good.json");
    expect(parse(stdout)).toHaveProperty("paths./a.get");
    expect(stderr).toBe("1 request, 1 operation, 0 secrets masked\n");
    expect(status).toBe(0);
  });

  test("obeys its options", () => {
    const { stdout, stderr, status } = run(
      "good.json",
      "-q",
      "-o",
      "out.json",
      "--report",
      "report.json",
      "--openapi",
      "3.0",
      "--server",
      "https://y.io",
    );
    expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
    const document = JSON.parse(readFileSync(join(folder, "out.json"), "utf8"));
    expect(document).toMatchObject({ openapi: "3.0.3", servers: [{ url: "https://y.io" }] });
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toMatchObject({
      counts: { operations: 1 },
    });
  });

  test("reads standard input", () => {
    const input = readFileSync(join(folder, "good.json"));
    const { stdout, status } = spawnSync(process.execPath, [cli, "-", "--format", "json"], {
      input,
      encoding: "utf8",
    });
    expect(JSON.parse(stdout)).toHaveProperty("openapi", "3.1.0");
    expect(status).toBe(0);
  });

  test("waits for a slow reader", async () => {
    const requests = Array.from({ length: 2000 }, (_, index) => requestOf("GET", `https://x.io/a${index}`));
    writeFileSync(join(folder, "long.json"), JSON.stringify(collectionOf(requests)));
    const child = spawn(process.execPath, [cli, "long.json", "-q"], { cwd: folder });
    await setTimeout(500);
    const text = (await child.stdout.toArray()).join("");
    expect(Object.keys((parse(text) as { paths: object }).paths)).toHaveLength(2000);
  });

  test.skipIf(!existsSync("/dev/full"))("reports a full device", () => {
    const full = openSync("/dev/full", "w");
    const { stderr, status } = spawnSync(process.execPath, [cli, "good.json", "-q"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect(stderr).toBe("postman-to-openapi: Standard output can't be written (ENOSPC).\n");
    expect(status).toBe(1);
  });

  test("prints the report as a table", () => {
    expect(run("lossy.json", "--report", "-").stderr).toContain("lost: missing from the document (2)");
  });

  test.each([
    [["missing.json"], 1, "No such file: missing.json; give the path of a Postman collection."],
    [["."], 1, ". is a folder: give the path of a Postman collection in it."],
    [["broken.json"], 1, "Not valid JSON at line 3, column 11: export the collection from Postman again."],
    [["empty.json"], 1, "The file is empty: give a Postman collection as JSON."],
    [
      ["openapi.json"],
      1,
      "Not a Postman collection: the file is an OpenAPI document; export a collection (v2.1) from Postman.",
    ],
    [
      ["environment.json"],
      1,
      "Not a Postman collection: the file is a Postman environment; export a collection (v2.1) from Postman.",
    ],
    [
      ["twice.json", "--duplicates", "fail"],
      1,
      "Two requests are both GET /a: “GET it” at $.item[0] and “GET it” at $.item[1]; remove one, or merge them.",
    ],
    [
      ["lossy.json", "--strict"],
      1,
      "Lost at $.item[1]: a request without a URL has no place in an API description (and 1 more; --report - lists them); --strict wrote nothing.",
    ],
    [
      ["good.json", "-o", "no/such/folder.yaml"],
      1,
      "no/such/folder.yaml can't be written (ENOENT): check the folder and its permissions.",
    ],
    [[], 2, "Give the path of a Postman collection, or - for standard input. See --help."],
    [["a.json", "b.json"], 2, "Give only one collection: b.json is unexpected. See --help."],
    [["good.json", "--format", "xml"], 2, "--format must be yaml or json, not “xml”. See --help."],
    [["good.json", "--nonsense"], 2, "Unknown option '--nonsense'. See --help."],
  ])("fails in one sentence and writes nothing: %j", (args, status, message) => {
    const before = readdirSync(folder);
    const result = run(...args);
    expect({ status: result.status, stdout: result.stdout, stderr: result.stderr }).toEqual({
      status,
      stdout: "",
      stderr: `postman-to-openapi: ${message}\n`,
    });
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(join(folder, "no"))).toBe(false);
  });

  test("prints help and version", () => {
    expect(run("--help").stdout).toContain("Examples:");
    expect(run("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
