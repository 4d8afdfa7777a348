import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Something that older releases do otherwise than the OpenAPI document and the scenarios say. */
export interface Difference {
  id: string;
  /** The releases that differ. */
  releases: string[];
  /** The operations that differ; `all` stands for every operation of the document but those in `except`. */
  operations: string[] | "all";
  except?: string[];
  /** One sentence: what the older release does. */
  what: string;
  /** How this is known besides the scenarios: source file and release. */
  evidence: string;
  /** Operations that have no error left on those releases, so that none is expected of them. */
  withoutErrors?: string[];
  /** An expression for what the document says and their answers don't keep, wherever they come. */
  answers?: string;
  /** Expressions for the names of the scenarios that fail because of it, and for how they fail. */
  scenarios: { name: string; failure: string }[];
}

const file = new URL("../../known-differences.yaml", import.meta.url);

/**
 * Reads what is declared to differ.
 *
 * @throws Error naming the entry that lacks something or isn't an expression.
 */
export function readDifferences(text = readFileSync(file, "utf8")): Difference[] {
  const { differences } = parse(text) as { differences: Difference[] };
  for (const [index, difference] of differences.entries()) {
    difference.scenarios ??= [];
    const { answers, scenarios } = difference;
    for (const name of ["id", "releases", "operations", "what", "evidence"] as const) {
      if (!difference[name]?.length) throw new Error(`differences.yaml: entry ${index + 1} has no ${name}.`);
    }
    if (answers === undefined && scenarios.length === 0)
      throw new Error(`differences.yaml: entry ${index + 1} has neither answers nor scenarios that show it.`);
    for (const expression of [answers ?? "", ...scenarios.flatMap(({ name, failure }) => [name, failure])]) {
      try {
        new RegExp(expression);
      } catch (error) {
        throw new Error(`differences.yaml: ${difference.id}: ${(error as Error).message}.`);
      }
    }
  }
  return differences;
}

/** What a scenario is expected to do on a release. */
export interface Expectation {
  id: string;
  /** Whether a failure is the declared one. */
  explains(failure: string): boolean;
}

/**
 * The difference that makes a scenario fail on a release, if one is declared.
 *
 * @param scenario - its full name, without the server's.
 */
export function expectedOf(
  scenario: string,
  release: string,
  differences: readonly Difference[],
): Expectation | undefined {
  for (const { id, releases, scenarios } of differences) {
    if (!releases.includes(release)) continue;
    const fitting = scenarios.filter(({ name }) => new RegExp(name).test(scenario));
    if (fitting.length === 0) continue;
    return { id, explains: (text) => fitting.some(({ failure }) => new RegExp(failure, "s").test(text)) };
  }
  return undefined;
}

/** The ids of the differences that explain what an answer doesn't keep of the document. */
export function explanationsOf(
  problem: string,
  release: string,
  differences: readonly Difference[],
): string[] {
  return differences
    .filter(
      ({ releases, answers }) => releases.includes(release) && answers && new RegExp(answers).test(problem),
    )
    .map(({ id }) => id);
}

/** The operations that a difference is about. */
export function operationsOf({ operations, except = [] }: Difference, all: readonly string[]): string[] {
  return operations === "all" ? all.filter((operation) => !except.includes(operation)) : operations;
}
