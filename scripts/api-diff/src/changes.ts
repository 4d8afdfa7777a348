import { factsAboutDocument, factsAboutOperations } from "./around.ts";
import { type Bumps, highest, highestOfEach } from "./bump.ts";
import { type Fact, factsOf } from "./facts.ts";
import { type Document, match, operationsOf } from "./operations.ts";
import { labelOf } from "./place.ts";
import { compare } from "./redocly.ts";
import type { ChangeKind } from "./rules.ts";

/** One change of the API, as a person would say it. */
export interface Change {
  kind: ChangeKind;
  /** "`Block.color` is optional now (listPipelines, readPipeline)". */
  text: string;
  bumps: Bumps;
  /** Whom it breaks: "whoever calls createPipeline". Only where it does. */
  breaks?: string;
}

/**
 * What differs between two OpenAPI 3.1 documents, one entry for each change: a schema used in ten operations that
 * changes once is one change. The order of things in a document is no difference.
 *
 * @throws Error when `redocly diff`, which finds the differences, can't read a document.
 */
export function changesBetween(before: Document, after: Document): Change[] {
  const matched = match(operationsOf(before), operationsOf(after));
  const facts = [
    ...factsAboutOperations(matched, before, after),
    ...factsOf(compare(matched)),
    ...factsAboutDocument(before, after),
  ];
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { schema, part, property } = fact.place;
    // The same change of several operations is said once.
    const key = JSON.stringify([schema ?? [part], property, fact.what]);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].map(changeOf).sort((a, b) => rank(a) - rank(b));
}

function changeOf(facts: Fact[]): Change {
  const [{ place, what, kind }] = facts as [Fact];
  const bumps = highestOfEach(facts.map((fact) => fact.bumps));
  const label = labelOf(place);
  const operations = unique(facts.map((fact) => fact.place.operation));
  const where = place.schema ? ` (${listed(operations)})` : "";
  const subject =
    place.schema || !place.operation ? label : [listed(operations), label].filter(Boolean).join(": ");
  const broken = facts.filter((fact) => isMajor(fact.bumps));
  const text = `${subject} ${what}${where}`;
  return broken.length === 0 ? { kind, text, bumps } : { kind, text, bumps, breaks: whom(broken) };
}

function whom(facts: readonly Fact[]): string {
  const [{ bumps, kind }] = facts as [Fact];
  if (kind === "schema removed") return "whoever names the type";
  const readers = unique(
    facts.filter(({ place }) => place.side === "answer").map(({ place }) => place.operation),
  );
  const callers = unique(
    facts.filter(({ place }) => place.side !== "answer").map(({ place }) => place.operation),
  );
  const people = [
    ...(callers.length > 0 ? [`whoever calls ${listed(callers)}`] : []),
    ...(readers.length > 0
      ? [`whoever reads what ${listed(readers)} answer${readers.length === 1 ? "s" : ""}`]
      : []),
  ].join(" and ");
  if (bumps.types !== "major") return `${people} through the client`;
  return bumps.client === "major" ? people : `${people} with the types alone`;
}

function isMajor(bumps: Bumps): boolean {
  return highest([bumps.types, bumps.client]) === "major";
}

function rank({ bumps }: Change): number {
  return ["major", "minor", "patch", "none"].indexOf(highest([bumps.types, bumps.client]));
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}

function listed(names: string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}
