import type { Report, ReportEntry } from "./build-report.ts";

const shown = 3;

function byReason(entries: readonly ReportEntry[]): [reason: string, paths: string[]][] {
  const groups = new Map<string, string[]>();
  for (const { reason, path } of entries) {
    const paths = groups.get(reason);
    if (paths) paths.push(path);
    else groups.set(reason, [path]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function section(title: string, entries: readonly ReportEntry[]): string[] {
  if (entries.length === 0) return [];
  const lines = [`${title} (${entries.length})`];
  for (const [reason, paths] of byReason(entries)) {
    const more = paths.length > shown ? ` and ${paths.length - shown} more` : "";
    lines.push(
      `${String(paths.length).padStart(6)}  ${reason}`,
      `        ${paths.slice(0, shown).join(", ")}${more}`,
    );
  }
  return lines;
}

/** Formats a report as a table for people: counts of taken fields, and each reason with its first places. */
export function formatReport(report: Report): string {
  const { counts } = report;
  const merged =
    counts.merged > 0 ? `, ${counts.merged} merged into an operation of the same method and path` : "";
  const lines = [
    `${report.collection}: ${counts.requests} requests, ${counts.operations} operations${merged}`,
    `taken (${counts.taken})`,
    ...report.taken.map(({ field, count }) => `${String(count).padStart(6)}  ${field}`),
    ...section("inferred", report.inferred),
    ...section(
      "lost: missing from the document",
      report.dropped.filter(({ loss }) => loss),
    ),
    ...section(
      "left out: covered elsewhere, or not about the API",
      report.dropped.filter(({ loss }) => !loss),
    ),
    ...section("secrets masked", report.secrets),
  ];
  return `${lines.join("\n")}\n`;
}
