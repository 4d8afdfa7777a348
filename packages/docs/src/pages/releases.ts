import type { Part } from "../markup/markdown.ts";
import type { Operation } from "../model/document.ts";
import type { DatabaseDifference, Evidence } from "../model/evidence.ts";
import type { ReferenceContext } from "./context.ts";
import { createPage, linkFrom, operationPath, type Page } from "./page.ts";

const path = "compatibility.html";

/** Notes whether the operation is in the collection or was added by this project. */
export function originOf({ added }: Operation): string {
  return added ? "*not in the collection*" : "from the collection";
}

/** Links to the releases that support an operation. */
export function releasesOf({ id }: Operation, { operations, releases }: Evidence, page: string): string {
  const measured = operations[id];
  const link = linkFrom(page, path);
  if (!measured) return `[tested with Mage ${releases.join(", ")}](${link})`;
  const works = releases.filter((release) => measured[release]?.works);
  const differing = works.filter((release) => (measured[release]?.differs.length ?? 0) > 0);
  const text = works.length > 0 ? `Mage ${spanOf(works)}` : "fails in all tested releases";
  const differs = differing.length > 0 ? `, differs in ${differing.toReversed().join(", ")}` : "";
  return `[${text}${differs}](${link}#${id})`;
}

/** Returns `0.9.70 to 0.9.80`, or a single release. */
function spanOf(newestFirst: string[]): string {
  const [newest = "", oldest = newest] = [newestFirst[0], newestFirst.at(-1)];
  return newest === oldest ? newest : `${oldest} to ${newest}`;
}

/** Builds the table of differences between servers on SQLite and on PostgreSQL. */
function databasesPart(differences: DatabaseDifference[]): string {
  const rows = [
    ["Operations", "SQLite", "PostgreSQL"],
    ["---", "---", "---"],
    ...differences.map(({ operations, sqlite, postgresql }) => [
      operations.map((id) => `[${id}](${operationPath(id)})`).join(", "),
      sqlite,
      postgresql,
    ]),
  ];
  const intro =
    "Mage uses SQLite unless another database is configured. The contract tests run on both, and these responses differ:";
  return `## SQLite and PostgreSQL\n\n${intro}\n\n${rows.map((row) => `| ${row.join(" | ")} |\n`).join("")}`;
}

/** Builds the table of operations by Mage release, with notes on what differs. */
export function compatibilityPage({ api, evidence, renderer }: ReferenceContext): Page {
  const { releases, operations, everywhere, databases } = evidence;
  const measured = Object.keys(operations).length > 0;
  const intro = measured
    ? `The contract tests run against ${releases.length} Mage releases, from ${releases.at(-1)} to ${releases[0]}.`
    : `The contract tests run against Mage ${releases.join(", ")}. Known differences in other releases are noted in the reference.`;
  const notes: string[] = [];
  const marked = (sentences: string[]) => {
    for (const sentence of sentences) if (!notes.includes(sentence)) notes.push(sentence);
    const numbers = sentences.map((sentence) => notes.indexOf(sentence) + 1).sort((a, b) => a - b);
    return numbers.map((number) => `[${number}](#difference-${number})`);
  };
  const cellOf = (id: string, release: string) => {
    const found = operations[id]?.[release];
    if (!found) return measured ? "not measured" : "✓";
    return [found.works ? "✓" : "fails", ...marked(found.differs)].join(" ");
  };
  const everyOperation = releases.map((release) => marked(everywhere[release] ?? []).join(" "));
  const rows = [
    ["Operation", ...releases],
    ["---", ...releases.map(() => "---")],
    ...(everyOperation.some(Boolean) ? [["All operations", ...everyOperation]] : []),
    ...api.operations.map(({ id }) => [
      `[${id}](${operationPath(id)}) {#${id}}`,
      ...releases.map((release) => cellOf(id, release)),
    ]),
  ];
  const differences = notes.map((note, index) => `${index + 1}. ${note} {#difference-${index + 1}}\n`);
  const content: Part[] = [
    `${intro} ✓: the operation works.${notes.length > 0 ? " Numbers refer to the differences below the table." : ""}`,
    { className: "marks", markdown: rows.map((row) => `| ${row.join(" | ")} |\n`).join("") },
    ...(notes.length > 0 ? [`## Differences\n\n${differences.join("")}`] : []),
    ...(databases.length > 0 ? [databasesPart(databases)] : []),
    "[Upgrading Mage](guides/upgrading-mage.html)",
  ];
  return createPage(
    {
      ...{ path, title: "Compatibility", section: "Reference", content },
      description: `Operations by Mage release. ${intro}`,
      searchText: `compatibility versions releases ${releases.join(" ")} ${notes.join(" ")}`,
    },
    renderer,
  );
}
