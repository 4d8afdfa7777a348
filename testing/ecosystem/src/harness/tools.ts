import { execFile } from "node:child_process";
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pnpm } from "@mage-api/workspace";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../../tools", import.meta.url));

/** Returns a path inside the packages installed in `tools/`. */
export function tool(...path: string[]): string {
  return join(folder, "node_modules", ...path);
}

/** Installs the runtimes and compilers, unless the lock file's versions are already installed. */
export async function installTools(): Promise<void> {
  const lock = join(folder, "pnpm-lock.yaml");
  const installed = tool(".installed-from.yaml");
  const [wanted, present] = await Promise.all([read(lock), read(installed)]);
  if (wanted === present) return;
  console.log("Installing Node.js, Deno, Bun, TypeScript and Chromium for the ecosystem tests …");
  await pnpm(["install", "--frozen-lockfile"], folder);
  await copyFile(lock, installed);
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

/** A program's output and exit code. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program and waits for it to exit. Its environment has only PATH, HOME and `env`. */
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
    // If the program can't be started, the code is a name such as ENOENT.
    if (typeof code !== "number") throw error;
    return { code, stdout, stderr };
  }
}
