import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Bump } from "./bump.ts";
import { type Json, nameKey } from "./inline.ts";
import type { Matched, Operation } from "./operations.ts";

/** One difference between two documents, as redocly reports it. */
export interface Difference {
  /** JSON pointer to the changed node, in terms of its newer place. */
  path: string;
  typeName: string;
  kind: "added" | "removed" | "modified";
  /** What redocly makes of it. Coarser than what we want: it knows no difference between packages. */
  impact: Bump;
  /** The changed field of a modified node. */
  property?: string;
  base?: { pointer: string; value?: Json };
  revision?: { pointer: string; value?: Json };
}

/** Two documents whose matched operations stand at the same place, and what differs between them. */
export interface Comparison {
  base: Json;
  revision: Json;
  differences: Difference[];
}

/**
 * Compares matched operations with `redocly diff`, the only well-kept tool on npm that reads OpenAPI 3.1. It is
 * experimental, so its version is pinned, and it only finds the differences: what they mean is judged here, because it
 * visits a shared schema once, whether that is in a request or an answer, and doesn't know our packages.
 *
 * @throws Error when redocly gives no report: its format must have changed.
 */
export function compare({ pairs }: Matched): Comparison {
  const base = aligned(pairs.map(({ before, after }) => [after.id, before]));
  const revision = aligned(pairs.map(({ after }) => [after.id, after]));
  const folder = mkdtempSync(join(tmpdir(), "api-diff-"));
  try {
    writeFileSync(join(folder, "before.json"), JSON.stringify(base));
    writeFileSync(join(folder, "after.json"), JSON.stringify(revision));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [redocly(), "diff", "before.json", "after.json", "--format", "json"],
      {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      },
    );
    return { base, revision, differences: parse(stdout, stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parse(stdout: string, stderr: string): Difference[] {
  let report: { reportVersion?: string; changes?: Difference[] };
  try {
    report = JSON.parse(stdout);
  } catch {
    throw new Error(`redocly diff gave no report: ${stderr.trim().split("\n").at(-1) ?? ""}`);
  }
  if (report.reportVersion !== "1" || !report.changes)
    throw new Error("redocly diff reports in a form that this version doesn't know");
  return report.changes.filter(({ property }) => property !== nameKey);
}

/** Security, servers and names of operations are compared by us. */
function aligned(operations: [string, Operation][]): Json {
  const paths = operations.map(([id, { body }]) => {
    const { security: _, operationId: __, ...rest } = body;
    return [`/${id.replaceAll(/[^\w]/g, "_")}`, { post: { operationId: id, ...rest } }];
  });
  return { openapi: "3.1.0", info: { title: "API", version: "1" }, paths: Object.fromEntries(paths) };
}

function redocly(): string {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bin === "string" ? bin : bin.redocly);
}
