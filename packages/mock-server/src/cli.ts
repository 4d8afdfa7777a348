#!/usr/bin/env node
import { parseArgs } from "node:util";
import { startMockServer } from "./start.ts";

const help = `A Mage server in memory, for trying things offline. Ends with Ctrl-C, and forgets everything.

Usage: mock-server [options]

Options:
  -p, --port <number>  port on this machine; default 6789, 0 for any free one
      --auth           ask for an API key and a session's token, as a server with authentication on
  -h, --help           print this help

Examples:
  npx @mage-api/mock-server
  npx @mage-api/mock-server --port 6790 --auth
`;

const defaultPort = 6789;

try {
  const { values } = parseArgs({
    options: {
      port: { type: "string", short: "p" },
      auth: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) process.stdout.write(help);
  else await run(values.port === undefined ? defaultPort : portOf(values.port), values.auth ?? false);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  const hint = code?.startsWith("ERR_PARSE_ARGS") ? ". See --help." : "";
  process.stderr.write(`${message}${hint}\n`);
  process.exitCode = 1;
}

async function run(port: number, authentication: boolean): Promise<void> {
  const server = await startMockServer({ port, authentication });
  process.stdout.write(`Mage in memory listens on ${server.baseUrl}\n`);
  if (authentication) {
    process.stdout.write(
      `X-API-KEY: ${server.apiKey}\n` +
        `Log in: POST ${server.baseUrl}/api/sessions as ${server.owner.email}, password ${server.owner.password}\n`,
    );
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.stop());
  }
}

function portOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`“${text}” is not a port: give a whole number from 1 to 65535.`);
  return Number(text);
}
