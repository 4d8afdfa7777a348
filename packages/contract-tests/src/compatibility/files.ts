import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { databases } from "@mage-api/mage-server";
import type { TestedServer } from "./known-differences.ts";
import type { ReleaseRun } from "./release-run.ts";

/** The folder of committed files that this package generates. */
export const generatedFolder = fileURLToPath(new URL("../../generated", import.meta.url));

/** Returns the path of a recorded run. */
export function runFile(server: TestedServer): string {
  return join(generatedFolder, "runs", nameOf(server));
}

/** Returns the path of a run's recorded responses, which are shortened and redacted. */
export function responsesFile(server: TestedServer): string {
  return join(generatedFolder, "responses", nameOf(server));
}

function nameOf({ release, database }: TestedServer): string {
  return `${release}-${database}.json`;
}

/** Reads the recorded runs, newest release first, SQLite before PostgreSQL. */
export function readRuns(): ReleaseRun[] {
  const folder = join(generatedFolder, "runs");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as ReleaseRun)
    .toSorted((a, b) => compareReleases(b.release, a.release) || order(a) - order(b));
}

function order({ database }: ReleaseRun): number {
  return databases.indexOf(database);
}

/** Orders release numbers: `0.9.70` before `0.9.100`. */
export function compareReleases(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** Serialises a list as JSON, one item per line. */
export function lines(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}
