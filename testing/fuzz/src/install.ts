import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findPython } from "@mage-api/mage-server";
import { workspaceRoot } from "@mage-api/workspace";

const run = promisify(execFile);
const lock = fileURLToPath(new URL("../schemathesis/schemathesis.lock", import.meta.url));
const cache = join(workspaceRoot, ".mage/schemathesis");

/**
 * Installs Schemathesis from its lock file, unless it is already installed.
 *
 * @returns the path of its command.
 * @throws PythonMissingError without a suitable Python; Error when it is older than 3.11 or the installation fails.
 */
export async function installSchemathesis(): Promise<string> {
  const python = await findPython();
  const { stdout: version } = await run(python, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"]);
  if (version.trim() === "3.10") {
    throw new Error("Schemathesis needs Python 3.11 or 3.12: set MAGE_PYTHON to one.");
  }
  const command = join(cache, "venv/bin/st");
  const marker = join(cache, "installed.txt");
  const wanted = `${version.trim()} ${createHash("sha256").update(readFileSync(lock)).digest("hex")}\n`;
  if (existsSync(command) && existsSync(marker) && readFileSync(marker, "utf8") === wanted) return command;
  console.error("Installing Schemathesis (once, about a minute) …");
  rmSync(cache, { recursive: true, force: true });
  try {
    await run(python, ["-m", "venv", join(cache, "venv")]);
    const pip = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock];
    await run(join(cache, "venv/bin/python"), pip);
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    throw new Error(`Schemathesis could not be installed. pip's output:\n${stderr.trim().slice(-2000)}`);
  }
  writeFileSync(marker, wanted);
  return command;
}
