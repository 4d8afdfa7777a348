import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { defaultRelease, knownReleases } from "@mage-api/mage-server";
import { compareReleases } from "./compatibility/files.ts";
import { writeDerivedFiles } from "./compatibility/generate.ts";

const usage = `Runs the scenarios against real Mage servers, and holds every answer against spec/openapi.yaml.

  pnpm contract [--mage ${defaultRelease}] [--record] [file …]
  pnpm contract --tables

  --mage    a release, or all of ${knownReleases().sort(compareReleases).join(", ")}, one after the other
  --record  keep what was seen in packages/contract-tests/generated, and renew the tables made of it; --mage all does
  --tables  renew the tables from what is recorded, without a server
  file      part of a test file's name: only those run, and nothing is kept`;

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === "string") {
    console.error(options);
    return 1;
  }
  const { mage = defaultRelease, record = mage === "all", tables, help, files } = options;
  if (help) {
    console.log(usage);
    return 0;
  }
  if (tables) {
    await writeDerivedFiles();
    return 0;
  }
  const known = knownReleases().sort(compareReleases);
  if (mage !== "all" && !known.includes(mage)) {
    console.error(`There is no lock file for Mage ${mage}: choose one of ${known.join(", ")}, or all.`);
    return 1;
  }
  const failed: string[] = [];
  for (const release of mage === "all" ? known : [mage]) {
    console.log(`\n== Mage ${release}`);
    if (!runsOn(release, record && files.length === 0, files)) failed.push(release);
  }
  if (record && files.length === 0 && failed.length === 0) await writeDerivedFiles();
  if (failed.length > 0) console.error(`The contract failed on Mage ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        mage: { type: "string" },
        record: { type: "boolean" },
        tables: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    return { ...values, files: positionals };
  } catch (error) {
    return `${(error as Error).message.split(".")[0]}. pnpm contract --help lists the options.`;
  }
}

function runsOn(release: string, record: boolean, files: readonly string[]): boolean {
  const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
  const parameters = ["run", "--config", "vitest.contract.config.ts", ...files];
  const { status } = spawnSync(process.execPath, [vitest, ...parameters], {
    cwd: new URL("..", import.meta.url),
    env: { ...process.env, MAGE_RELEASE: release, CONTRACT_RECORD: record ? "1" : "" },
    stdio: "inherit",
  });
  return status === 0;
}

process.exitCode = await main();
