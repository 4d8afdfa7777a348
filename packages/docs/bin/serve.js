#!/usr/bin/env node
// @ts-check
import { realpathSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const HOST = "127.0.0.1";
const site = fileURLToPath(new URL("../dist/", import.meta.url));

const help = `Shows the Mage API reference from this machine: nothing is asked of a network. Ctrl-C ends it.

Usage: docs [options]

Options:
  -p, --port <number>  port on this machine; default: any free one
      --file           only print the address of the pages on the disk, which any browser opens
  -h, --help           print this help
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
 * Serves the built pages on this machine only.
 *
 * @param {number} port - 0 for any free one.
 * @param {string} [folder] - where the pages are.
 * @returns {Promise<import("node:http").Server>}
 * @throws {Error} in one sentence when the port is in use.
 */
export async function serve(port, folder = site) {
  const server = createServer(async ({ url = "/", method }, response) => {
    if (method !== "GET" && method !== "HEAD") return response.writeHead(405).end();
    const file = await fileAt(url, folder);
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("No such page.\n");
    response.writeHead(200, { "content-type": `${types[extname(file)] ?? "text/plain"}; charset=utf-8` });
    response.end(method === "HEAD" ? undefined : await readFile(file));
  });
  await new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is in use: choose another, or leave it out.`)
          : error,
      ),
    );
    server.listen(port, HOST, () => resolve(undefined));
  });
  return server;
}

/**
 * The file that an address means, if it is one of the folder's.
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
    throw new Error(`“${text}” is not a port: give a whole number from 1 to 65535.`);
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
  console.log(`The Mage API reference is at http://${HOST}:${address.port}/`);
  console.log("Ctrl-C ends it.");
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    const hint = String(error.code).startsWith("ERR_PARSE_ARGS") ? ". See --help." : "";
    console.error(`${error.message}${hint}`);
    process.exitCode = 1;
  });
}
