import { UnhandledError } from "../python.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @throws UnhandledError with Python's message when the bytes aren't UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    throw new UnhandledError(problemIn(bytes), "UnicodeDecodeError");
  }
}

function problemIn(bytes: Uint8Array): string {
  let at = 0;
  for (;;) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0) return problem(bytes, at, 1, "invalid start byte");
    for (let index = 1; index < length; index++) {
      const byte = bytes[at + index];
      if (byte === undefined) return problem(bytes, at, index, "unexpected end of data");
      if (!continues(first, byte, index)) return problem(bytes, at, index, "invalid continuation byte");
    }
    at += length;
  }
}

function continues(first: number, byte: number, index: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (index > 1) return true;
  // Overlong forms, surrogates, and what is beyond U+10FFFF.
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte < 0xa0;
  if (first === 0xf0) return byte >= 0x90;
  return first !== 0xf4 || byte < 0x90;
}

function problem(bytes: Uint8Array, at: number, length: number, reason: string): string {
  const what =
    length === 1
      ? `byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")} in position ${at}`
      : `bytes in position ${at}-${at + length - 1}`;
  return `'utf-8' codec can't decode ${what}: ${reason}`;
}
