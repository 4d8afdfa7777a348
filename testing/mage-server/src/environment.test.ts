import { expect, test } from "vitest";
import { serverEnvironment } from "./environment.ts";

const options = {
  folder: "/servers/1",
  python: "/venv/bin/python",
  authentication: true,
  database: "sqlite",
} as const;

test("passes on only PATH and the time zone from the caller's environment", () => {
  const inherited = {
    PATH: "/usr/bin",
    TZ: "Asia/Tokyo",
    AWS_SECRET_ACCESS_KEY: "secret",
    GITHUB_TOKEN: "secret",
    HTTPS_PROXY: "http://user:secret@proxy",
    HOME: "/home/reader",
    SENTRY_DSN: "https://secret@sentry",
  };
  const environment = serverEnvironment(options, inherited);
  expect(environment.PATH).toBe("/venv/bin:/usr/bin");
  expect(environment.TZ).toBe("Asia/Tokyo");
  expect(JSON.stringify(environment)).not.toMatch(/secret|\/home\/reader/);
});

test("keeps everything the server writes inside its folder", () => {
  const { HOME, TMPDIR, MAGE_DATA_DIR, MAGE_DATABASE_CONNECTION_URL } = serverEnvironment(options, {});
  expect([HOME, TMPDIR, MAGE_DATA_DIR]).toEqual(["/servers/1", "/servers/1/tmp", "/servers/1/data"]);
  expect(MAGE_DATABASE_CONNECTION_URL).toBe("sqlite:////servers/1/mage.db");
  expect(serverEnvironment({ ...options, database: "postgresql" }).MAGE_DATABASE_CONNECTION_URL).toBe(
    "postgresql+psycopg2://postgres@/postgres?host=/servers/1/postgresql/data",
  );
});

test("turns authentication on and off", () => {
  expect(serverEnvironment(options).REQUIRE_USER_AUTHENTICATION).toBe("1");
  expect(serverEnvironment({ ...options, authentication: false }).REQUIRE_USER_AUTHENTICATION).toBe("0");
});

test("sends outgoing requests to a port where nothing listens", () => {
  const { HTTP_PROXY, HTTPS_PROXY, NO_PROXY } = serverEnvironment(options, {});
  expect([HTTP_PROXY, HTTPS_PROXY]).toEqual(["http://127.0.0.1:9", "http://127.0.0.1:9"]);
  expect(NO_PROXY).toContain("127.0.0.1");
});
