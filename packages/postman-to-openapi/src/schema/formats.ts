const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const date = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const email =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;
const uri = /^https?:\/\/[^\s{}<>"\\^`|]+$/i;
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;

/** Returns the JSON Schema format of a text, judged by its whole form, or undefined for plain text. */
export function formatOf(text: string): string | undefined {
  const { length } = text;
  if (length < 7 || length > 2000) return undefined;
  const first = text.charCodeAt(0);
  if (length === 36 && uuid.test(text)) return "uuid";
  if (first >= 48 && first <= 57) {
    if (length === 10 && date.test(text)) return realDay(text) ? "date" : undefined;
    if (length >= 20 && dateTime.test(text)) return realDay(text.slice(0, 10)) ? "date-time" : undefined;
    if (length <= 15 && ipv4.test(text)) return "ipv4";
  }
  if ((first === 104 || first === 72) && uri.test(text)) return URL.canParse(text) ? "uri" : undefined;
  return length <= 254 && text.includes("@") && email.test(text) ? "email" : undefined;
}

/** Rejects days such as 30 February. */
function realDay(day: string): boolean {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  if (month !== 2) return date < 31 || ![4, 6, 9, 11].includes(month);
  const year = Number(day.slice(0, 4));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date <= (leap ? 29 : 28);
}

const integer = /^(?:0|-?[1-9]\d{0,14})$/;
const decimal = /^-?(?:0|[1-9]\d{0,14})\.\d{1,15}$/;

/** Returns true for numbers that are written with a fraction: `10.00` is one, `10` isn't. */
export function isDecimal(text: string): boolean {
  return decimal.test(text);
}

/** Returns the value of text in a URL or form: `3` is a number, `007` and `1e3` are text. */
export function scalarOf(text: string): string | number | boolean {
  if (integer.test(text) || decimal.test(text)) return Number(text);
  if (text === "true") return true;
  return text === "false" ? false : text;
}
