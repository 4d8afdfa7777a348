import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knownReleases } from "../mage-server/index.ts";
import { compareReleases, generatedFolder, readRuns } from "./files.ts";
import { between, derivedFiles } from "./generate.ts";

const hint = "Run `pnpm contract --tables` and commit the result.";

describe("what is committed of the runs", () => {
  it("is of every release that can be installed", () => {
    const recorded = readRuns().map(({ release }) => release);
    expect(recorded).toEqual(knownReleases().sort((a, b) => compareReleases(b, a)));
  });

  it.each([...derivedFiles()].map(([path, text]) => ({ path, text })))("leads to $path", ({ path, text }) => {
    expect(existsSync(path), hint).toBe(true);
    expect(readFileSync(path, "utf8") === text, hint).toBe(true);
  });

  it("holds no secret and nothing of one machine", () => {
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

describe("between", () => {
  it("writes between the markers, and leaves a text without them as it is", () => {
    const [start, end] = [
      "<!-- compatibility: made by `pnpm contract --record` -->\n",
      "<!-- /compatibility -->",
    ];
    expect(between(`a\n${start}old${end}b`, "new\n")).toBe(`a\n${start}\nnew\n\n${end}b`);
    expect(between("no markers", "new")).toBe("no markers");
  });
});
