import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { workspaceRoot } from "@mage-api/workspace";
import { findPython } from "./python.ts";

const locks = fileURLToPath(new URL("../locks", import.meta.url));

/** A Mage release that is ready to start. */
export interface MageInstallation {
  release: string;
  /** The interpreter of the release's own virtual environment. */
  python: string;
  /** The folder of a new project and a migrated database of each kind, to copy for each server. */
  template: string;
  /** The API key that every installation of this release shares. */
  apiKey: string;
}

export interface InstallOptions {
  /** A release with a lock file in `locks/`. Default: the release that the OpenAPI document describes. */
  release?: string;
  /** The folder for installations. Default: `.mage` in the workspace. */
  cache?: string;
  /** Called with each progress line. Default: prints to standard error. */
  onProgress?: (line: string) => void;
}

/** The release that the OpenAPI document describes. */
export const defaultRelease = "0.9.80";

/** Lists the releases that can be installed: those with a lock file. */
export function knownReleases(): string[] {
  return readdirSync(locks)
    .map((file) => /^(\d.*)\.lock$/.exec(file)?.[1])
    .filter((release) => release !== undefined);
}

/**
 * Installs a Mage release into a virtual environment, unless it is already installed.
 *
 * @throws PythonMissingError without Python 3.10 to 3.12; Error when the release has no lock file or installing fails.
 */
export async function installMage(options: InstallOptions = {}): Promise<MageInstallation> {
  const { release = defaultRelease, cache = join(workspaceRoot, ".mage") } = options;
  const lock = join(locks, `${release}.lock`);
  if (!knownReleases().includes(release) || !existsSync(lock)) {
    throw new Error(
      `There is no lock file for Mage ${release}: choose one of ${knownReleases().join(", ")}.`,
    );
  }
  const folder = join(cache, release);
  await runInstaller(
    [folder, release, join(locks, "uv.lock"), join(locks, "postgresql.lock"), lock],
    options.onProgress,
  );
  return {
    release,
    python: join(folder, "venv/bin/python"),
    template: join(folder, "template"),
    apiKey: readApiKey(join(folder, "venv")),
  };
}

async function runInstaller(parameters: string[], onProgress?: (line: string) => void): Promise<void> {
  const python = await findPython();
  const child = spawn(
    python,
    ["-I", "-B", fileURLToPath(new URL("install.py", import.meta.url)), ...parameters],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (text.startsWith("Installing")) (onProgress ?? console.error)(text.trimEnd());
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) {
    throw new Error(`Mage ${parameters[1]} could not be installed. Installer output:\n${output.trimEnd()}`);
  }
}

/** Reads the API key, a constant in Mage's source, so it is right for every release and isn't stored here. */
function readApiKey(venv: string): string {
  const lib = join(venv, "lib");
  const candidates = readdirSync(lib).flatMap((python) =>
    ["settings/server.py", "settings/__init__.py", "settings.py"].map((file) =>
      join(lib, python, "site-packages/mage_ai", file),
    ),
  );
  for (const file of candidates.filter((path) => existsSync(path))) {
    const key = /^OAUTH2_APPLICATION_CLIENT_ID = ['"](\w+)['"]/m.exec(readFileSync(file, "utf8"))?.[1];
    if (key) return key;
  }
  throw new Error("Mage's settings don't contain the API key where expected: its source has changed.");
}
