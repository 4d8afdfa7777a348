import type { Finding, Findings } from "../input/findings.ts";

/** A field that was inferred, dropped or masked. */
export interface ReportEntry {
  /** JSON path in the collection. */
  path: string;
  reason: string;
}

/** A field that isn't in the document. */
export interface DroppedEntry extends ReportEntry {
  /**
   * True if the document says less about the API than the collection did. False for fields that only concern Postman
   * (scripts, ids), or that the document covers elsewhere. `--strict` fails if any entry has `loss: true`.
   */
  loss: boolean;
}

/** An account of every field of the collection. */
export interface Report {
  /** The collection's name. */
  collection: string;
  counts: {
    requests: number;
    operations: number;
    /** Requests that were merged into the operation of an earlier one with the same method and path. */
    merged: number;
    taken: number;
    inferred: number;
    dropped: number;
    /** Entries of `dropped` with `loss: true`. */
    lost: number;
    /** Values that look like credentials, masked or left out. */
    secrets: number;
  };
  /** Counts of the fields that are in the document, by kind. */
  taken: { field: string; count: number }[];
  inferred: ReportEntry[];
  dropped: DroppedEntry[];
  secrets: ReportEntry[];
}

/** Builds the report. Its lists are built when first read. */
export function buildReport(
  findings: Findings,
  collection: string,
  counts: { requests: number; operations: number; merged: number },
): Report {
  const inferred = once(() => findings.allInferred.map(entry));
  const dropped = once(() => findings.allDropped.map((each) => ({ ...entry(each), loss: each.loss })));
  const secrets = once(() => findings.allSecrets.map(entry));
  const taken = findings.allTaken;
  return {
    collection,
    counts: {
      ...counts,
      taken: taken.reduce((sum, { count }) => sum + count, 0),
      inferred: findings.allInferred.length,
      dropped: findings.allDropped.length,
      lost: findings.allDropped.filter(({ loss }) => loss).length,
      secrets: findings.allSecrets.length,
    },
    taken,
    get inferred() {
      return inferred();
    },
    get dropped() {
      return dropped();
    },
    get secrets() {
      return secrets();
    },
  };
}

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

function entry({ at, reason }: Finding): ReportEntry {
  return { path: at.toString(), reason };
}
