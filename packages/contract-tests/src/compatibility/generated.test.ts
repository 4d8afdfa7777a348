import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, databases, defaultRelease, knownReleases } from "@mage-api/mage-server";
import { describe, expect, test } from "vitest";
import { compareReleases, generatedFolder, readRuns } from "./files.ts";
import { derivedFiles } from "./generate.ts";

const hint = "Run `pnpm contract --tables` and commit the result.";

describe("the recorded runs", () => {
  const recordedOn = (wanted: Database) =>
    readRuns()
      .filter(({ database }) => database === wanted)
      .map(({ release }) => release);

  test("cover every release that can be installed, and the newest on each database", () => {
    expect(recordedOn("sqlite")).toEqual(knownReleases().sort((a, b) => compareReleases(b, a)));
    for (const database of databases) expect(recordedOn(database)).toContain(defaultRelease);
  });

  test.each([...derivedFiles()].map(([path, text]) => ({ path, text })))("match $path", ({ path, text }) => {
    expect(existsSync(path), hint).toBe(true);
    expect(readFileSync(path, "utf8") === text, hint).toBe(true);
  });

  test("contain no secrets and no local paths", () => {
    const files = readdirSync(generatedFolder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.\w+$/.test(name),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const text = readFileSync(join(generatedFolder, name), "utf8");
      expect(text.match(/mage-server-\w|\/tmp\/|\/root\/|\/work\/|eyJ[\w-]+\./)?.[0], name).toBe(undefined);
      expect(text.match(/\b(?!0{32})[0-9a-f]{32}\b/)?.[0], name).toBe(undefined);
      expect(text.match(/zkWlN0PkIKSN0C11/)?.[0], name).toBe(undefined);
    }
  });
});
