// The four forms that Mage sends: recorded on 0.9.80, see the schema `Timestamp` in the API reference.
const form = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A timestamp of Mage's as a `Date`, which holds milliseconds: the server's microseconds are cut off. Mage writes UTC
 * without an offset more often than not, which `new Date(value)` would read as local time.
 *
 * @throws RangeError when the value isn't a timestamp.
 */
export function toDate(value: string): Date {
  const [, year, month, day, hours, minutes, seconds, fraction = "", offset = "Z"] = form.exec(value) ?? [];
  const milliseconds = fraction.padEnd(3, "0").slice(0, 3);
  const date = new Date(
    year === undefined
      ? Number.NaN
      : `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${milliseconds}${offset}`,
  );
  if (Number.isNaN(date.getTime()))
    throw new RangeError(`Not a timestamp of Mage's: ${JSON.stringify(value)}`);
  return date;
}
