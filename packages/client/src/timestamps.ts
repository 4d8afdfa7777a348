// The four formats that Mage sends: recorded on 0.9.80, see the schema `Timestamp` in the API reference.
const format = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Parses a Mage timestamp. Microseconds are truncated to milliseconds. Mage usually writes UTC without an offset, which
 * `new Date(value)` would read as local time.
 *
 * @throws RangeError when the value isn't a Mage timestamp.
 */
export function toDate(value: string): Date {
  const [, year, month, day, hours, minutes, seconds, fraction = "", offset = "Z"] = format.exec(value) ?? [];
  const milliseconds = fraction.padEnd(3, "0").slice(0, 3);
  const date = new Date(
    year === undefined
      ? Number.NaN
      : `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${milliseconds}${offset}`,
  );
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a Mage timestamp: ${JSON.stringify(value)}`);
  return date;
}
