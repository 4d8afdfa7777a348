import { readFileSync } from "node:fs";
import { type Exchange, mageValidator } from "@mage-api/openapi-document";
import { InputError, parseCommandLine, positiveInteger, run } from "@mage-api/workspace";
import { compare, driftLines } from "./compare.ts";
import { readHar } from "./har.ts";
import { probe } from "./probe.ts";

const usage = `Compares a live Mage server, or recorded traffic, with spec/openapi.yaml.

  pnpm drift --base-url http://localhost:6789 [--api-key …] [--oauth-token …]
  pnpm drift traffic.har … [--base-url http://localhost:6789]

A live server only receives GET requests. From a HAR file, only requests to --base-url are compared, or all paths
under /api/ without it.

  --api-key, --oauth-token  credentials, if authentication is on. MAGE_API_KEY and MAGE_OAUTH_TOKEN are safer: other
                            users of the machine can read a command line
  --samples 20              number of pipelines, blocks, schedules and runs to read individually
  --timeout 30              timeout of each request, in seconds
  --json                    print the report as JSON

Exit codes: 0 no differences, 1 differences, 2 nothing could be compared.`;

const maxOption = 999_999;

/** Runs the command and returns its exit code. */
async function main(): Promise<0 | 1> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const baseUrl = values["base-url"]?.replace(/\/+$/, "");
  if (baseUrl !== undefined && !/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? "")) {
    throw new InputError(`--base-url ${baseUrl} is not a URL: give one such as http://localhost:6789.`);
  }
  if (baseUrl === undefined && positionals.length === 0) {
    throw new InputError(
      "Nothing to compare: give --base-url or a HAR file. pnpm drift --help lists the options.",
    );
  }
  const exchanges = positionals.length
    ? positionals.flatMap((file) => readFile(file, baseUrl))
    : await probe({
        baseUrl: baseUrl ?? "",
        apiKey: values["api-key"] ?? (process.env.MAGE_API_KEY || undefined),
        oauthToken: values["oauth-token"] ?? (process.env.MAGE_OAUTH_TOKEN || undefined),
        samples: positiveInteger("samples", values.samples, { fallback: 20, max: maxOption }),
        timeoutMs: positiveInteger("timeout", values.timeout, { fallback: 30, max: maxOption }) * 1000,
      });
  const report = compare(mageValidator(), exchanges);
  if (report.compared === 0) {
    throw new InputError(
      "No request belongs to an operation in the document, so nothing was compared: check --base-url.",
    );
  }
  console.log(values.json ? JSON.stringify(report, null, 2) : driftLines(report).join("\n"));
  return report.drifts.length > 0 ? 1 : 0;
}

function readArguments() {
  return parseCommandLine(
    {
      allowPositionals: true,
      options: {
        "base-url": { type: "string" },
        "api-key": { type: "string" },
        "oauth-token": { type: "string" },
        samples: { type: "string" },
        timeout: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    },
    "pnpm drift",
  );
}

function readFile(file: string, baseUrl?: string): Exchange[] {
  try {
    return readHar(readFileSync(file, "utf8"), baseUrl);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`${file} can't be read: ${code === "ENOENT" ? "file not found" : message}.`);
  }
}

let exitCode: 0 | 1 | 2 = 2;
await run(async () => {
  exitCode = await main();
});
process.exitCode = exitCode;
