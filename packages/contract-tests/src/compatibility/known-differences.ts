import { readFileSync } from "node:fs";
import type { Database } from "@mage-api/mage-server";
import { parse } from "yaml";

/** A release on a database. */
export interface TestedServer {
  release: string;
  database: Database;
}

/** A known difference between some releases, or releases on one database, and the OpenAPI document. */
export interface KnownDifference {
  id: string;
  /** The releases that differ. */
  releases: string[];
  /** The databases on which they differ. Default: all. */
  databases?: Database[];
  /** The operations that differ. `all` means every operation of the document except those in `except`. */
  operations: string[] | "all";
  except?: string[];
  /** The older releases' behaviour, in one sentence. */
  what: string;
  /** Further evidence: source file and release. */
  evidence: string;
  /** Operations that never return an error on those releases, so none is expected. */
  withoutErrors?: string[];
  /** A regular expression for the mismatches that it causes in responses of any scenario. */
  responses?: string;
  /** Regular expressions for the names of the scenarios that must fail, and for their error messages. */
  scenarios: { name: string; failure: string }[];
}

/** A difference between servers of the same release on different databases. Scenarios assert both. */
export interface DatabaseDifference extends Record<Database, string> {
  operations: string[];
  /** The name of a scenario that shows it, without its groups. */
  scenario: string;
}

/** The names of the databases as people write them. */
export const databaseNames: Record<Database, string> = { sqlite: "SQLite", postgresql: "PostgreSQL" };

const file = new URL("../../known-differences.yaml", import.meta.url);

/**
 * Reads the known differences.
 *
 * @throws Error naming the entry that is incomplete or has an invalid regular expression.
 */
export function readKnownDifferences(text = readFileSync(file, "utf8")): KnownDifference[] {
  const { differences } = parse(text) as { differences: KnownDifference[] };
  for (const [index, difference] of differences.entries()) {
    difference.scenarios ??= [];
    const { responses, scenarios } = difference;
    for (const name of ["id", "releases", "operations", "what", "evidence"] as const) {
      if (!difference[name]?.length)
        throw new Error(`known-differences.yaml: entry ${index + 1} has no ${name}.`);
    }
    if (responses === undefined && scenarios.length === 0)
      throw new Error(`known-differences.yaml: entry ${index + 1} has neither responses nor scenarios.`);
    for (const expression of [
      responses ?? "",
      ...scenarios.flatMap(({ name, failure }) => [name, failure]),
    ]) {
      try {
        new RegExp(expression);
      } catch (error) {
        throw new Error(`known-differences.yaml: ${difference.id}: ${(error as Error).message}.`);
      }
    }
  }
  return differences;
}

/** Reads the differences between databases. */
export function readDatabaseDifferences(text = readFileSync(file, "utf8")): DatabaseDifference[] {
  const { betweenDatabases } = parse(text) as { betweenDatabases: DatabaseDifference[] };
  return betweenDatabases;
}

/** Returns true if a difference applies to a release on a database. */
export function appliesTo({ releases, databases }: KnownDifference, server: TestedServer): boolean {
  return releases.includes(server.release) && (databases?.includes(server.database) ?? true);
}

/** The failure that a scenario must have on a release. */
export interface ExpectedFailure {
  id: string;
  /** Returns true if an error message matches the declared one. */
  explains(failure: string): boolean;
}

/**
 * Finds the known difference that makes a scenario fail on a release.
 *
 * @param scenario - the scenario's full name, without the server's name.
 * @returns undefined when the scenario must pass.
 */
export function expectedFailure(
  scenario: string,
  server: TestedServer,
  differences: readonly KnownDifference[],
): ExpectedFailure | undefined {
  for (const difference of differences) {
    if (!appliesTo(difference, server)) continue;
    const { id, scenarios } = difference;
    const matching = scenarios.filter(({ name }) => new RegExp(name).test(scenario));
    if (matching.length === 0) continue;
    return { id, explains: (text) => matching.some(({ failure }) => new RegExp(failure, "s").test(text)) };
  }
  return undefined;
}

/** Lists the ids of the differences that explain a mismatch between a response and the document. */
export function explanationsOf(
  problem: string,
  server: TestedServer,
  differences: readonly KnownDifference[],
): string[] {
  return differences
    .filter(
      (difference) =>
        appliesTo(difference, server) &&
        difference.responses &&
        new RegExp(difference.responses).test(problem),
    )
    .map(({ id }) => id);
}

/** Lists the operations that differ. */
export function operationsOf({ operations, except = [] }: KnownDifference, all: readonly string[]): string[] {
  return operations === "all" ? all.filter((operation) => !except.includes(operation)) : operations;
}
