import type { Observation } from "../harness/coverage.ts";

/** What was seen of one operation. Each list is sorted, so that two equal runs give equal files. */
export interface OperationRun {
  /** `success`, types of handled errors, `unhandled`; `HTTP 400` where the body says nothing. */
  outcomes: string[];
  /** HTTP statuses. */
  statuses: number[];
  /** Properties of successes, by schema. */
  properties: string[];
  /** Declared properties that some object of a success didn't have. */
  absent: string[];
  /** Properties of errors, by schema. */
  errorProperties: string[];
  /** Properties that were null in some answer, a success or an error. */
  nulls: string[];
  /** Values of enumerations in answers. */
  values: string[];
  /** Query parameters that were sent and didn't lead to an unhandled error or a refusal. */
  parameters: string[];
  /** Properties of bodies that led to a success. */
  sentProperties: string[];
  /** Declared properties that some body hadn't which led to a success. */
  sentAbsent: string[];
  /** Declared properties that some body hadn't which led to an error that isn't about credentials. */
  refusedWithout: string[];
  /** Values of enumerations that were sent so. */
  sentValues: string[];
}

/** What a whole run against the servers of one release saw. */
export interface ReleaseRun {
  release: string;
  /** How many scenarios passed, and how many differ as it is declared. */
  scenarios: { passed: number; differ: number };
  /** Declared differences that were shown by a scenario, or by answers. */
  differences: string[];
  operations: Record<string, OperationRun>;
}

type Found = { [Name in keyof OperationRun]: Set<OperationRun[Name][number]> };

/** Outcomes that are about credentials; after these and unhandled errors a parameter doesn't count as taken. */
const credentials = new Set([
  "unauthorized_access",
  "invalid_api_key",
  "invalid_oauth_token",
  "expired_oauth_token",
]);
const refusals = new Set(["unhandled", ...credentials]);

/**
 * Puts together what the tests of one run saw.
 *
 * @param operations - the document's, in its order.
 * @param differences - ids of declared differences, one for each scenario that differed.
 * @param answered - ids of declared differences that answers showed.
 */
export function releaseRun(
  release: string,
  operations: readonly string[],
  observations: readonly Observation[],
  passed: number,
  differences: readonly string[],
  answered: readonly string[] = [],
): ReleaseRun {
  const found = new Map<string, Found>(operations.map((operation) => [operation, nothing()]));
  for (const seen of observations.flatMap((observation) => observation.seen)) {
    const entry = found.get(seen.operation);
    if (!entry) continue;
    entry.outcomes.add(seen.outcome);
    entry.statuses.add(seen.status);
    addAll(entry.values, seen.values);
    addAll(entry.nulls, seen.nulls);
    if (!refusals.has(seen.outcome) && !seen.outcome.startsWith("HTTP")) {
      addAll(entry.parameters, seen.parameters);
      addAll(entry.sentValues, seen.sentValues);
    }
    addAll(seen.outcome === "success" ? entry.properties : entry.errorProperties, seen.properties);
    if (seen.outcome !== "success") {
      if (!credentials.has(seen.outcome)) addAll(entry.refusedWithout, seen.sentAbsent);
      continue;
    }
    addAll(entry.sentAbsent, seen.sentAbsent);
    addAll(entry.absent, seen.absent);
    addAll(entry.sentProperties, seen.sentProperties);
  }
  return {
    release,
    scenarios: { passed: passed - differences.length, differ: differences.length },
    differences: sorted(new Set([...differences, ...answered])),
    operations: Object.fromEntries([...found].map(([operation, entry]) => [operation, plain(entry)])),
  };
}

function nothing(): Found {
  return {
    outcomes: new Set(),
    statuses: new Set(),
    properties: new Set(),
    absent: new Set(),
    errorProperties: new Set(),
    nulls: new Set(),
    values: new Set(),
    parameters: new Set(),
    sentProperties: new Set(),
    sentAbsent: new Set(),
    refusedWithout: new Set(),
    sentValues: new Set(),
  };
}

function plain(found: Found): OperationRun {
  return {
    outcomes: sorted(found.outcomes),
    statuses: [...found.statuses].sort((a, b) => a - b),
    properties: sorted(found.properties),
    absent: sorted(found.absent),
    errorProperties: sorted(found.errorProperties),
    nulls: sorted(found.nulls),
    values: sorted(found.values),
    parameters: sorted(found.parameters),
    sentProperties: sorted(found.sentProperties),
    sentAbsent: sorted(found.sentAbsent),
    refusedWithout: sorted(found.refusedWithout),
    sentValues: sorted(found.sentValues),
  };
}

function addAll<Item>(set: Set<Item>, items: readonly Item[]): void {
  for (const item of items) set.add(item);
}

function sorted(items: ReadonlySet<string>): string[] {
  return [...items].sort();
}
