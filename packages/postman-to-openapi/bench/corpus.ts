import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCollection } from "../src/index.ts";
import { expectedPairs, normalPath } from "./expected.ts";
import { type Document, incomplete, invalid, operationsOf } from "./faults.ts";
import { run, table, tools } from "./tools.ts";

interface Score {
  converted: number;
  kept: number;
  valid: number;
  complete: number;
}

/**
 * Runs all converters on a folder of collections.
 *
 * @returns a table of totals, and one with a row for each collection.
 */
export async function compare(
  folder: string,
): Promise<{ summary: string; details: string; perfect: boolean }> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const scores = new Map(tools.map(({ name }) => [name, { converted: 0, kept: 0, valid: 0, complete: 0 }]));
  const rows: string[][] = [];
  let expected = 0;
  for (const file of files) {
    const path = join(folder, file);
    const pairs = expectedPairs(readCollection(readFileSync(path)));
    expected += pairs.size;
    const row = [file.slice(0, 60), String(pairs.size)];
    for (const tool of tools) {
      const result = await judge(run(tool, path).output, pairs);
      row.push(result.text);
      const score = scores.get(tool.name) as Score;
      score.converted += result.converted ? 1 : 0;
      score.kept += result.kept;
      score.valid += result.valid ? 1 : 0;
      score.complete += result.complete ? 1 : 0;
    }
    rows.push(row);
    process.stderr.write(`${row.join("  ")}\n`);
  }
  const percent = (part: number): string => `${((100 * part) / Math.max(1, expected)).toFixed(1)} %`;
  const summary = table(
    [
      `${files.length} collections, ${expected} operations`,
      "converted",
      "operations kept",
      "valid",
      "valid and complete",
    ],
    tools.map(({ name, version }) => {
      const { converted, kept, valid, complete } = scores.get(name) as Score;
      const label = name === "this one" ? `**${name}**` : `${name} ${version}`;
      return [label, String(converted), percent(kept), String(valid), String(complete)];
    }),
  );
  const details = table(["collection", "operations", ...tools.map(({ name }) => name)], rows);
  const first = scores.get("this one");
  return { summary, details, perfect: first?.complete === files.length && first.kept === expected };
}

async function judge(output: string | undefined, pairs: ReadonlySet<string>) {
  let document: Document;
  try {
    document = JSON.parse(output ?? "") as Document;
  } catch {
    return { converted: false, kept: 0, valid: false, complete: false, text: "fails" };
  }
  const found = new Set(operationsOf(document).map(({ method, path }) => `${method} ${normalPath(path)}`));
  const kept = [...pairs].filter((pair) => found.has(pair)).length;
  const valid = (await invalid(document)).length === 0;
  const complete = valid && kept === pairs.size && incomplete(document).length === 0;
  const text = complete ? "complete" : `${kept}${valid ? "" : ", invalid"}`;
  return { converted: true, kept, valid, complete, text };
}
