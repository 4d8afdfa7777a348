import { noAttribute } from "../python.ts";

/**
 * The slug of a name, which becomes the uuid.
 *
 * @param keepSlashes - block names may hold folders.
 * @throws UnhandledError when the name isn't text.
 */
export function slug(name: unknown, keepSlashes = false): string {
  if (typeof name !== "string") throw noAttribute(name, "replace");
  const cleaned = name
    .replace(/[\ufeff"$\n\r\t]/g, "")
    .replace(keepSlashes ? /[^\p{L}\p{N}_/]/gu : /[^\p{L}\p{N}_]/gu, "_");
  return (/^\p{Nd}/u.test(cleaned) ? `letter_${cleaned}` : cleaned).toLowerCase();
}
