import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const stopTimeoutMs = 20_000;

/** A process that ends with all its descendants, and its folder with it. */
export interface Supervised {
  /** What it printed so far; after its end, what it had printed when `stop` was called. */
  output(): string;
  hasExited(): boolean;
  /** Settles at its end, whatever ended it. */
  exited: Promise<void>;
  /** Ends it: SIGTERM, 5 s later SIGKILL. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Runs a command under a supervisor that ends it when this process ends, however that happens.
 *
 * @param python - an interpreter that has `psutil`.
 * @param folder - where it runs and its output is kept; removed at its end.
 * @param command - program and arguments.
 * @param env - its whole environment.
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
    // The supervisor ends the command when this pipe closes, and nobody but this process holds its other end.
    stdio: ["pipe", log, log],
    // Out of reach of a terminal's Ctrl-C, which would otherwise hit each process at once and in no order.
    detached: true,
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once("close", () => resolve()).once("error", () => resolve());
  });
  // Its end may be broken already when we close ours.
  child.stdin?.on("error", () => {});

  let kept = "";
  const output = () => {
    try {
      kept = readFileSync(logFile, "utf8");
    } catch {
      // The folder is gone: what was read before is all there is.
    }
    return kept;
  };
  return {
    output,
    exited,
    hasExited: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    async stop() {
      output();
      child.stdin?.end();
      await settledWithin(exited, stopTimeoutMs);
      // For a supervisor that was killed, or hangs: what it left is in its group.
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
