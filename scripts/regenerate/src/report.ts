import {
  type ApiDifference,
  type Bump,
  type Change,
  highest,
  type PackageKey,
  packages,
} from "@mage-api/api-diff";
import type { Difference } from "./compare.ts";

/** What a difference is, by section, in sentences. */
export interface Section {
  title: string;
  lines: string[];
}

/** Says a difference as a person would: what breaks and for whom, what is new, what is otherwise. */
export function sectionsOf({ changes, types, client, broken }: Difference): Section[] {
  const of = (bump: Bump) => changes.filter((change) => bumpOf(change) === bump);
  const wording = of("patch").filter(({ kind }) => kind === "words");
  const silent = of("patch").filter(({ kind }) => kind !== "words");
  return [
    { title: "Breaking", lines: of("major").map(({ text, breaks }) => `${text}. Breaks ${breaks}.`) },
    { title: "New", lines: of("minor").map(sentence) },
    { title: "Otherwise", lines: [...silent.map(sentence), ...wordingOf(wording)] },
    { title: `In the types of ${packages.types}`, lines: typeLines(types) },
    { title: `In the types of ${packages.client}`, lines: typeLines(client) },
    {
      title: "Programs of the last release that no longer compile",
      lines: broken.map(({ name, line, why }) => `${name}, line ${line}: ${why}`),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** The changeset: bumps for the packages, and the difference in words. Undefined where no package changes. */
export function changesetOf(difference: Difference): string | undefined {
  const bumped = (Object.keys(packages) as PackageKey[]).filter((key) => difference.bumps[key] !== "none");
  if (bumped.length === 0) return undefined;
  const head = bumped.map((key) => `"${packages[key]}": ${difference.bumps[key]}`);
  const body = sectionsOf(difference).map(
    ({ title, lines }) => `**${title}**\n\n${lines.map((line) => `- ${line}`).join("\n")}`,
  );
  return `---\n${head.join("\n")}\n---\n\n${title(difference)}\n\n${body.join("\n\n")}\n`;
}

/** The difference for a terminal. */
export function printed(difference: Difference): string {
  const sections = sectionsOf(difference).map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `  - ${line}`).join("\n")}`,
  );
  const bumps = (Object.keys(packages) as PackageKey[]).map(
    (key) => `${packages[key]} ${difference.bumps[key]}`,
  );
  return [...sections, `Versions: ${bumps.join(", ")}`].join("\n\n");
}

/** "The Mage API: 1 operation is new, 2 are gone; 3 changes break programs." */
export function title({ changes }: Difference): string {
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  const operations = (number: number, what: string) =>
    number === 0 ? [] : [`${number} operation${number === 1 ? "" : "s"} ${what}`];
  const parts = [
    ...operations(count("operation added"), "added"),
    ...operations(count("operation removed"), "removed"),
    ...operations(count("operation renamed"), "renamed"),
    ...operations(count("operation moved"), "moved"),
  ];
  const others = changes.filter(({ kind }) => !/^operation (added|removed|renamed|moved)$/.test(kind)).length;
  if (others > 0) parts.push(`${others} other change${others === 1 ? "" : "s"}`);
  return `The Mage API: ${parts.join(", ")}.`;
}

function bumpOf({ bumps }: Change): Bump {
  return highest([bumps.types, bumps.client]);
}

function sentence({ text }: Change): string {
  return `${text}.`;
}

function wordingOf(changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  const subjects = changes.map(({ text }) =>
    text.replace(/ (is described otherwise|are others)( \(.*\))?$/, ""),
  );
  const shown = subjects.slice(0, 6).join("; ");
  return [`Described otherwise: ${shown}${subjects.length > 6 ? `; and ${subjects.length - 6} more` : ""}.`];
}

function typeLines({ added, removed, broken }: ApiDifference): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, why } of broken) byReason.set(why, [...(byReason.get(why) ?? []), name]);
  return [
    ...(removed.length > 0 ? [`Gone: ${listed(removed)}.`] : []),
    ...[...byReason].map(
      ([why, names]) => `No longer as before: ${listed(names)}. ${why.replace(/\.?$/, ".")}`,
    ),
    ...(added.length > 0 ? [`New: ${listed(added)}.`] : []),
  ];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `\`${name}\``);
  return names.length > 6 ? `${shown.join(", ")} and ${names.length - 6} more` : shown.join(", ");
}
