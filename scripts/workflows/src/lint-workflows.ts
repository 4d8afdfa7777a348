import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPython } from "@mage-api/mage-server";
import { InputError, run, workspaceRoot } from "@mage-api/workspace";

const execute = promisify(execFile);
const lock = join(workspaceRoot, "scripts/workflows/linters.lock");
const cache = join(workspaceRoot, ".mage/workflow-linters");

/**
 * Lints the GitHub workflows and actions of a repository: actionlint, with ShellCheck for their scripts, then zizmor.
 *
 * @returns the findings as text; empty if there are none.
 * @throws InputError if Python 3.10 to 3.12 is missing, or the linters can't be installed.
 */
export async function lintWorkflows(root: string): Promise<string> {
  const bin = await installLinters();
  const workflows = join(root, ".github/workflows");
  const files = (await readdir(workflows)).map((name) => join(workflows, name));
  const findings = [
    await output(join(bin, "actionlint"), [
      "-no-color",
      "-shellcheck",
      join(bin, "shellcheck"),
      "-pyflakes=",
      ...files,
    ]),
    await output(join(bin, "zizmor"), [
      "--offline",
      "--strict-collection",
      "--quiet",
      "--color",
      "never",
      root,
    ]),
  ];
  return findings.filter(Boolean).join("\n");
}

/** Returns what a linter prints if it fails, and nothing if it passes. */
async function output(command: string, args: readonly string[]): Promise<string> {
  try {
    await execute(command, args, { maxBuffer: 10_000_000 });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ""}${stderr ?? ""}`.trim() || String(error);
  }
}

/**
 * Installs the linters from their lock, unless they are installed already.
 *
 * @returns the folder of their commands.
 */
async function installLinters(): Promise<string> {
  const python = await findPython().catch((error: Error) => {
    throw new InputError(error.message);
  });
  const venv = join(cache, "venv");
  const marker = join(cache, "installed.txt");
  const expected = createHash("sha256")
    .update(python)
    .update(await readFile(lock))
    .digest("hex");
  if (existsSync(marker) && (await readFile(marker, "utf8")) === expected) return join(venv, "bin");
  console.error("Installing actionlint, ShellCheck and zizmor (once, about 10 s) …");
  await rm(cache, { recursive: true, force: true });
  try {
    await execute(python, ["-m", "venv", venv]);
    // zizmor's wheel requires Python 3.11, but contains a binary that needs no Python.
    const options = ["--quiet", "--require-hashes", "--only-binary", ":all:", "--ignore-requires-python"];
    await execute(join(venv, "bin/python"), ["-m", "pip", "install", ...options, "-r", lock]);
  } catch (error) {
    const { stderr = String(error) } = error as { stderr?: string };
    throw new InputError(
      `The workflow linters can't be installed. pip reports:\n${stderr.trim().slice(-2000)}`,
    );
  }
  await writeFile(marker, expected);
  return join(venv, "bin");
}

if (import.meta.main) {
  await run(async () => {
    const findings = await lintWorkflows(workspaceRoot);
    if (findings) throw new InputError(findings);
  });
}
