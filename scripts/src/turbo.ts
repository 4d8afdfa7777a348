import { spawn } from "node:child_process";
import { workspaceRoot } from "./workspace.ts";

/** What is set for every tool we start: nothing reports to its vendor, and nothing asks for a newer version of itself. */
export const quietEnvironment = {
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

/**
 * Runs Turbo tasks.
 *
 * @returns Whether all succeeded; if not, what the failed tasks printed, without Turbo's and pnpm's own words around it.
 */
export function runTasks(tasks: string[]): Promise<{ ok: boolean; failure: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn("turbo", ["run", ...tasks, "--output-logs=errors-only"], {
      cwd: workspaceRoot,
      env: { ...process.env, ...quietEnvironment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ ok: code === 0, failure: code === 0 ? "" : failureIn(output) }));
  });
}

/** The lines of a failed task in Turbo's output; all of the output when there are none. */
export function failureIn(output: string): string {
  const lines = output.split("\n").flatMap((line) => {
    const [, text] = /^@?[\w/-]+:[\w-]+: (.*)$/.exec(line) ?? [];
    return text === undefined || /^(cache (miss|hit|bypass)|\$ |\[ELIFECYCLE\])/.test(text) ? [] : [text];
  });
  return (lines.length > 0 ? lines.join("\n") : output).trim();
}
