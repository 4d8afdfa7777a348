import { type Bumps, highest, highestOfEach, packages } from "./bump.ts";
import { classify, type LocatedChange } from "./classify.ts";
import { labelOf } from "./location.ts";
import { documentChanges, operationChanges } from "./operation-changes.ts";
import { type Document, matchOperations, operationsOf } from "./operations.ts";
import { runRedocly } from "./redocly.ts";
import type { ChangeKind } from "./rules.ts";

/** One change to the API, worded for release notes. */
export interface Change {
  kind: ChangeKind;
  /** The part of the API that changed: "`Block.color`", "listPipelines: query parameter `limit`". */
  subject: string;
  /** The whole sentence, without its full stop: "`Block.color` is now optional in createBlock, updateBlock". */
  text: string;
  bumps: Bumps;
  /** The code that a breaking change affects: "callers of createPipeline". */
  breaks?: string;
}

/**
 * Compares two OpenAPI 3.1 documents. A schema used in ten operations that changes once is one change, and order doesn't
 * matter.
 *
 * @throws Error if `redocly diff` can't read a document.
 */
export function changesBetween(before: Document, after: Document): Change[] {
  const matched = matchOperations(operationsOf(before), operationsOf(after));
  const found = [
    ...operationChanges(matched, before, after),
    ...classify(runRedocly(matched)),
    ...documentChanges(before, after),
  ];
  const groups = new Map<string, LocatedChange[]>();
  for (const change of found) {
    const { schema, part, property } = change.location;
    const key = JSON.stringify([schema ?? [part], property, change.what]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map(merge).sort((a, b) => rank(a) - rank(b));
}

/** Merges the same change in several operations into one. */
function merge(group: LocatedChange[]): Change {
  const [{ location, what, kind }] = group as [LocatedChange];
  const bumps = highestOfEach(group.map((one) => one.bumps));
  const label = labelOf(location);
  const operations = unique(group.map((one) => one.location.operation));
  const isOfOperations = !location.schema && location.operation !== "";
  const subject = isOfOperations ? [listed(operations), label].filter(Boolean).join(": ") : label;
  const verb = isOfOperations && label === "" && operations.length > 1 ? plural(what) : what;
  const text = `${subject} ${verb}${location.schema ? ` in ${listed(operations)}` : ""}`;
  const breaking = group.filter((one) => isMajor(one.bumps));
  const change = { kind, subject, text, bumps };
  return breaking.length === 0 ? change : { ...change, breaks: affectedCode(breaking) };
}

/** "is deprecated" → "are deprecated", "has a new description" → "have new descriptions". */
function plural(what: string): string {
  return what
    .replace(/^is /, "are ")
    .replace(/^has a new (\w+)$/, "have new $1s")
    .replace(/^has /, "have ");
}

function affectedCode(changes: readonly LocatedChange[]): string {
  const [{ bumps, kind }] = changes as [LocatedChange];
  if (kind === "schema removed") return "code that imports the type";
  const operations = (isResponse: boolean) =>
    unique(
      changes
        .filter(({ location }) => (location.side === "response") === isResponse)
        .map(({ location }) => location.operation),
    );
  const [callers, readers] = [operations(false), operations(true)];
  const affected = [
    ...(callers.length > 0 ? [`callers of ${listed(callers)}`] : []),
    ...(readers.length > 0
      ? [`code that reads the response${readers.length === 1 ? "" : "s"} of ${listed(readers)}`]
      : []),
  ].join(" and ");
  if (bumps.types !== "major") return `${affected} (${packages.client} only)`;
  return bumps.client === "major" ? affected : `${affected} (${packages.types} only)`;
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
