import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClientMutant } from "./client-mutants.ts";

const packages = fileURLToPath(new URL("../../../", import.meta.url));
const client = join(packages, "client");
const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
const MOST_MS = 240_000;

/** A copy of the client's source that may be damaged; its dependencies and its neighbours are those of the original. */
export class ClientCopy {
  readonly folder: string;
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
    // As deep in its tree as the original, so that its tests find what they read beside it.
    this.folder = join(root, "packages/client");
    rmSync(root, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    cpSync(join(client, "src"), join(this.folder, "src"), { recursive: true });
    cpSync(join(client, "package.json"), join(this.folder, "package.json"));
    symlinkSync(join(client, "node_modules"), join(this.folder, "node_modules"));
    symlinkSync(join(packages, "../spec"), join(root, "spec"));
  }

  /**
   * Damages one file.
   *
   * @returns takes the damage back.
   * @throws Error when there is nothing like it to damage any more.
   */
  damage({ name, file, from, to }: ClientMutant): () => void {
    const path = join(this.folder, "src", file);
    const text = readFileSync(path, "utf8");
    if (text.split(from).length !== 2) {
      throw new Error(
        `“${name}” no longer fits ${file}: ${JSON.stringify(from)} stands there ${text.split(from).length - 1} times.`,
      );
    }
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
    return () => writeFileSync(path, text);
  }

  /** Whether the client's own tests pass. */
  unitTestsPass(): Promise<boolean> {
    const patience = ["--testTimeout", "20000", "--hookTimeout", "60000"];
    return this.#passes(["run", "--bail", "1", "--reporter", "dot", ...patience], this.folder, {});
  }

  /** Whether the scenarios pass on the mock, with this client. */
  scenariosPass(): Promise<boolean> {
    const parameters = ["run", "--config", "vitest.mock.config.ts", "--bail", "1", "--reporter", "dot"];
    const entry = join(this.folder, "src/index.ts");
    return this.#passes(parameters, join(packages, "contract-tests"), { MAGE_CLIENT: entry });
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #passes(parameters: readonly string[], cwd: string, env: Record<string, string>): Promise<boolean> {
    const child = spawn(process.execPath, [vitest, ...parameters], {
      cwd,
      env: { ...process.env, ...env },
      stdio: "ignore",
      // A damaged client may hang: what it started goes with it.
      detached: true,
    });
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), MOST_MS);
      child.on("exit", (code) => {
        clearTimeout(timer);
        resolve(code === 0);
      });
    });
  }
}
