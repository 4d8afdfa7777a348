#!/usr/bin/env node
// @ts-check
import { realpathSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const host = "127.0.0.1";
const site = fileURLToPath(new URL("../dist/", import.meta.url));

const help = `Serves the Mage API reference on this machine, offline. Press Ctrl-C to stop.

Usage: docs [options]

Options:
  -p, --port <number>  port to listen on; default: any free port
      --file           print the file URL of the pages instead of serving them
  -h, --help           show this help
`;

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".yaml": "application/yaml",
  ".md": "text/markdown",
  ".txt": "text/plain",
};

/**
 * Serves the built pages on the loopback interface.
 *
 * @param {number} port - 0 for any free port
 * @param {string} [folder] - folder of the pages
 * @returns {Promise<import("node:http").Server>}
 * @throws {Error} if the port is in use
 */
export async function serve(port, folder = site) {
  const server = createServer(async ({ url = "/", method }, response) => {
    if (method !== "GET" && method !== "HEAD") return response.writeHead(405).end();
    const file = await fileAt(url, folder);
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("Not found.\n");
    response.writeHead(200, { "content-type": `${types[extname(file)] ?? "text/plain"}; charset=utf-8` });
    response.end(method === "HEAD" ? undefined : await readFile(file));
  });
  await new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is in use: choose another, or omit --port.`)
          : error,
      ),
    );
    server.listen(port, host, () => resolve(undefined));
  });
  return server;
}

/**
 * Returns the file for a URL, or undefined if the folder has no such file.
 *
 * @param {string} url
 * @param {string} folder
 */
async function fileAt(url, folder) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} text */
function portOf(text) {
  if (text === undefined) return 0;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new Error(`“${text}” is not a port: enter a number from 1 to 65535.`);
  return Number(text);
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", short: "p" },
      file: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return console.log(help.trimEnd());
  if (values.file) return console.log(pathToFileURL(join(site, "index.html")).href);
  const server = await serve(portOf(values.port));
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  console.log(`The Mage API reference is at http://${host}:${address.port}/`);
  console.log("Press Ctrl-C to stop.");
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    const hint = String(error.code).startsWith("ERR_PARSE_ARGS") ? ". See --help." : "";
    console.error(`${error.message}${hint}`);
    process.exitCode = 1;
  });
}
