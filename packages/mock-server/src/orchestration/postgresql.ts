import type { Json } from "../json.ts";
import { UnhandledError } from "../python.ts";

/** The database that a mock server imitates. */
export type DatabaseKind = "sqlite" | "postgresql";

const maxInteger = 2_147_483_647;

/** A query that PostgreSQL rejects. Without authentication, Mage leaves its transaction open. */
export class RejectedQuery extends UnhandledError {
  constructor(error: string, message: string) {
    super(`(psycopg2.errors.${error}) ${message}`, "sqlalchemy.exc.DataError");
  }
}

/** The error of a query in a transaction in which another query was rejected. */
export class AbortedTransaction extends UnhandledError {
  constructor() {
    super(
      "(psycopg2.errors.InFailedSqlTransaction) current transaction is aborted, commands ignored until end of transaction block\n",
      "sqlalchemy.exc.InternalError",
    );
  }
}

/** Returns the error for a value that isn't a member of an enum. */
export function unknownMember(name: string, value: string): RejectedQuery {
  return new RejectedQuery("InvalidTextRepresentation", `invalid input value for enum ${name}: "${value}"\n`);
}

/**
 * Reads an id from a path.
 *
 * @throws RejectedQuery when it isn't a number that fits an integer column.
 */
export function integerId(text: string): number {
  const trimmed = text.trim();
  if (!/^[+-]?\d+$/.test(trimmed)) {
    throw new RejectedQuery(
      "InvalidTextRepresentation",
      `invalid input syntax for type integer: "${text}"\n`,
    );
  }
  if (Math.abs(Number(trimmed)) <= maxInteger) return Number(trimmed);
  throw new RejectedQuery("NumericValueOutOfRange", `value "${text}" is out of range for type integer\n`);
}

const timestampKeys = new Set([
  "completed_at",
  "created_at",
  "execution_date",
  "expires",
  "last_enabled_at",
  "last_scheduler_activity",
  "start_time",
  "started_at",
  "updated_at",
]);
const withoutOffset = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d{6})?$/;
/** Properties with values from clients. */
const clientKeys = new Set(["content", "event_variables", "settings", "variables"]);

/** Adds the offset of UTC to the database's timestamps in a response. */
export function withOffsets(value: Json): Json {
  if (Array.isArray(value)) return value.map(withOffsets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (clientKeys.has(key)) return [key, inner];
      const isTimestamp = timestampKeys.has(key) && typeof inner === "string" && withoutOffset.test(inner);
      return [key, isTimestamp ? `${inner}+00:00` : withOffsets(inner)];
    }),
  );
}
