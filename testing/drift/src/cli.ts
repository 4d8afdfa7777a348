import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Exchange, mageValidator } from "@mage-api/openapi-document";
import { compare, driftLines } from "./compare.ts";
import { readHar } from "./har.ts";
import { probe } from "./probe.ts";

const usage = `Compares a live Mage server, or recorded traffic, with spec/openapi.yaml.

  pnpm drift --base-url http://localhost:6789 [--api-key …] [--oauth-token …]
  pnpm drift traffic.har … [--base-url http://localhost:6789]

Of a server it only reads: it sends GET requests, and nothing else. Of a HAR file it takes what went to --base-url, or
every path under /api/ without one.

  --api-key, --oauth-token  where the server has authentication on; better in MAGE_API_KEY and MAGE_OAUTH_TOKEN, since
                            other users of the machine can read a command line
  --samples 20              how many pipelines, blocks, schedules and runs are read one by one
  --timeout 30              seconds to wait for each answer
  --json                    the report as JSON

Exit code: 0 nothing differs, 1 something does, 2 nothing could be compared.`;

class InputError extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const baseUrl = values["base-url"]?.replace(/\/+$/, "");
  if (baseUrl !== undefined && !/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? "")) {
    throw new InputError(`--base-url ${baseUrl} is no URL: give one such as http://localhost:6789.`);
  }
  if (baseUrl === undefined && positionals.length === 0) {
    throw new InputError(
      "Nothing to compare: give --base-url or a HAR file. pnpm drift --help lists the options.",
    );
  }
  const exchanges = positionals.length
    ? positionals.flatMap((file) => fromFile(file, baseUrl))
    : await probe({
        baseUrl: baseUrl ?? "",
        apiKey: values["api-key"] ?? (process.env.MAGE_API_KEY || undefined),
        oauthToken: values["oauth-token"] ?? (process.env.MAGE_OAUTH_TOKEN || undefined),
        samples: positive("samples", values.samples, 20),
        timeoutMs: positive("timeout", values.timeout, 30) * 1000,
      });
  const report = compare(mageValidator(), exchanges);
  if (report.compared === 0) {
    throw new InputError(
      "None of the exchanges belongs to an operation of the document: nothing was compared.",
    );
  }
  console.log(values.json ? JSON.stringify(report, null, 2) : driftLines(report).join("\n"));
  return report.drifts.length > 0 ? 1 : 0;
}

function readArguments() {
  try {
    return parseArgs({
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
    });
  } catch (error) {
    throw new InputError(`${(error as Error).message.split(".")[0]}. pnpm drift --help lists the options.`);
  }
}

function positive(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InputError(`--${name} ${text} is no number from 1 on.`);
  return Number(text);
}

function fromFile(file: string, baseUrl?: string): Exchange[] {
  try {
    return readHar(readFileSync(file, "utf8"), baseUrl);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`${file} can't be read: ${code === "ENOENT" ? "there is no such file" : message}.`);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
