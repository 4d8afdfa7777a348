import { execFile } from "node:child_process";
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pnpm } from "@mage-api/workspace";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../../tools", import.meta.url));

/** A path inside what is installed in `tools/`. */
export function tool(...path: string[]): string {
  return join(folder, "node_modules", ...path);
}

/** Installs what the consumers run on, unless it is there as the lock file has it. */
export async function installTools(): Promise<void> {
  const lock = join(folder, "pnpm-lock.yaml");
  const installed = tool(".installed-from.yaml");
  const [wanted, present] = await Promise.all([read(lock), read(installed)]);
  if (wanted === present) return;
  console.log("Installing what the consumers run on: Node.js, Deno, Bun, TypeScript, Chromium …");
  await pnpm(["install", "--frozen-lockfile"], folder);
  await copyFile(lock, installed);
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

/** What a program has written, and how it ended. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end, with nothing in its environment but what is given. */
export async function outcomeOf(
  command: string,
  parameters: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Outcome> {
  const { PATH = "", HOME = "" } = process.env;
  try {
    const { stdout, stderr } = await run(command, parameters, { cwd, env: { PATH, HOME, ...env } });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome;
    // A program that could not be started has a name of the system's as its code.
    if (typeof code !== "number") throw error;
    return { code, stdout, stderr };
  }
}
