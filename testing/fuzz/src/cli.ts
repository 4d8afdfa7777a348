import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultRelease, knownReleases, startMage } from "@mage-api/mage-server";
import { startMockServer } from "@mage-api/mock-server";
import { documentFile } from "@mage-api/openapi-document";
import {
  compactJson,
  InputError,
  parseCommandLine,
  positiveInteger,
  run,
  writeAtomically,
} from "@mage-api/workspace";
import { classify, readKnownFaults, readObservedFaults, reproduce } from "./faults.ts";
import { installSchemathesis } from "./install.ts";

const usage = `Fuzzes a temporary server with requests that Schemathesis generates from spec/openapi.yaml.

  pnpm fuzz [mock | mage] [--mage ${defaultRelease}] [--examples 25] [--seed 1] [--record]

  --mage      the release of Mage to start
  --examples  maximum number of requests per operation
  --seed      same seed, same requests
  --record    record the faults in generated/server-faults.json, each with a request that reproduces it

An undocumented response is a failure. So is an unhandled error that testing/fuzz/schemathesis/faults.yaml doesn't list;
Mage returns those with HTTP 200.`;

const faultsFile = fileURLToPath(new URL("../generated/server-faults.json", import.meta.url));
const hooks = fileURLToPath(new URL("../schemathesis", import.meta.url));
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
  "record_unhandled_errors",
];
const maxOption = 999_999_999;

interface Options {
  target: "mock" | "mage";
  release: string;
  examples: number;
  seed: number;
  record: boolean;
}

function readOptions(): Options | "help" {
  const text = { type: "string" } as const;
  const { values, positionals } = parseCommandLine(
    {
      allowPositionals: true,
      options: {
        mage: text,
        examples: text,
        seed: text,
        record: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    },
    "pnpm fuzz",
  );
  if (values.help) return "help";
  const [target = "mage", ...others] = positionals;
  if ((target !== "mock" && target !== "mage") || others.length > 0) {
    throw new InputError(`${positionals.join(" ")} is not a target: give mock or mage, or leave it out.`);
  }
  const release = values.mage ?? defaultRelease;
  if (!knownReleases().includes(release)) {
    throw new InputError(
      `There is no lock file for Mage ${release}: choose one of ${knownReleases().join(", ")}.`,
    );
  }
  if (values.record && (target !== "mage" || release !== defaultRelease))
    throw new InputError(`--record needs mage, and Mage ${defaultRelease}.`);
  return {
    target,
    release,
    record: values.record ?? false,
    examples: positiveInteger("examples", values.examples, { fallback: 25, max: maxOption }),
    seed: positiveInteger("seed", values.seed, { fallback: 1, max: maxOption }),
  };
}

/** Runs Schemathesis and returns its exit code: 0 when every response is documented. */
function runSchemathesis(
  command: string,
  baseUrl: string,
  folder: string,
  { examples, seed }: Options,
): Promise<number> {
  const parameters = ["run", documentFile, "--url", baseUrl, "--mode", "positive", "--seed", String(seed)];
  const more = [
    "--max-examples",
    String(examples),
    "--checks",
    checks.join(","),
    "--continue-on-failure",
    "--no-shrink",
  ];
  const child = spawn(
    command,
    [
      "--config-file",
      join(hooks, "schemathesis.toml"),
      ...parameters,
      ...more,
      "--request-timeout",
      "60",
      "--workers",
      "1",
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? "",
        HOME: folder,
        NO_COLOR: "1",
        PYTHONPATH: hooks,
        PYTHONDONTWRITEBYTECODE: "1",
        SCHEMATHESIS_HOOKS: "hooks",
        FUZZ_FAULTS: join(folder, "faults.jsonl"),
      },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs the command and returns its exit code. */
async function main(): Promise<number> {
  const options = readOptions();
  if (options === "help") {
    console.log(usage);
    return 0;
  }
  const command = await asInputError(installSchemathesis());
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  writeFileSync(join(folder, "faults.jsonl"), "");
  const { target, release } = options;
  const server =
    target === "mock"
      ? await startMockServer({ authentication: false })
      : await asInputError(startMage({ release, authentication: false }));
  try {
    const known = readKnownFaults();
    const reproduced =
      target === "mage" ? await reproduce(known, server.baseUrl) : new Map<string, string | undefined>();
    const notReproduced = [...reproduced].flatMap(([id, exception]) => (exception === undefined ? [id] : []));
    const code = await runSchemathesis(command, server.baseUrl, folder, options);
    const observed = readObservedFaults(readFileSync(join(folder, "faults.jsonl"), "utf8"));
    const { operations, unknown } = classify(observed, known);
    console.log(`\nObserved ${observed.length} unhandled errors of ${operations.size} known kinds.`);
    if (target === "mage")
      console.log(
        `Reproduced ${reproduced.size - notReproduced.length} of ${reproduced.size} server faults.`,
      );
    for (const { operation, exception, method, path, query, body } of unknown) {
      console.error(
        `Unknown fault: ${operation} fails with “${exception}”.\n  ${method} ${path} ${JSON.stringify({ query, body })}`,
      );
    }
    for (const id of notReproduced)
      console.error(`The requests for ${id} in schemathesis/faults.yaml don't reproduce it.`);
    if (options.record && unknown.length + notReproduced.length === 0) {
      const faults = known.map(({ exception: _, ...fault }) => ({
        ...fault,
        ...(reproduced.has(fault.id) ? { exception: withoutFolders(reproduced.get(fault.id) ?? "") } : {}),
        // Operations in which random requests triggered it in this run.
        operations: operations.get(fault.id) ?? [],
      }));
      await writeAtomically(faultsFile, compactJson({ release, faults }));
    }
    return code === 0 && unknown.length + notReproduced.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Removes this machine's folders from a text. */
function withoutFolders(text: string): string {
  return text
    .replace(/(\/[\w.@-]+)+\/(?=site-packages|mage-server-)/g, "…/")
    .replace(/mage-server-\w+/g, "mage");
}

/** Reports a failed installation or start as one message, without a stack trace. */
function asInputError<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: Error) => {
    throw new InputError(error.message);
  });
}

await run(async () => {
  process.exitCode = await main();
});
