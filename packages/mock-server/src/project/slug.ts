import { noAttribute } from "../python.ts";

/**
 * Turns a name into a slug, which becomes the uuid.
 *
 * @param keepSlashes - keeps slashes, since a block's name can contain folders.
 * @throws UnhandledError when the name isn't a string.
 */
export function slug(name: unknown, keepSlashes = false): string {
  if (typeof name !== "string") throw noAttribute(name, "replace");
  const cleaned = name
    .replace(/[\ufeff"$\n\r\t]/g, "")
    .replace(keepSlashes ? /[^\p{L}\p{N}_/]/gu : /[^\p{L}\p{N}_]/gu, "_");
  return (/^\p{Nd}/u.test(cleaned) ? `letter_${cleaned}` : cleaned).toLowerCase();
}
