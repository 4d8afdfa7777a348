import { type Micros, microsPerSecond } from "./clock.ts";

interface Parts {
  date: string;
  time: string;
  /** Six digits. */
  fraction: string;
}

function parts(moment: Micros): Parts {
  const iso = new Date(Math.floor(moment / 1000)).toISOString();
  const fraction = String(((moment % microsPerSecond) + microsPerSecond) % microsPerSecond).padStart(6, "0");
  return { date: iso.slice(0, 10), time: iso.slice(11, 19), fraction };
}

/** `2026-11-23 23:45:44.747621`, without the fraction when it is zero, as Python prints it. */
export function formatDateTime(moment: Micros): string {
  const { date, time, fraction } = parts(moment);
  return `${date} ${time}${Number(fraction) ? `.${fraction}` : ""}`;
}

/** `2026-11-23 23:45:44`, as the database fills it in. */
export function formatSeconds(moment: Micros): string {
  const { date, time } = parts(moment);
  return `${date} ${time}`;
}

/** `2026-11-23 23:45:44.244099+00:00`. */
export function formatWithOffset(moment: Micros): string {
  return `${formatDateTime(moment)}+00:00`;
}

/** `2026-11-23T23:45:44.244150`. */
export function formatIso(moment: Micros): string {
  return formatDateTime(moment).replace(" ", "T");
}

/** `20261123T234544_244099`, the name of a run's partition. */
export function formatPartition(moment: Micros): string {
  const { date, time, fraction } = parts(moment);
  return `${date.replaceAll("-", "")}T${time.replaceAll(":", "")}_${fraction}`;
}

/** The second in which a moment lies: the database knows no fractions in what it fills in itself. */
export function truncateToSecond(moment: Micros): Micros {
  return Math.floor(moment / microsPerSecond) * microsPerSecond;
}

const written =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6})\d*)?)?)?\s*(?:Z|UTC|[+-]\d{2}:?(?:\d{2})?)?\s*$/i;

/**
 * Reads a moment that a client wrote. An offset is dropped, as Mage's database does.
 *
 * @returns undefined when it isn't a moment.
 */
export function parseTimestamp(text: string): Micros | undefined {
  const match = written.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = ""] = match;
  const ms = Date.UTC(+`${year}`, +`${month}` - 1, +`${day}`, +hour, +minute, +second);
  const read = new Date(ms);
  const same = read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day) && +hour < 24;
  return same ? ms * 1000 + Number(fraction.padEnd(6, "0")) : undefined;
}
