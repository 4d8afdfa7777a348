/** Compares two JSON values like Python: ignores the order of keys, and `true` equals 1. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return a === b || (isNumeric(a) && isNumeric(b) && Number(a) === Number(b));
  }
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const other = b as Record<string, unknown>;
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([k, v]) => same(v, other[k]))
  );
}

function isNumeric(value: unknown): boolean {
  return typeof value === "boolean" || typeof value === "number";
}

/** Compares strings for sorting, as Python and the database do: without a locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
