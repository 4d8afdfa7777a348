import { join } from "node:path";
import { serverEnvironment } from "./environment.ts";
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
  /** Whether the server asks for an API key and an OAuth token. */
  authentication: boolean;
  /** A port on 127.0.0.1. Default: any free one. */
  port?: number;
}

export interface MageServer {
  release: string;
  baseUrl: string;
  apiKey: string;
  owner: Owner;
  /** Where the project, the data and the database are until the server stops. */
  folder: string;
  /** What the server has printed so far, credentials masked. */
  log(): string;
  /** Ends the server with all its children and removes its folder. May be called twice. */
  stop(): Promise<void>;
  /** Settles when the server has ended, whatever ended it. */
  exited: Promise<void>;
}

/**
 * Starts a Mage server with a project, data folder and database of its own, installing the release first where it
 * isn't yet. The server ends with this process, however that ends.
 *
 * @throws PythonMissingError without a Python for it; Error when the port is taken or the server doesn't start.
 */
export async function startMage(options: StartOptions): Promise<MageServer> {
  const { authentication } = options;
  const port = await takePort(options.port);
  const { release, apiKey, python, template } = await installMage(options);
  const folder = await makeServerFolder(template);
  const owner = { email: "admin@admin.com", password: "admin" };

  const mage = [python, "-m", "mage_ai.cli.main", "start", join(folder, "project")];
  const server = supervise(
    python,
    folder,
    [...mage, "--host", "127.0.0.1", "--port", String(port)],
    serverEnvironment({ folder, python, authentication }),
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
    return { release, baseUrl, apiKey, owner, folder, log, stop, exited };
  } catch (error) {
    const tail = log().trimEnd().split("\n").slice(-logLinesShown).join("\n");
    await stop();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}. The last lines of its log:\n${tail}`, { cause: error });
  }
}
