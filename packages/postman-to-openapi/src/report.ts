import { isBlank, type JsonObject } from "./json.ts";
import type { Location } from "./location.ts";

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

/** What is known about a key: `true` is read elsewhere, a string is why it is dropped. */
export type FieldTable = Readonly<Record<string, true | string>>;

/** Collects what happens to each field while a collection is converted. */
export class Reporter {
  readonly #taken = new Map<string, number>();
  readonly #read = new Map<string, Record<string, number>>();
  // Places are kept as they are and become text in the report: most conversions never ask for it.
  readonly #inferred: { at: Location; reason: string }[] = [];
  readonly #dropped: { at: Location; reason: string; loss: boolean }[] = [];
  readonly #secrets: { at: Location; reason: string }[] = [];

  taken(field: string, count = 1): void {
    this.#taken.set(field, (this.#taken.get(field) ?? 0) + count);
  }

  inferred(at: Location, reason: string): void {
    this.#inferred.push({ at, reason });
  }

  /** Something about the API that the document can't say. */
  lost(at: Location, reason: string): void {
    this.#dropped.push({ at, reason, loss: true });
  }

  /** Something that is no statement about the API, or that the document says elsewhere. */
  dropped(at: Location, reason: string): void {
    this.#dropped.push({ at, reason, loss: false });
  }

  secret(at: Location, reason: string): void {
    this.#secrets.push({ at, reason });
  }

  /** Accounts for every key of an object: what is read counts as taken, what the table doesn't know is lost. */
  fields(object: JsonObject, at: Location, kind: string, table: FieldTable): void {
    let counts = this.#read.get(kind);
    if (!counts) {
      counts = {};
      this.#read.set(kind, counts);
    }
    this.details(object, at, kind, table, counts);
  }

  /** The same for a parameter, which as a whole is taken or not. */
  details(
    object: JsonObject,
    at: Location,
    kind: string,
    table: FieldTable,
    counts?: Record<string, number>,
  ): void {
    for (const key in object) {
      const known = table[key];
      if (isBlank(object[key])) continue;
      if (known === true) {
        if (counts) counts[key] = (counts[key] ?? 0) + 1;
      } else if (typeof known === "string") this.dropped(at.at(key), known);
      else if (key.startsWith("_")) this.dropped(at.at(key), "a field that a tool keeps for itself");
      else this.lost(at.at(key), `a field that Postman’s format doesn’t define for a ${kind}`);
    }
  }

  finish(collection: string, counts: { requests: number; operations: number; merged: number }): Report {
    const inferred = once(() => this.#inferred.map(entry));
    const dropped = once(() => this.#dropped.map((each) => ({ ...entry(each), loss: each.loss })));
    const secrets = once(() => this.#secrets.map(entry));
    const read = [...this.#read].flatMap(([kind, counts]) =>
      Object.entries(counts).map(([key, count]) => ({ field: `${kind}.${key}`, count })),
    );
    const taken = [...read, ...[...this.#taken].map(([field, count]) => ({ field, count }))];
    return {
      collection,
      counts: {
        ...counts,
        taken: taken.reduce((sum, { count }) => sum + count, 0),
        inferred: this.#inferred.length,
        dropped: this.#dropped.length,
        lost: this.#dropped.filter(({ loss }) => loss).length,
        secrets: this.#secrets.length,
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
}

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

function entry({ at, reason }: { at: Location; reason: string }): ReportEntry {
  return { path: at.toString(), reason };
}
