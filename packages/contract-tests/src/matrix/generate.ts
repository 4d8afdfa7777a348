import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentValidator } from "../harness/observe.ts";
import { compatibilityMarkdown, compatibilityOf } from "./compatibility.ts";
import { coverageMarkdown, coverageOf } from "./coverage-table.ts";
import { readDifferences } from "./differences.ts";
import { evidenceOf } from "./evidence.ts";
import { generatedFolder, json, readRuns, writeWhole } from "./files.ts";
import { itemsOf } from "./items.ts";

const readme = new URL("../../../../README.md", import.meta.url);
const [start, end] = [
  "<!-- compatibility: made by `pnpm contract --record` -->\n",
  "<!-- /compatibility -->",
] as const;

/** The files that follow from the recorded runs, by absolute path. */
export function derivedFiles(): Map<string, string> {
  const validator = documentValidator();
  const runs = readRuns();
  const compatibility = compatibilityOf(validator.document, runs, readDifferences());
  const coverage = coverageOf(itemsOf(validator), runs);
  const table = compatibilityMarkdown(compatibility);
  const at = (name: string) => join(generatedFolder, name);
  return new Map([
    [at("compatibility.json"), json(compatibility)],
    [at("compatibility.md"), `# Operations and releases\n\n${table}`],
    [at("coverage.json"), json(coverage)],
    [at("coverage.md"), coverageMarkdown(coverage)],
    [at("evidence.json"), json(evidenceOf(runs))],
    [readme.pathname, between(readFileSync(readme, "utf8"), table)],
  ]);
}

/** Writes the files that follow from the recorded runs. */
export function writeDerivedFiles(): void {
  for (const [path, text] of derivedFiles()) writeWhole(path, text);
}

/** A text with something else between the markers; without markers it stays as it is. */
export function between(text: string, inner: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  return from === -1 || to === -1 ? text : `${text.slice(0, from)}${start}\n${inner}\n${text.slice(to)}`;
}
