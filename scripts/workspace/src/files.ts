import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { InputError } from "./command.ts";
import { workspaceRoot } from "./paths.ts";

/**
 * Reads a file that must exist.
 *
 * @param hint - What to do if it doesn't: "generate it with `npm start`."
 * @throws {@link InputError} if it doesn't exist.
 */
export async function readRequired(path: string, hint: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new InputError(`${relative(workspaceRoot, path)} does not exist: ${hint}`);
  }
}

/** Writes a file completely or not at all, even if the process is killed. */
export async function writeAtomically(path: string, text: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Serialises a value as JSON, with each list of plain values on one line. */
export function compactJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, items: string) => `[${items.replace(/\n\s+/g, " ")}]`)}\n`;
}
