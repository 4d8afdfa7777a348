#!/usr/bin/env node
import { parseArgs } from "node:util";
import { type StartOptions, startMockServer } from "./start.ts";

const help = `A Mage server in memory, for trying out the API offline. Ctrl-C stops it; nothing is saved.

Usage: mock-server [options]

Options:
  -p, --port <number>  port on this machine, 0 for any free one (default: 6789)
      --no-auth        ignore credentials; without it, requests need an API key and a session's
                       token, as on a Mage server since 0.9.78
      --database <name>  sqlite or postgresql, the database of the server to imitate
                       (default: sqlite)
  -h, --help           print this help

Examples:
  npx @mage-api/mock-server
  npx @mage-api/mock-server --port 6790 --no-auth

Log in as admin@admin.com, password admin.
`;

const defaultPort = 6789;

try {
  const { values } = parseArgs({
    options: {
      port: { type: "string", short: "p" },
      "no-auth": { type: "boolean" },
      database: { type: "string", default: "sqlite" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) process.stdout.write(help);
  else {
    await run({
      port: values.port === undefined ? defaultPort : parsePort(values.port),
      authentication: !values["no-auth"],
      database: parseDatabase(values.database),
    });
  }
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  const hint = code?.startsWith("ERR_PARSE_ARGS") ? ". See --help." : "";
  process.stderr.write(`${message}${hint}\n`);
  process.exitCode = 1;
}

async function run(options: StartOptions): Promise<void> {
  const server = await startMockServer(options);
  process.stdout.write(`Mage in memory listens on ${server.baseUrl}\n`);
  process.stdout.write(
    options.authentication
      ? `X-API-KEY: ${server.apiKey}\n` +
          `Log in: POST ${server.baseUrl}/api/sessions as ${server.owner.email}, password ${server.owner.password}\n`
      : "Authentication is off.\n",
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.stop());
  }
}

function parseDatabase(text: string): "sqlite" | "postgresql" {
  if (text === "sqlite" || text === "postgresql") return text;
  throw new Error(`“${text}” is not a database of the mock: give sqlite or postgresql.`);
}

function parsePort(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`“${text}” is not a port: give a whole number from 1 to 65535.`);
  return Number(text);
}
