import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { InputError } from "@mage-api/workspace";

const patience = 30_000;

/** A collection as it was given, and what to call the place it came from. */
export interface Source {
  content: Buffer;
  name: string;
}

/**
 * Reads a collection from a file, from `-` (standard input) or from an http(s) URL, such as a Postman export link.
 *
 * @throws {@link InputError} when there is nothing to read there.
 */
export async function readSource(given: string): Promise<Source> {
  if (given === "-") return { content: await buffer(process.stdin), name: "standard input" };
  if (/^https?:\/\//i.test(given)) return download(given);
  try {
    return { content: await readFile(given), name: given };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new InputError(
        `${given} does not exist: give the path or the URL of a Postman collection, or -.`,
      );
    if (code === "EISDIR")
      throw new InputError(`${given} is a folder: give the file of a Postman collection in it.`);
    throw new InputError(`${given} can't be read: ${code}.`);
  }
}

async function download(given: string): Promise<Source> {
  // A link to an export carries its access key in the query.
  const name = placeOf(given);
  let response: Response;
  try {
    response = await fetch(given, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    const { cause, name: kind } = error as { cause?: { code?: string }; name: string };
    const why =
      kind === "TimeoutError" ? `no answer within ${patience / 1000} s` : (cause?.code ?? "no connection");
    throw new InputError(`${name} can't be fetched: ${why}. Check the address, or give a downloaded file.`);
  }
  if (!response.ok)
    throw new InputError(
      `${name} answered HTTP ${response.status}: check that the link is still valid and public, or give a downloaded file.`,
    );
  return { content: Buffer.from(await response.arrayBuffer()), name };
}

function placeOf(given: string): string {
  try {
    const { origin, pathname } = new URL(given);
    return `${origin}${pathname}`;
  } catch {
    throw new InputError("The URL given is not one: write it as https://host/path.");
  }
}
