import { CollectionError } from "./collection-error.ts";
import { findFault } from "./lenient-json.ts";

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // Without a byte-order mark, UTF-16 shows in the zero that is half of each ASCII character.
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && bytes.length > 1)) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  return new TextDecoder("utf-8").decode(bytes);
}

/** Formats an offset as line and column, counted from 1. */
function place(text: string, index: number): string {
  const before = text.slice(0, index).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Reads the bytes or text of a collection file: UTF-8 or UTF-16, with or without a byte-order mark.
 *
 * @throws {CollectionError} when the text is empty or not JSON, with line and column.
 */
export function readCollection(input: Uint8Array | string): unknown {
  const decoded = typeof input === "string" ? input : decode(input);
  const text = decoded.replace(/^\uFEFF+/, "");
  if (text.trim() === "") throw new CollectionError("The file is empty: give a Postman collection as JSON.");
  try {
    return JSON.parse(text);
  } catch {
    const where = place(text, findFault(text) ?? 0);
    throw new CollectionError(`Not valid JSON at ${where}: export the collection from Postman again.`);
  }
}
