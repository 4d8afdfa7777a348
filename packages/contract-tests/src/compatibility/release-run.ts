import type { Database } from "@mage-api/mage-server";
import type { Observation } from "../harness/coverage.ts";
import type { TestedServer } from "./known-differences.ts";

/** Observations of one operation. Lists are sorted, so identical runs produce identical files. */
export interface OperationRun {
  /** `success`, types of handled errors, `unhandled`, or the status (`HTTP 400`) if the body has no error. */
  outcomes: string[];
  /** HTTP status codes. */
  statuses: number[];
  /** Properties of successful responses, by schema. */
  properties: string[];
  /** Declared properties missing from an object in a successful response. */
  absent: string[];
  /** Properties of error responses, by schema. */
  errorProperties: string[];
  /** Properties that were null in a response, successful or not. */
  nulls: string[];
  /** Enum values in responses. */
  values: string[];
  /** Query parameters of requests that weren't rejected and caused no unhandled error. */
  parameters: string[];
  /** Properties in the bodies of successful requests. */
  sentProperties: string[];
  /** Declared properties missing from the body of a successful request. */
  sentAbsent: string[];
  /** Declared properties missing from the body of a request that failed, except for errors about credentials. */
  refusedWithout: string[];
  /** Enum values in requests that weren't rejected and caused no unhandled error. */
  sentValues: string[];
}

/** The results of a complete run against one release on one database. */
export interface ReleaseRun {
  release: string;
  database: Database;
  /** Number of scenarios that passed, and that differed as declared. */
  scenarios: { passed: number; differ: number };
  /** Ids of known differences that a scenario or response showed. */
  differences: string[];
  operations: Record<string, OperationRun>;
}

type Found = { [Name in keyof OperationRun]: Set<OperationRun[Name][number]> };

/** Errors about credentials. After these and unhandled errors, a parameter doesn't count as accepted. */
const credentials = new Set([
  "unauthorized_access",
  "invalid_api_key",
  "invalid_oauth_token",
  "expired_oauth_token",
]);
const rejections = new Set(["unhandled", ...credentials]);

/**
 * Combines the observations of all tests in a run.
 *
 * @param operations - the document's operations, in document order.
 * @param differences - ids of known differences, one for each scenario that differed.
 * @param inResponses - ids of known differences that responses showed.
 */
export function releaseRun(
  server: TestedServer,
  operations: readonly string[],
  observations: readonly Observation[],
  passed: number,
  differences: readonly string[],
  inResponses: readonly string[] = [],
): ReleaseRun {
  const found = new Map<string, Found>(operations.map((operation) => [operation, nothing()]));
  for (const seen of observations.flatMap((observation) => observation.seen)) {
    const entry = found.get(seen.operation);
    if (!entry) continue;
    entry.outcomes.add(seen.outcome);
    entry.statuses.add(seen.status);
    addAll(entry.values, seen.values);
    addAll(entry.nulls, seen.nulls);
    if (!rejections.has(seen.outcome) && !seen.outcome.startsWith("HTTP")) {
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
    ...server,
    scenarios: { passed: passed - differences.length, differ: differences.length },
    differences: sorted(new Set([...differences, ...inResponses])),
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
