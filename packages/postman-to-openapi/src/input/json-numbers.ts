/** Significant digits and exponent of a number, so that `1.50` equals `15e-1`. */
function normalised(number: string): string {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  return significant === ""
    ? "0"
    : `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** Returns true if parsing a JSON text changes one of its numbers, which may have too many digits or be too large. */
export function roundsNumbers(text: string): boolean {
  const numbers =
    text
      .replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gs, '""')
      .match(/(?<![\w.])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/g) ?? [];
  return numbers.some((number) => {
    if (number.length < 16 && !/e/i.test(number)) return false;
    const value = Number(number);
    // A fraction of 17 digits differs by less than tools can show.
    if (number.length <= 20 && number.includes(".") && !/e/i.test(number)) return false;
    return !Number.isFinite(value) || normalised(String(value)) !== normalised(number);
  });
}
