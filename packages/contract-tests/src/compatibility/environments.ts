import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installMage } from "@mage-api/mage-server";
import { compactJson, writeAtomically } from "@mage-api/workspace";
import { generatedFolder } from "./files.ts";
import type { TestedServer } from "./known-differences.ts";
import type { ReleaseRun } from "./release-run.ts";

/** The result of a complete run on another Python than usual, and thus other versions of Mage's dependencies. */
export interface Environment extends TestedServer {
  python: string;
  sqlalchemy: string;
  scenarios: ReleaseRun["scenarios"];
}

const folder = join(generatedFolder, "environments");
const versions = `
import platform, sqlalchemy
print(platform.python_version(), sqlalchemy.__version__)
`;

/** Records the result of a run with `MAGE_PYTHON`. */
export async function recordEnvironment({ release, database, scenarios }: ReleaseRun): Promise<void> {
  const { python: interpreter } = await installMage({ release });
  const [python = "", sqlalchemy = ""] = execFileSync(interpreter, ["-c", versions], { encoding: "utf8" })
    .trim()
    .split(" ");
  const environment: Environment = { release, database, python, sqlalchemy, scenarios };
  const minor = python.split(".").slice(0, 2).join(".");
  const file = join(folder, `${release}-${database}-python${minor}.json`);
  await writeAtomically(file, compactJson(environment));
}

/** Reads the recorded results on other Pythons. */
export function readEnvironments(): Environment[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}
