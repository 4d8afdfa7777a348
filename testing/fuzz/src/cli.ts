import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { defaultRelease, knownReleases, startMage } from "@mage-api/mage-server";
import { startMockServer } from "@mage-api/mock-server";
import { documentFile } from "@mage-api/openapi-document";
import { compactJson, writeAtomically } from "@mage-api/workspace";
import { judge, readKnownFaults, readSeenFaults, show } from "./faults.ts";
import { installSchemathesis } from "./install.ts";

const usage = `Sends Schemathesis' requests, made up from spec/openapi.yaml, to a server that is thrown away afterwards.

  pnpm fuzz [mock | mage] [--mage ${defaultRelease}] [--examples 25] [--seed 1]

An answer that the document doesn't describe is a failure, and so is an unhandled error, which Mage answers with HTTP
200, of a kind that testing/fuzz/schemathesis/faults.yaml doesn't have. What a real server was seen to do is kept in
generated/server-faults.json, with the request that shows it.`;

const faultsFile = fileURLToPath(new URL("../generated/server-faults.json", import.meta.url));
const hooks = fileURLToPath(new URL("../schemathesis", import.meta.url));
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
  "unhandled_errors_are_written_down",
];

interface Options {
  target: "mock" | "mage";
  release: string;
  examples: number;
  seed: number;
}

function readOptions(): Options | "help" {
  const { values, positionals } = parse();
  if (values.help) return "help";
  const [target = "mage", ...others] = positionals;
  if ((target !== "mock" && target !== "mage") || others.length > 0) {
    throw new Error(
      `There is no ${positionals.join(" ")} to send requests to: name mock or mage, or nothing.`,
    );
  }
  const release = values.mage ?? defaultRelease;
  if (!knownReleases().includes(release)) {
    throw new Error(
      `There is no lock file for Mage ${release}: choose one of ${knownReleases().join(", ")}.`,
    );
  }
  return {
    target,
    release,
    examples: whole("examples", values.examples, 25),
    seed: whole("seed", values.seed, 1),
  };
}

function parse() {
  try {
    const text = { type: "string" } as const;
    return parseArgs({
      allowPositionals: true,
      options: { mage: text, examples: text, seed: text, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message.split(".")[0]}. pnpm fuzz --help lists the options.`);
  }
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} ${text} is no number from 1 on.`);
  return Number(text);
}

/** Runs Schemathesis; its exit code is 0 when every answer is as the document says. */
function schemathesis(
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

async function main(): Promise<number> {
  const options = readOptions();
  if (options === "help") {
    console.log(usage);
    return 0;
  }
  const command = await installSchemathesis();
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  writeFileSync(join(folder, "faults.jsonl"), "");
  const { target, release } = options;
  const server =
    target === "mock"
      ? await startMockServer({ authentication: false })
      : await startMage({ release, authentication: false });
  try {
    const known = readKnownFaults();
    const shown =
      target === "mage" ? await show(known, server.baseUrl) : new Map<string, string | undefined>();
    const cured = [...shown].flatMap(([id, said]) => (said === undefined ? [id] : []));
    const code = await schemathesis(command, server.baseUrl, folder, options);
    const seen = readSeenFaults(readFileSync(join(folder, "faults.jsonl"), "utf8"));
    const { operations, unknown } = judge(seen, known);
    console.log(
      `\n${seen.length} unhandled errors of ${operations.size} known kinds; ${shown.size - cured.length} faults of the server shown.`,
    );
    for (const { operation, exception, method, path, query, body } of unknown) {
      console.error(
        `Unknown: ${operation} answers “${exception}”.\n  ${method} ${path} ${JSON.stringify({ query, body })}`,
      );
    }
    for (const id of cured)
      console.error(`The requests of ${id} in schemathesis/faults.yaml don't lead to it.`);
    if (target === "mage" && release === defaultRelease && unknown.length + cured.length === 0) {
      const faults = known.map(({ exception: _, ...fault }) => ({
        ...fault,
        ...(shown.has(fault.id) ? { exception: withoutFolders(shown.get(fault.id) ?? "") } : {}),
        // Where random requests led to it, in this run.
        operations: operations.get(fault.id) ?? [],
      }));
      await writeAtomically(faultsFile, compactJson({ release, faults }));
    }
    return code === 0 && unknown.length + cured.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A text without the folders of this machine. */
function withoutFolders(text: string): string {
  return text
    .replace(/(\/[\w.@-]+)+\/(?=site-packages|mage-server-)/g, "…/")
    .replace(/mage-server-\w+/g, "mage");
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
