import {
  type Bump,
  type Change,
  highest,
  type PackageKey,
  packages,
  type TypeChanges,
} from "@mage-api/api-diff";
import type { ApiChanges } from "./compare.ts";

interface Section {
  title: string;
  lines: string[];
}

/** Returns the changeset: the bumps and the release notes. Undefined if no package changes. */
export function changesetFor(apiChanges: ApiChanges): string | undefined {
  const bumped = (Object.keys(packages) as PackageKey[]).filter((key) => apiChanges.bumps[key] !== "none");
  if (bumped.length === 0) return undefined;
  const head = bumped.map((key) => `"${packages[key]}": ${apiChanges.bumps[key]}`);
  const body = sectionsOf(apiChanges).map(
    ({ title, lines }) => `**${title}**\n\n${lines.map((line) => `- ${line}`).join("\n")}`,
  );
  return `---\n${head.join("\n")}\n---\n\n${headline(apiChanges)}\n\n${body.join("\n\n")}\n`;
}

/** Returns the same release notes for a terminal, with the bump of each package. */
export function terminalReport(apiChanges: ApiChanges): string {
  const sections = sectionsOf(apiChanges).map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `  - ${line}`).join("\n")}`,
  );
  const bumps = (Object.keys(packages) as PackageKey[]).map(
    (key) => `${packages[key]} ${apiChanges.bumps[key]}`,
  );
  return [...sections, `Version bumps: ${bumps.join(", ")}`].join("\n\n");
}

function sectionsOf({ changes, types, client, broken }: ApiChanges): Section[] {
  const of = (bump: Bump) => changes.filter((change) => bumpOf(change) === bump);
  const isDocumentation = ({ kind }: Change) => kind === "documentation changed";
  const patches = of("patch");
  const otherLines = patches.filter((change) => !isDocumentation(change)).map(sentence);
  return [
    { title: "Breaking changes", lines: of("major").map(({ text, breaks }) => `${text}. Breaks ${breaks}.`) },
    { title: "New", lines: of("minor").map(sentence) },
    {
      title: "No change needed in code",
      lines: [...otherLines, ...documentationLine(patches.filter(isDocumentation))],
    },
    { title: `Types of ${packages.types}`, lines: typeLines(types) },
    { title: `Types of ${packages.client}`, lines: typeLines(client) },
    {
      title: "Programs from the last release that no longer compile",
      lines: broken.map(({ name, line }) => `${name}, line ${line}`),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** Returns the first line of a changeset: "Mage API: operation removed, optional property added (2)." */
function headline({ changes }: ApiChanges): string {
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => (count === 1 ? kind : `${kind} (${count})`));
  return `Mage API: ${parts.join(", ")}.`;
}

function bumpOf({ bumps }: Change): Bump {
  return highest([bumps.types, bumps.client]);
}

function sentence({ text }: Change): string {
  return `${text}.`;
}

function documentationLine(changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  const subjects = changes.map(({ subject }) => subject);
  const shown = subjects.slice(0, 6).join("; ");
  return [
    `Updated documentation: ${shown}${subjects.length > 6 ? `; and ${subjects.length - 6} more` : ""}.`,
  ];
}

function typeLines({ added, removed, broken }: TypeChanges): string[] {
  return [
    ...(removed.length > 0 ? [`Removed: ${listed(removed)}.`] : []),
    ...(broken.length > 0 ? [`Incompatible: ${listed(broken.map(({ name }) => name))}.`] : []),
    ...(added.length > 0 ? [`Added: ${listed(added)}.`] : []),
  ];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `\`${name}\``);
  return names.length > 6 ? `${shown.join(", ")} and ${names.length - 6} more` : shown.join(", ");
}
