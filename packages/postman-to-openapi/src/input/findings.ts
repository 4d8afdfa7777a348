import { isBlank, type JsonObject } from "./json.ts";
import type { Location } from "./location.ts";

/** Known keys of an object: `true` if the converter reads the key, otherwise the reason for dropping it. */
export type FieldTable = Readonly<Record<string, true | string>>;

/** A place in the collection and the reason for reporting it. */
export interface Finding {
  at: Location;
  reason: string;
}

/** Collects what happens to each field while a collection is converted. */
export class Findings {
  readonly #taken = new Map<string, number>();
  readonly #read = new Map<string, Record<string, number>>();
  // Places become text only in the report, which most conversions never ask for.
  readonly #inferred: Finding[] = [];
  readonly #dropped: (Finding & { loss: boolean })[] = [];
  readonly #secrets: Finding[] = [];

  /** Returns counts of the fields that are in the document, by kind. */
  get allTaken(): { field: string; count: number }[] {
    const read = [...this.#read].flatMap(([kind, counts]) =>
      Object.entries(counts).map(([key, count]) => ({ field: `${kind}.${key}`, count })),
    );
    return [...read, ...[...this.#taken].map(([field, count]) => ({ field, count }))];
  }

  get allInferred(): readonly Finding[] {
    return this.#inferred;
  }

  get allDropped(): readonly (Finding & { loss: boolean })[] {
    return this.#dropped;
  }

  get allSecrets(): readonly Finding[] {
    return this.#secrets;
  }

  taken(field: string, count = 1): void {
    this.#taken.set(field, (this.#taken.get(field) ?? 0) + count);
  }

  inferred(at: Location, reason: string): void {
    this.#inferred.push({ at, reason });
  }

  /** Records a fact about the API that the document can't express. */
  lost(at: Location, reason: string): void {
    this.#dropped.push({ at, reason, loss: true });
  }

  /** Records that a field that was counted as read is missing from the document after all. */
  missing(at: Location, kind: string, key: string, reason: string, loss = true): void {
    const counts = this.#read.get(kind);
    if (counts?.[key] !== undefined && --counts[key] === 0) delete counts[key];
    this.#dropped.push({ at: at.at(key), reason, loss });
  }

  /** Records a field that isn't about the API, or that the document covers elsewhere. */
  dropped(at: Location, reason: string): void {
    this.#dropped.push({ at, reason, loss: false });
  }

  secret(at: Location, reason: string): void {
    this.#secrets.push({ at, reason });
  }

  /** Accounts for every key of an object. Keys that are read count as taken; unknown keys are lost. */
  fields(object: JsonObject, at: Location, kind: string, table: FieldTable): void {
    let counts = this.#read.get(kind);
    if (!counts) {
      counts = {};
      this.#read.set(kind, counts);
    }
    this.details(object, at, kind, table, counts);
  }

  /** Accounts for the keys of a parameter, which is counted as a whole. */
  details(
    object: JsonObject,
    at: Location,
    kind: string,
    table: FieldTable,
    counts?: Record<string, number>,
  ): void {
    for (const key in object) {
      const known = table[key];
      const value = object[key];
      if (isBlank(value) || (typeof value === "string" && value.trim() === "")) continue;
      if (known === true) {
        if (counts) counts[key] = (counts[key] ?? 0) + 1;
      } else if (typeof known === "string") this.dropped(at.at(key), known);
      else if (key.startsWith("_")) this.dropped(at.at(key), "a tool’s private field");
      else this.lost(at.at(key), `a field that Postman’s format doesn’t define for a ${kind}`);
    }
  }
}
