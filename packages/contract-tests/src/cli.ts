import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { databases, defaultRelease, knownReleases } from "@mage-api/mage-server";
import { InputError, parseCommandLine, run } from "@mage-api/workspace";
import { compareReleases } from "./compatibility/files.ts";
import { writeDerivedFiles } from "./compatibility/generate.ts";
import type { TestedServer } from "./compatibility/known-differences.ts";

const releases = knownReleases().sort(compareReleases);

const usage = `Runs the scenarios against real Mage servers and validates every response against spec/openapi.yaml.

  pnpm contract [--mage ${defaultRelease}] [--database sqlite] [--record] [-t "scenario"] [file …]
  pnpm contract --tables

  --mage      the release to test, or all: ${releases.join(", ")}
  --database  sqlite (default), postgresql or all
  --record    record the results in packages/contract-tests/generated and update its tables; implied by --mage all
  -t          run only scenarios whose name matches this regular expression; nothing is recorded
  --tables    update the tables from the recorded results, without a server
  file        run only test files whose name contains this; nothing is recorded`;

await run(async () => {
  const { values, positionals: files } = readArguments();
  const {
    mage = defaultRelease,
    database = "sqlite",
    record = mage === "all",
    scenario,
    tables,
    help,
  } = values;
  if (help) return console.log(usage);
  if (tables) return writeDerivedFiles();
  for (const file of files) {
    if (/^\d+(\.\d+)+$/.test(file)) {
      throw new InputError(`${file} looks like a release, not a test file: use --mage ${file}.`);
    }
  }
  const isRecorded = record && files.length === 0 && scenario === undefined;
  const filter = [...files, ...(scenario === undefined ? [] : ["-t", scenario])];
  const servers = choose(mage, releases, "--mage").flatMap((release) =>
    choose(database, databases, "--database").map((one) => ({ release, database: one })),
  );
  const failed = servers.filter((server) => {
    console.log(`\n== Mage ${server.release} on ${server.database}`);
    return !passes(server, isRecorded, filter);
  });
  if (failed.length > 0) {
    const names = failed.map((server) => `${server.release} on ${server.database}`);
    throw new InputError(`The contract tests failed on Mage ${names.join(", ")}.`);
  }
  if (isRecorded) await writeDerivedFiles();
});

function readArguments() {
  return parseCommandLine(
    {
      allowPositionals: true,
      options: {
        mage: { type: "string" },
        database: { type: "string" },
        record: { type: "boolean" },
        scenario: { type: "string", short: "t" },
        tables: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    },
    "pnpm contract",
  );
}

/** Returns the values that an option selects. */
function choose<Value extends string>(given: string, known: readonly Value[], option: string): Value[] {
  const chosen = known.filter((value) => given === "all" || given === value);
  if (chosen.length === 0)
    throw new InputError(`${option} ${given}: choose one of ${known.join(", ")}, or all.`);
  return chosen;
}

/** Runs the scenarios on one release and database. */
function passes({ release, database }: TestedServer, record: boolean, filter: readonly string[]): boolean {
  const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
  const parameters = ["run", "--config", "vitest.contract.config.ts", ...filter];
  const { status } = spawnSync(process.execPath, [vitest, ...parameters], {
    cwd: new URL("..", import.meta.url),
    env: {
      ...process.env,
      MAGE_RELEASE: release,
      MAGE_DATABASE: database,
      CONTRACT_RECORD: record ? "1" : "",
    },
    stdio: "inherit",
  });
  return status === 0;
}
