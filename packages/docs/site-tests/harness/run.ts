import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Server } from "./global-setup.ts";
import { pythonFolder } from "./tools.ts";

/** What a program has written, and how it ended. */
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

/** The variables that the programs of the site read. */
export function environmentOf({ baseUrl, apiKey, owner, token }: Server): Record<string, string> {
  return {
    MAGE_BASE_URL: baseUrl,
    MAGE_API_KEY: apiKey,
    MAGE_OAUTH_TOKEN: token,
    MAGE_EMAIL: owner.email,
    MAGE_PASSWORD: owner.password,
  };
}

/** Runs a program to its end, with nothing in its environment but what is given. */
export function runProgram(file: string, env: Record<string, string>): Promise<Outcome> {
  const command = commands[file.split(".").at(-1) ?? ""];
  if (!command) throw new Error(`Nobody knows how to run ${file}.`);
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
