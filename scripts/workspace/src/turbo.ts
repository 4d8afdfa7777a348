import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { workspaceRoot } from "./paths.ts";

/** Turns off telemetry and update checks in every tool that we start. */
export const quietEnvironment = {
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

/** The result of some tasks. */
export interface TaskResult {
  ok: boolean;
  /** The output of the failed tasks, without Turbo's and pnpm's own lines. */
  failure: string;
  /** The number of tasks that were not cached. */
  ran: number;
  total: number;
}

/**
 * Runs Turbo tasks in the workspace or in a stage.
 *
 * @param onStart - Called with the name of each task that is not cached: "@mage-api/types:build".
 */
export async function runTasks(
  tasks: readonly string[],
  root: string = workspaceRoot,
  onStart: (task: string) => void = () => {},
): Promise<TaskResult> {
  const started = /^(\S+:[\w-]+): cache (?:miss|bypass)/gm;
  const { code, output } = await turbo(["run", ...tasks, "--output-logs=new-only"], root, (text) => {
    for (const [, task = ""] of text.matchAll(started)) onStart(task);
  });
  const [, cached = "0", total = "0"] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? [];
  return {
    ok: code === 0,
    failure: code === 0 ? "" : extractFailure(output),
    ran: Number(total) - Number(cached),
    total: Number(total),
  };
}

/** Returns the hash of each task. It covers everything that the result of the task depends on. */
export async function hashTasks(tasks: readonly string[]): Promise<Record<string, string>> {
  const { code, output } = await turbo(["run", ...tasks, "--dry=json"], workspaceRoot);
  if (code !== 0) return { failed: output };
  const { tasks: all } = JSON.parse(output.slice(output.indexOf("{"))) as {
    tasks: { taskId: string; hash: string }[];
  };
  return Object.fromEntries(all.map(({ taskId, hash }) => [taskId, hash]).sort());
}

function turbo(
  args: string[],
  cwd: string,
  onText: (text: string) => void = () => {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn("turbo", args, {
      cwd,
      env: { ...process.env, ...quietEnvironment, TURBO_CACHE_DIR: join(workspaceRoot, ".turbo/cache") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        onText(String(chunk));
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Returns the output of the failed tasks in Turbo's output, or all of it if no task failed. */
export function extractFailure(output: string): string {
  const failed = new Set(
    [...output.matchAll(/^(@?[\w/-]+)#([\w-]+): +ERROR /gm)].map(([, name, task]) => `${name}:${task}`),
  );
  const lines = output.split("\n").flatMap((line) => {
    const [, task = "", text] = /^(@?[\w/-]+:[\w-]+): (.*)$/.exec(line) ?? [];
    if (text === undefined || (failed.size > 0 && !failed.has(task))) return [];
    if (/^(cache (miss|hit|bypass)|\$ |\[ELIFECYCLE\]|>)/.test(text)) return [];
    // Compilers print paths relative to their package.
    return [text.replace(/^src\//, `${folderOf(task)}src/`)];
  });
  return (lines.length > 0 ? lines.join("\n") : output).trim();
}

/** Returns the folder of a task's package, such as `packages/client/`. */
function folderOf(task: string): string {
  const [, name = ""] = /^@mage-api\/([\w-]+):/.exec(task) ?? [];
  const group = ["packages", "testing", "scripts"].find((one) => existsSync(join(workspaceRoot, one, name)));
  return group ? `${group}/${name}/` : `${name}/`;
}
