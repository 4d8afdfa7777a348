import { type Micros, microsPerSecond } from "./clock.ts";
import type { DatabaseKind } from "./orchestration/postgresql.ts";

interface Parts {
  date: string;
  time: string;
  /** Microseconds, six digits. */
  fraction: string;
}

function parts(timestamp: Micros): Parts {
  const iso = new Date(Math.floor(timestamp / 1000)).toISOString();
  const fraction = String(((timestamp % microsPerSecond) + microsPerSecond) % microsPerSecond).padStart(
    6,
    "0",
  );
  return { date: iso.slice(0, 10), time: iso.slice(11, 19), fraction };
}

/** Formats as `2026-11-23 23:45:44.747621`. Like Python, leaves out a fraction of zero. */
export function formatDateTime(timestamp: Micros): string {
  const { date, time, fraction } = parts(timestamp);
  return `${date} ${time}${Number(fraction) ? `.${fraction}` : ""}`;
}

/** Formats as `2026-11-23 23:45:44`, like the timestamps that the database fills in. */
export function formatSeconds(timestamp: Micros): string {
  const { date, time } = parts(timestamp);
  return `${date} ${time}`;
}

/** Formats as `2026-11-23 23:45:44.244099+00:00`. */
export function formatWithOffset(timestamp: Micros): string {
  return `${formatDateTime(timestamp)}+00:00`;
}

/** Formats as `2026-11-23T23:45:44.244150`. */
export function formatIso(timestamp: Micros): string {
  return formatDateTime(timestamp).replace(" ", "T");
}

/** Formats as `20261123T234544_244099`, the name of a run's partition. */
export function formatPartition(timestamp: Micros): string {
  const { date, time, fraction } = parts(timestamp);
  return `${date.replaceAll("-", "")}T${time.replaceAll(":", "")}_${fraction}`;
}

/** Drops the fraction. Timestamps that the database fills in have none. */
export function truncateToSecond(timestamp: Micros): Micros {
  return Math.floor(timestamp / microsPerSecond) * microsPerSecond;
}

const written =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6})\d*)?)?)?\s*(Z|UTC|[+-]\d{2}:?(?:\d{2})?)?\s*$/i;

/**
 * Parses a timestamp from a client. SQLite ignores the offset; PostgreSQL converts it to UTC.
 *
 * @returns undefined when the text isn't a timestamp.
 */
export function parseTimestamp(text: string, kind: DatabaseKind = "sqlite"): Micros | undefined {
  const match = written.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", offset = ""] = match;
  const ms = Date.UTC(+`${year}`, +`${month}` - 1, +`${day}`, +hour, +minute, +second);
  const read = new Date(ms);
  const same = read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day) && +hour < 24;
  const minutes = kind === "postgresql" ? minutesOf(offset) : 0;
  return same ? (ms - minutes * 60_000) * 1000 + Number(fraction.padEnd(6, "0")) : undefined;
}

/** Returns the minutes of an offset such as `+02:00`. */
function minutesOf(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset);
  if (!match) return 0;
  const [, sign, hours, minutes = "0"] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
