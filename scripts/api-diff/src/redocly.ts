import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { MatchedOperations, Operation } from "./operations.ts";
import { type Json, type JsonObject, pathPrefix, schemaNameKey } from "./references.ts";

/** One change in the report of `redocly diff`. */
export interface RedoclyChange {
  typeName: string;
  kind: "added" | "removed" | "modified";
  /** The changed field of a modified node. */
  property?: string;
  base?: { pointer: string; value?: Json };
  revision?: { pointer: string; value?: Json };
}

/** Two documents with matched operations at the same path, and Redocly's list of changes between them. */
export interface Comparison {
  base: Json;
  revision: Json;
  changes: RedoclyChange[];
}

/**
 * Compares matched operations with `redocly diff`, which is experimental, so its version is pinned.
 *
 * @throws Error if redocly returns no report, or one in an unknown format.
 */
export function runRedocly({ pairs }: MatchedOperations): Comparison {
  const base = align(pairs.map(({ before, after }) => [after.id, before]));
  const revision = align(pairs.map(({ after }) => [after.id, after]));
  const folder = mkdtempSync(join(tmpdir(), "api-diff-"));
  try {
    writeFileSync(join(folder, "before.json"), JSON.stringify(base));
    writeFileSync(join(folder, "after.json"), JSON.stringify(revision));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [redoclyCommand(), "diff", "before.json", "after.json", "--format", "json"],
      {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      },
    );
    return { base, revision, changes: parseReport(stdout, stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseReport(stdout: string, stderr: string): RedoclyChange[] {
  let report: { reportVersion?: string; changes?: RedoclyChange[] };
  try {
    report = JSON.parse(stdout);
  } catch {
    throw new Error(`redocly diff returned no report: ${stderr.trim().split("\n").at(-1) ?? ""}`);
  }
  if (report.reportVersion !== "1" || !report.changes)
    throw new Error("redocly diff returned a report in an unknown format");
  return report.changes.filter(({ property }) => property !== schemaNameKey);
}

/**
 * Leaves out security and operationIds, which `operation-changes.ts` compares. Redocly pairs path parameters by their
 * position in the path, which is another one here, so they become query parameters for it.
 */
function align(operations: [string, Operation][]): Json {
  const paths = operations.map(([id, { definition }]) => {
    const { security: _, operationId: __, ...rest } = definition;
    if (Array.isArray(rest.parameters)) rest.parameters = rest.parameters.map(asQueryParameter);
    return [`/${id.replaceAll(/[^\w]/g, "_")}`, { post: { operationId: id, ...rest } }];
  });
  return { openapi: "3.1.0", info: { title: "API", version: "1" }, paths: Object.fromEntries(paths) };
}

function asQueryParameter(parameter: Json): Json {
  const { in: place, name } = parameter as { in?: string; name?: string };
  if (place !== "path") return parameter;
  return { ...(parameter as JsonObject), in: "query", name: `${pathPrefix}${name}` };
}

function redoclyCommand(): string {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bin === "string" ? bin : bin.redocly);
}
