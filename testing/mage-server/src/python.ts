import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const candidates = ["python3.12", "python3.11", "python3.10", "python3"];

/** Thrown when no Python that Mage supports is found. */
export class PythonMissingError extends Error {
  override name = "PythonMissingError";
}

/**
 * Finds a Python 3.10, 3.11 or 3.12.
 *
 * @param environment - `PATH` is searched; `MAGE_PYTHON` names an interpreter to use instead.
 * @returns the absolute path of the interpreter.
 * @throws PythonMissingError if none is found.
 */
export async function findPython(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const chosen = environment.MAGE_PYTHON;
  for (const candidate of chosen ? [chosen] : candidates) {
    const path = await probe(candidate, environment);
    if (path) return path;
  }
  throw new PythonMissingError(
    chosen
      ? `MAGE_PYTHON is ${chosen}, which isn't Python 3.10, 3.11 or 3.12: set it to one, or unset it to search PATH.`
      : "Mage needs Python 3.10, 3.11 or 3.12, and none was found in PATH: install one, or set MAGE_PYTHON to its path.",
  );
}

/** Runs a candidate: version managers put launchers into PATH that fail when run, so a name alone proves nothing. */
async function probe(candidate: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const script = "import sys, venv, ensurepip; print(sys.version_info[1], sys.executable)";
  try {
    const { stdout } = await run(candidate, ["-c", script], { env, timeout: 20_000 });
    const [, minor, path] = /^(\d+) (.+)$/m.exec(stdout) ?? [];
    return path && Number(minor) >= 10 && Number(minor) <= 12 ? path : undefined;
  } catch {
    return undefined;
  }
}
