import { delimiter, dirname, join } from "node:path";

export interface EnvironmentOptions {
  /** The server's own folder: home, data, database and temporary files are in it. */
  folder: string;
  /** The interpreter of the virtual environment. */
  python: string;
  authentication: boolean;
}

const closedPort = "http://127.0.0.1:9";

/**
 * The environment of a server, made from nothing: the caller's keys, tokens, proxies and cloud settings don't reach
 * Mage, whose `/api` shows variables and whose blocks run code.
 *
 * @param options - the folder, interpreter and whether authentication is on.
 * @param inherited - where PATH and the time zone are taken from.
 */
export function serverEnvironment(
  options: EnvironmentOptions,
  inherited: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const { folder, python, authentication } = options;
  return {
    PATH: [dirname(python), inherited.PATH ?? "/usr/bin:/bin"].join(delimiter),
    ...(inherited.TZ ? { TZ: inherited.TZ } : {}),
    LANG: "C.UTF-8",
    HOME: folder,
    TMPDIR: join(folder, "tmp"),
    MAGE_DATA_DIR: join(folder, "data"),
    MAGE_DATABASE_CONNECTION_URL: `sqlite:///${join(folder, "mage.db")}`,
    REQUIRE_USER_AUTHENTICATION: authentication ? "1" : "0",
    DISABLE_AUTO_BROWSER_OPEN: "1",
    DISABLE_TERMINAL: "1",
    // Runs start at the next tick of the scheduler: 10 s apart by default.
    SCHEDULER_TRIGGER_INTERVAL: "1",
    // A second lock beside help_improve_mage: what would still go out ends at a port where nobody listens.
    HTTP_PROXY: closedPort,
    HTTPS_PROXY: closedPort,
    ALL_PROXY: closedPort,
    NO_PROXY: "127.0.0.1,localhost",
    PYDEVD_DISABLE_FILE_VALIDATION: "1",
  };
}
