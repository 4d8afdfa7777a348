import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { InputError } from "@mage-api/workspace";

const timeoutMs = 30_000;

/** A collection and its origin. */
export interface Source {
  content: Buffer;
  /** The origin, for messages; without an access key. */
  name: string;
}

/**
 * Reads a collection from a file, from standard input (`-`) or from an http(s) URL, such as a Postman export link.
 *
 * @throws {@link InputError} if it can't be read.
 */
export async function readSource(given: string): Promise<Source> {
  if (given === "-") return { content: await buffer(process.stdin), name: "standard input" };
  if (/^https?:\/\//i.test(given)) return download(given);
  try {
    return { content: await readFile(given), name: given };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new InputError(`${given} does not exist: give the path or URL of a Postman collection, or -.`);
    if (code === "EISDIR")
      throw new InputError(`${given} is a folder: give the path of a Postman collection file.`);
    throw new InputError(`${given} can't be read: ${code}.`);
  }
}

async function download(given: string): Promise<Source> {
  const name = withoutQuery(given);
  try {
    const response = await fetch(given, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok)
      throw new InputError(
        `${name} returned HTTP ${response.status}: check that the link is still valid and public, or give a downloaded file.`,
      );
    return { content: Buffer.from(await response.arrayBuffer()), name };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { cause, name: kind } = error as { cause?: { code?: string }; name: string };
    const reason =
      kind === "TimeoutError"
        ? `no response within ${timeoutMs / 1000} s`
        : (cause?.code ?? "the connection failed");
    throw new InputError(`${name} can't be downloaded: ${reason}. Check the URL, or give a downloaded file.`);
  }
}

/** Postman export links carry their access key in the query. */
function withoutQuery(url: string): string {
  try {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
  } catch {
    throw new InputError("The URL is not valid: write it as https://host/path.");
  }
}
