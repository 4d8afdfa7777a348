import type { Json, JsonObject } from "../json.ts";
import { noAttribute, pythonType, typeError, UnhandledError } from "../python.ts";
import { type DatabaseKind, unknownMember } from "./postgresql.ts";
import { checkEnum, type EnumName, enumValue, isMember } from "./tables.ts";

/** The type of a column, which decides what the database makes of a value. */
export type ColumnType = "collection" | "date" | "integer" | "json" | "text" | { enum: EnumName };

/**
 * Returns values as the database stores them.
 *
 * @param model - the Python class, for error messages.
 * @param kind - PostgreSQL rejects unknown members of enums, which SQLite stores.
 * @throws UnhandledError for an unknown property, or a value that the database can't store.
 */
export function bindAll(
  columns: Readonly<Record<string, ColumnType>>,
  fields: JsonObject,
  model: string,
  kind: DatabaseKind,
): JsonObject {
  const bound: JsonObject = {};
  for (const [name, value] of Object.entries(fields)) {
    const type = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (type === undefined) throw typeError(`'${name}' is an invalid keyword argument for ${model}`);
    if (type === "collection") checkCollection(value, `${model}.${name}`);
    else bound[name] = bind(value, type);
    if (kind === "postgresql" && typeof type === "object") checkMember(bound[name], type.enum);
  }
  return bound;
}

/** @throws UnhandledError when the database can't store the value. */
export function bind(value: Json, type: Exclude<ColumnType, "collection">): Json {
  if (value === null || type === "json") return value;
  if (type === "date") {
    throw new UnhandledError(
      "(builtins.TypeError) SQLite DateTime type only accepts Python datetime and date objects as input.",
      "sqlalchemy.exc.StatementError",
    );
  }
  if (typeof type === "object") return bindEnum(value, type.enum);
  if (typeof value === "object") {
    throw new UnhandledError(
      `(sqlite3.ProgrammingError) Error binding parameter 1: type '${pythonType(value)}' is not supported`,
      "sqlalchemy.exc.ProgrammingError",
    );
  }
  const plain = typeof value === "boolean" ? Number(value) : value;
  if (type === "text") return String(plain);
  return typeof plain === "string" && /^[+-]?\d+$/.test(plain.trim()) ? Number(plain) : plain;
}

function bindEnum(value: Exclude<Json, null>, name: EnumName): Json {
  if (typeof value === "string") return enumValue(name, value);
  if (typeof value === "object") {
    const message = `(builtins.TypeError) unhashable type: '${pythonType(value)}'`;
    throw new UnhandledError(message, "sqlalchemy.exc.StatementError");
  }
  checkEnum(name, value);
  return value;
}

function checkMember(value: Json | undefined, name: EnumName): void {
  if (typeof value === "string" && !isMember(name, value)) throw unknownMember(name, value);
}

function checkCollection(value: Json, name: string): void {
  if (!Array.isArray(value))
    throw typeError(
      `Incompatible collection type: ${value === null ? "None" : pythonType(value)} is not list-like`,
    );
  for (const item of value) {
    if (item !== null) throw noAttribute(item, "_sa_instance_state");
    throw new UnhandledError(
      `Can't flush None value found in collection ${name}`,
      "sqlalchemy.orm.exc.FlushError",
    );
  }
}
