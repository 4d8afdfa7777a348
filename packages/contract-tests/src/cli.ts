import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defaultRelease, knownReleases } from "@mage-api/mage-server";
import { InputError, parseCommandLine, run } from "@mage-api/workspace";
import { compareReleases } from "./compatibility/files.ts";
import { writeDerivedFiles } from "./compatibility/generate.ts";

const releases = knownReleases().sort(compareReleases);

const usage = `Runs the scenarios against real Mage servers and validates every response against spec/openapi.yaml.

  pnpm contract [--mage ${defaultRelease}] [--record] [file …]
  pnpm contract --tables

  --mage    the release to test, or all: ${releases.join(", ")}
  --record  record the results in packages/contract-tests/generated and update its tables; implied by --mage all
  --tables  update the tables from the recorded results, without a server
  file      run only test files whose name contains this; nothing is recorded`;

await run(async () => {
  const { values, positionals: files } = readArguments();
  const { mage = defaultRelease, record = mage === "all", tables, help } = values;
  if (help) return console.log(usage);
  if (tables) return writeDerivedFiles();
  if (mage !== "all" && !releases.includes(mage)) {
    throw new InputError(
      `There is no lock file for Mage ${mage}: choose one of ${releases.join(", ")}, or all.`,
    );
  }
  const release = files.find((file) => /^\d+(\.\d+)+$/.test(file));
  if (release)
    throw new InputError(`${release} is no test file: to test Mage ${release}, give --mage ${release}.`);
  const isRecorded = record && files.length === 0;
  const failed = (mage === "all" ? releases : [mage]).filter((release) => {
    console.log(`\n== Mage ${release}`);
    return !passes(release, isRecorded, files);
  });
  if (failed.length > 0) throw new InputError(`The contract tests failed on Mage ${failed.join(", ")}.`);
  if (isRecorded) await writeDerivedFiles();
});

function readArguments() {
  return parseCommandLine(
    {
      allowPositionals: true,
      options: {
        mage: { type: "string" },
        record: { type: "boolean" },
        tables: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    },
    "pnpm contract",
  );
}

/** Runs the scenarios on one release. */
function passes(release: string, record: boolean, files: readonly string[]): boolean {
  const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
  const parameters = ["run", "--config", "vitest.contract.config.ts", ...files];
  const { status } = spawnSync(process.execPath, [vitest, ...parameters], {
    cwd: new URL("..", import.meta.url),
    env: { ...process.env, MAGE_RELEASE: release, CONTRACT_RECORD: record ? "1" : "" },
    stdio: "inherit",
  });
  return status === 0;
}
