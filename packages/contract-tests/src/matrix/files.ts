import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReleaseRun } from "./release-run.ts";

/** Where what the commands of this package make is committed. */
export const generatedFolder = fileURLToPath(new URL("../../generated", import.meta.url));

/** Where the record of a release's run is. */
export function runFile(release: string): string {
  return join(generatedFolder, "runs", `${release}.json`);
}

/** Where real answers of a release are, small and redacted. */
export function answersFile(release: string): string {
  return join(generatedFolder, "answers", `${release}.json`);
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}.tmp`, text);
  renameSync(`${path}.${process.pid}.tmp`, path);
}

/** The recorded runs, the newest release first. */
export function readRuns(): ReleaseRun[] {
  const folder = join(generatedFolder, "runs");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as ReleaseRun)
    .sort((a, b) => compareReleases(b.release, a.release));
}

/** Orders release numbers: `0.9.70` before `0.9.100`. */
export function compareReleases(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** JSON in which a list of plain values stands on one line. */
export function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, items: string) => `[${items.replace(/\n\s+/g, " ")}]`)}\n`;
}

/** A JSON list with each item on one line. */
export function lines(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}
