import { join } from "node:path";
import { type Database, databaseUrl, serverEnvironment } from "./environment.ts";
import { type InstallOptions, installMage } from "./install.ts";
import type { Owner } from "./owner.ts";
import { takePort } from "./port.ts";
import { makeServerFolder } from "./project.ts";
import { waitUntilReady } from "./ready.ts";
import { maskSecrets } from "./secrets.ts";
import { supervise } from "./supervised.ts";

const startTimeoutMs = 180_000;
const logLinesShown = 30;

export interface StartOptions extends InstallOptions {
  /** True to require an API key and an OAuth token. */
  authentication: boolean;
  /** The database of the server. Default: `sqlite`. */
  database?: Database;
  /** A port on 127.0.0.1. Default: any free port. */
  port?: number;
}

export interface MageServer {
  release: string;
  database: Database;
  baseUrl: string;
  apiKey: string;
  owner: Owner;
  /** The folder of the project, data and database. Deleted when the server stops. */
  folder: string;
  /** The SQLAlchemy URL of the server's database. */
  databaseUrl: string;
  /** The Python interpreter that the server runs on. */
  python: string;
  /** Returns the server's output so far, with credentials masked. */
  log(): string;
  /** Stops the server and all its children, and deletes its folder. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when the server has stopped for any reason. */
  exited: Promise<void>;
}

/**
 * Starts a Mage server with its own project, data folder and database, after installing the release if necessary.
 * The server stops when this process ends, even if it is killed.
 *
 * @throws PythonMissingError without a suitable Python; Error when the port is taken or the server doesn't start.
 */
export async function startMage(options: StartOptions): Promise<MageServer> {
  const { authentication, database = "sqlite" } = options;
  const port = await takePort(options.port);
  const { release, apiKey, python, template } = await installMage(options);
  const folder = await makeServerFolder(template, database);
  const owner = { email: "admin@admin.com", password: "admin" };

  const launcher =
    database === "postgresql" ? [python, join(import.meta.dirname, "postgresql.py"), folder] : [];
  const mage = [...launcher, python, "-m", "mage_ai.cli.main", "start", join(folder, "project")];
  const server = supervise(
    python,
    folder,
    [...mage, "--host", "127.0.0.1", "--port", String(port)],
    serverEnvironment({ folder, python, authentication, database }),
  );
  const { exited, stop } = server;
  const log = () => maskSecrets(server.output(), [apiKey]);

  try {
    const baseUrl = await waitUntilReady(
      { log, hasExited: server.hasExited, apiKey, owner, authentication },
      startTimeoutMs,
    );
    if (options.port !== undefined && !baseUrl.endsWith(`:${options.port}`)) {
      throw new Error(`Port ${options.port} was taken while Mage was starting: choose another`);
    }
    return {
      release,
      database,
      baseUrl,
      apiKey,
      owner,
      folder,
      databaseUrl: databaseUrl(folder, database),
      python,
      log,
      stop,
      exited,
    };
  } catch (error) {
    const tail = log().trimEnd().split("\n").slice(-logLinesShown).join("\n");
    await stop();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}. The end of its log:\n${tail}`, { cause: error });
  }
}
