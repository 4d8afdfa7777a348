#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { convert } from "./convert.ts";
import { stringify } from "./document/stringify.ts";
import { CollectionError } from "./input/collection-error.ts";
import { readCollection } from "./input/read-collection.ts";
import { formatReport } from "./report/format-report.ts";
import { writeOutput } from "./write-output.ts";

const help = `Converts a Postman collection to an OpenAPI document.

Usage: postman-to-openapi <collection.json | -> [options]

Options:
  -o, --output <file>        write the document to a file; default: standard output
      --format <yaml|json>   format of the document; default: json for *.json, else yaml
      --openapi <3.0|3.1>    OpenAPI version; default 3.1
      --server <url>         server of the document; default: the collection's hosts
      --duplicates <merge|fail>  merge requests of the same method and path, or fail; default merge
      --strict               write nothing and fail if the document can't express something about the API
      --report <file | ->    write the report to a file as JSON, or to standard error as a table
  -q, --quiet                print no summary
  -h, --help                 print this help
      --version              print the version

Examples:
  postman-to-openapi collection.json -o openapi.yaml
  postman-to-openapi collection.json --report report.json --strict > openapi.yaml
  curl -s https://example.com/collection.json | postman-to-openapi - --format json
`;

const options = {
  output: { type: "string", short: "o" },
  format: { type: "string" },
  openapi: { type: "string" },
  server: { type: "string" },
  duplicates: { type: "string" },
  strict: { type: "boolean" },
  report: { type: "string" },
  quiet: { type: "boolean", short: "q" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** A usage error. Its message is followed by a hint to `--help`. */
class UsageError extends Error {}

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`--${option} must be ${allowed.join(" or ")}, not “${value}”.`);
  return found;
}

function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new CollectionError(`No such file: ${file}; give the path of a Postman collection.`);
    if (code === "EISDIR")
      throw new CollectionError(`${file} is a folder: give the path of a Postman collection in it.`);
    if (code === "EAGAIN" || code === "EOF")
      throw new CollectionError("Standard input is empty: pipe a collection into it.");
    throw new CollectionError(`${file} can't be read (${code}): check its permissions.`);
  }
}

function print(stream: NodeJS.WriteStream, text: string): void {
  stream.once("error", ({ code }: NodeJS.ErrnoException) => {
    // The reader closed the pipe, as `head` does.
    if (code === "EPIPE") process.exit();
    fail(`Standard output can't be written (${code}).`);
    process.exit(1);
  });
  stream.write(text);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]?.replace(/\.$/, "")}.`);
  }
}

function packageVersion(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function run(args: string[]): number {
  const { values, positionals } = parse(args);
  if (values.help) {
    print(process.stdout, help);
    return 0;
  }
  if (values.version) {
    print(process.stdout, `${packageVersion()}\n`);
    return 0;
  }
  const [input, ...more] = positionals;
  if (input === undefined)
    throw new UsageError("Give the path of a Postman collection, or - for standard input.");
  if (more.length > 0) throw new UsageError(`Give only one collection: ${more[0]} is unexpected.`);
  const openapi = oneOf("openapi", values.openapi, ["3.0", "3.1"]);
  const duplicates = oneOf("duplicates", values.duplicates, ["merge", "fail"]);
  const format =
    oneOf("format", values.format, ["yaml", "json"]) ?? (values.output?.endsWith(".json") ? "json" : "yaml");
  const { document, report } = convert(readCollection(readInput(input)), {
    ...(openapi ? { openapi } : {}),
    ...(duplicates ? { duplicates } : {}),
    ...(values.server === undefined ? {} : { server: values.server }),
  });
  if (values.report === "-") print(process.stderr, formatReport(report));
  else if (values.report !== undefined) writeOutput(values.report, `${JSON.stringify(report, null, 2)}\n`);
  const { counts } = report;
  if (values.strict && counts.lost > 0) {
    const [first] = report.dropped.filter(({ loss }) => loss);
    const others = counts.lost > 1 ? ` (and ${counts.lost - 1} more; --report - lists them)` : "";
    throw new CollectionError(`Lost at ${first?.path}: ${first?.reason}${others}; --strict wrote nothing.`);
  }
  const text = stringify(document, format);
  if (values.output === undefined || values.output === "-") print(process.stdout, text);
  else writeOutput(values.output, text);
  if (!values.quiet && values.report !== "-") {
    const lost = counts.lost > 0 ? `; ${plural(counts.lost, "thing")} lost: --report - lists them` : "";
    const made = `${plural(counts.requests, "request")}, ${plural(counts.operations, "operation")}`;
    print(process.stderr, `${made}, ${plural(counts.secrets, "secret")} masked${lost}\n`);
  }
  return 0;
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function fail(message: string): void {
  print(process.stderr, `postman-to-openapi: ${message}\n`);
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  if (!usage && !(error instanceof CollectionError)) throw error;
  fail(`${error.message}${usage ? " See --help." : ""}`);
  process.exitCode = usage ? 2 : 1;
}
