import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCollection } from "./collection-changes.ts";
import { readSource } from "./read-source.ts";

const command = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, "cli.ts"), ...args], { encoding: "utf8" });

describe("bad input is reported in one sentence", () => {
  test.each([
    [["nowhere.json"], "nowhere.json does not exist: give the path or URL of a Postman collection, or -."],
    [
      [import.meta.dirname],
      `${import.meta.dirname} is a folder: give the path of a Postman collection file.`,
    ],
    [["a.json", "b.json"], "Only one collection can be given. pnpm regenerate --help lists the options."],
    [["--fast"], "Unknown option '--fast'. pnpm regenerate --help lists the options."],
    [["https://"], "The URL is not valid: write it as https://host/path."],
  ])("%j", (args, sentence) => {
    const { status, stdout, stderr } = command(...args);
    expect([status, stdout, stderr.trim()]).toEqual([1, "", sentence]);
  });

  test.each([
    ["{", "not valid JSON"],
    ['{"openapi": "3.1.0"}', "collection"],
    ['{"info": {"name": "x"}, "item": 3}', "item"],
    ['{"info": {"name": "x"}, "item": []}', "has no requests: export it from Postman again"],
  ])("a file with %s", (text, sentence) => {
    expect(() => loadCollection(Buffer.from(text), "new.json")).toThrow(
      new RegExp(`^new\\.json: .*${sentence}`, "i"),
    );
  });
});

test("--help lists the options", () => {
  const { status, stdout } = command("--help");
  expect(status).toBe(0);
  for (const word of ["collection", "--dry-run", "--force", "--allow-secrets"])
    expect(stdout).toContain(word);
});

describe("a collection from a URL", () => {
  const serve = async (status: number, use: (url: string) => Promise<void>) => {
    const server = createServer((_, response) => response.writeHead(status).end("{}")).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    try {
      await use(`http://127.0.0.1:${port}/collections/1?access_key=PMAT-secret`);
    } finally {
      server.close();
    }
  };

  test("is downloaded, and named without its access key", () =>
    serve(200, async (url) => {
      const { content, name } = await readSource(url);
      expect(String(content)).toBe("{}");
      expect(name).toBe(url.replace(/\?.*/, ""));
    }));

  test("returns an error without its access key if it is rejected", () =>
    serve(403, async (url) => {
      const error = await readSource(url).catch((reason: Error) => reason);
      expect(String(error)).toContain("returned HTTP 403");
      expect(String(error)).not.toContain("PMAT");
    }));

  test("returns an error if nothing is listening", async () => {
    await expect(readSource("http://127.0.0.1:1/x")).rejects.toThrow(/can't be downloaded: .*Check the URL/);
  });
});

test("an unreadable file is reported with the reason", async () => {
  const folder = await mkdtemp(join(tmpdir(), "regenerate-"));
  try {
    await writeFile(join(folder, "a.json"), "x");
    expect(String((await readSource(join(folder, "a.json"))).content)).toBe("x");
    await expect(readSource(join(folder, "a.json", "b"))).rejects.toThrow("can't be read: ENOTDIR");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
