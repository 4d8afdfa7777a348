import { delimiter, dirname, join } from "node:path";

/** The databases that a Mage server can use here. Mage itself uses SQLite unless another one is configured. */
export const databases = ["sqlite", "postgresql"] as const;
export type Database = (typeof databases)[number];

export interface EnvironmentOptions {
  /** The server's own folder, which holds its home, data, database and temporary files. */
  folder: string;
  /** The interpreter of the virtual environment. */
  python: string;
  authentication: boolean;
  database: Database;
}

/** Returns the SQLAlchemy URL of the database in a server's folder. */
export function databaseUrl(folder: string, database: Database): string {
  return database === "sqlite"
    ? `sqlite:///${join(folder, "mage.db")}`
    : `postgresql+psycopg2://postgres@/postgres?host=${join(folder, "postgresql/data")}`;
}

const closedPort = "http://127.0.0.1:9";

/**
 * Builds a server's environment from scratch. Mage's `/api` exposes variables and its blocks run code, so the caller's
 * keys, tokens, proxies and cloud settings must not reach it.
 *
 * @param options - the folder, interpreter, database and whether authentication is on.
 * @param inherited - the source of PATH and the time zone.
 */
export function serverEnvironment(
  options: EnvironmentOptions,
  inherited: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const { folder, python, authentication, database } = options;
  return {
    PATH: [dirname(python), inherited.PATH ?? "/usr/bin:/bin"].join(delimiter),
    ...(inherited.TZ ? { TZ: inherited.TZ } : {}),
    LANG: "C.UTF-8",
    HOME: folder,
    TMPDIR: join(folder, "tmp"),
    MAGE_DATA_DIR: join(folder, "data"),
    MAGE_DATABASE_CONNECTION_URL: databaseUrl(folder, database),
    REQUIRE_USER_AUTHENTICATION: authentication ? "1" : "0",
    DISABLE_AUTO_BROWSER_OPEN: "1",
    DISABLE_TERMINAL: "1",
    // Runs start at the scheduler's next tick. The default interval is 10 s.
    SCHEDULER_TRIGGER_INTERVAL: "1",
    // A safeguard in addition to help_improve_mage: outgoing requests reach a port where nothing listens.
    HTTP_PROXY: closedPort,
    HTTPS_PROXY: closedPort,
    ALL_PROXY: closedPort,
    NO_PROXY: "127.0.0.1,localhost",
    PYDEVD_DISABLE_FILE_VALIDATION: "1",
  };
}
