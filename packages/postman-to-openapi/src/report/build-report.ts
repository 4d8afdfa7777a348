import type { Finding, Findings } from "../input/findings.ts";

/** One thing that was inferred, dropped or kept out as a secret. */
export interface ReportEntry {
  /** JSON path in the collection. */
  path: string;
  reason: string;
}

/** A field that is not in the document. */
export interface DroppedEntry extends ReportEntry {
  /**
   * True when the document says less about the API than the collection did; false for what only concerns
   * Postman itself (scripts, ids) or is said elsewhere in the document. `--strict` fails on the former.
   */
  loss: boolean;
}

/** What became of every field of the collection. */
export interface Report {
  /** The collection's name. */
  collection: string;
  counts: {
    requests: number;
    operations: number;
    /** Requests that share method and path with an earlier one and were merged into its operation. */
    merged: number;
    taken: number;
    inferred: number;
    dropped: number;
    /** Entries of `dropped` with `loss: true`. */
    lost: number;
    /** Values that look like credentials and were kept out of the document. */
    secrets: number;
  };
  /** Fields that are in the document, counted by kind. */
  taken: { field: string; count: number }[];
  inferred: ReportEntry[];
  dropped: DroppedEntry[];
  secrets: ReportEntry[];
}

/** Builds the report; its lists are made when they are first read. */
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
