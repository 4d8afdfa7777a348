import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Server } from "./global-setup.ts";
import { pythonFolder } from "./tools.ts";

/** Output and exit code of a program. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

const folder = join(import.meta.dirname, "../..");
const commands: Record<string, (file: string) => [string, string[]]> = {
  ts: (file) => [process.execPath, [file]],
  py: (file) => [join(pythonFolder, "bin/python"), [file]],
  sh: (file) => ["sh", [file]],
};

/** Returns the environment variables that the programs read. */
export function environmentOf({ baseUrl, apiKey, owner, token }: Server): Record<string, string> {
  return {
    MAGE_BASE_URL: baseUrl,
    MAGE_API_KEY: apiKey,
    MAGE_OAUTH_TOKEN: token,
    MAGE_EMAIL: owner.email,
    MAGE_PASSWORD: owner.password,
  };
}

/** Runs a program with only the given environment variables. */
export function runProgram(file: string, env: Record<string, string>): Promise<Outcome> {
  const command = commands[file.split(".").at(-1) ?? ""];
  if (!command) throw new Error(`No command is defined for ${file}.`);
  const [program, parameters] = command(file);
  const { PATH = "" } = process.env;
  const path = `${join(pythonFolder, "bin")}:${PATH}`;
  const options = { cwd: folder, env: { PATH: path, HOME: pythonFolder, LANG: "C.UTF-8", ...env } };
  return new Promise((resolve) => {
    const child = execFile(program, parameters, options, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
      resolve({ code, stdout, stderr });
    });
    child.stdin?.end();
  });
}
