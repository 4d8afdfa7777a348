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

/** The report for people: what was taken by kind, and each reason with its number and first places. */
export function formatReport(report: Report): string {
  const { counts } = report;
  const merged =
    counts.merged > 0 ? `, ${counts.merged} merged into another of the same method and path` : "";
  const lines = [
    `${report.collection}: ${counts.requests} requests, ${counts.operations} operations${merged}`,
    `taken (${counts.taken})`,
    ...report.taken.map(({ field, count }) => `${String(count).padStart(6)}  ${field}`),
    ...section("inferred", report.inferred),
    ...section(
      "lost: the document says less than the collection",
      report.dropped.filter(({ loss }) => loss),
    ),
    ...section(
      "left out: said elsewhere, or nothing about the API",
      report.dropped.filter(({ loss }) => !loss),
    ),
    ...section("kept out as secret", report.secrets),
  ];
  return `${lines.join("\n")}\n`;
}
