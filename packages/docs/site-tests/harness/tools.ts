import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPython } from "@mage-api/mage-server";

const run = promisify(execFile);
const folder = join(import.meta.dirname, "../../tools");
const root = join(import.meta.dirname, "../../../..");

/** Virtual environment for the Python and HTTPie samples. */
export const pythonFolder = join(root, ".mage/docs-samples");

/** Returns a path in the `node_modules` of `tools/`. */
export function tool(...path: string[]): string {
  return join(folder, "node_modules", ...path);
}

/** Installs Chromium, requests and HTTPie as locked, unless they are up to date. */
export async function installTools(): Promise<void> {
  await once(join(folder, "pnpm-lock.yaml"), tool(".installed-from.yaml"), async () => {
    console.log("Installing Chromium …");
    const { packageManager } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    await run("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], { cwd: folder });
  });
  const lock = join(folder, "python.lock");
  await once(lock, join(pythonFolder, "installed-from.lock"), async () => {
    console.log("Installing requests and HTTPie …");
    await rm(pythonFolder, { recursive: true, force: true });
    await mkdir(pythonFolder, { recursive: true });
    await run(await findPython(), ["-m", "venv", pythonFolder]);
    const pip = [
      "-m",
      "pip",
      "install",
      "--quiet",
      "--disable-pip-version-check",
      "--require-hashes",
      "-r",
      lock,
    ];
    await run(join(pythonFolder, "bin/python"), pip);
  });
}

/** Runs `install` unless the copy of the lock file from the last installation is identical. */
async function once(lock: string, installed: string, install: () => Promise<void>): Promise<void> {
  const [wanted, present] = await Promise.all([read(lock), read(installed)]);
  if (wanted === present) return;
  await install();
  await copyFile(lock, installed);
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}
