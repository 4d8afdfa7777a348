import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");

describe("the package", () => {
  let folder: string;
  let tarball: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mage-docs-package-"));
    const { packageManager } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const pack = ["--yes", packageManager, "pack", "--pack-destination", folder];
    await run("npx", pack, { cwd: join(root, "packages/docs") });
    tarball = join(folder, (await readdir(folder)).find((file) => file.endsWith(".tgz")) ?? "");
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("contains only the site and its command", async () => {
    const { stdout } = await run("tar", ["-tzf", tarball]);
    const files = stdout
      .trim()
      .split("\n")
      .map((file) => file.replace(/^package\//, ""));
    expect(files).toEqual(
      expect.arrayContaining([
        "bin/serve.js",
        "dist/index.html",
        "dist/search.js",
        "package.json",
        "README.md",
      ]),
    );
    expect(
      files.filter((file) => !/^(bin|dist)\/|^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(file)),
    ).toEqual([]);
  });

  test("runs with npx without dependencies", async () => {
    const npx = ["--yes", "--offline", "--package", tarball, "docs", "--file"];
    const { stdout } = await run("npx", npx, {
      cwd: folder,
      env: { ...process.env, npm_config_cache: join(folder, "cache") },
    });
    const page = await readFile(fileURLToPath(stdout.trim()), "utf8");
    expect(page).toContain("<h1>Mage API</h1>");
  });
});
