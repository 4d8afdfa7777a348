import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const stopTimeoutMs = 20_000;

/** A supervised process. It ends together with all its descendants, and its folder is deleted. */
export interface Supervised {
  /** Returns the output so far; once the process has ended, the output up to the call of `stop`. */
  output(): string;
  hasExited(): boolean;
  /** Resolves when the process has ended for any reason. */
  exited: Promise<void>;
  /** Sends SIGTERM, then SIGKILL after 5 s. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Runs a command under a supervisor that stops it when this process ends, even if it is killed.
 *
 * @param python - an interpreter that has `psutil`.
 * @param folder - the working directory, which also holds the log. Deleted at the end.
 * @param command - program and arguments.
 * @param env - the complete environment.
 */
export function supervise(
  python: string,
  folder: string,
  command: readonly string[],
  env: Record<string, string>,
): Supervised {
  const script = fileURLToPath(new URL("supervise.py", import.meta.url));
  const logFile = join(folder, "server.log");
  const log = openSync(logFile, "w");
  const child = spawn(python, [script, folder, ...command], {
    cwd: folder,
    env,
    // The supervisor stops the command when this pipe closes. Only this process holds the other end.
    stdio: ["pipe", log, log],
    // Keeps the terminal's Ctrl-C away: it would hit every process at once, in no particular order.
    detached: true,
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once("close", () => resolve()).once("error", () => resolve());
  });
  // The supervisor's end may be closed already.
  child.stdin?.on("error", () => {});

  let text = "";
  const output = () => {
    try {
      text = readFileSync(logFile, "utf8");
    } catch {
      // The folder is gone: return what was read before.
    }
    return text;
  };
  return {
    output,
    exited,
    hasExited: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    async stop() {
      output();
      child.stdin?.end();
      await settledWithin(exited, stopTimeoutMs);
      // In case the supervisor hangs or was killed: its children are still in its process group.
      if (child.pid !== undefined) killGroup(child.pid);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // The group is empty, as it should be.
  }
}

async function settledWithin(promise: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}
