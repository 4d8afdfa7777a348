import { isBlank, type JsonObject } from "./json.ts";
import type { Location } from "./location.ts";

/** What is known about a key: `true` is read elsewhere, a string is why it is dropped. */
export type FieldTable = Readonly<Record<string, true | string>>;

/** A place in the collection and what happened there. */
export interface Finding {
  at: Location;
  reason: string;
}

/** What happened to each field, collected while a collection is converted. */
export class Findings {
  readonly #taken = new Map<string, number>();
  readonly #read = new Map<string, Record<string, number>>();
  // Places become text only in the report, which most conversions never ask for.
  readonly #inferred: Finding[] = [];
  readonly #dropped: (Finding & { loss: boolean })[] = [];
  readonly #secrets: Finding[] = [];

  /** Counts of the fields that are in the document, by kind. */
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
}
