import { type ChildProcess, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

/** A registry on this machine that holds only what is published to it. */
export interface Registry {
  url: string;
  /** Lines of an `.npmrc` with which our scope is published to, and installed from, this registry. */
  npmrc: string;
  stop(): Promise<void>;
}

const patience = 60_000;

/**
 * Starts a registry (Verdaccio) that asks nobody else for anything, with one user who may publish.
 *
 * @param folder - Where it keeps everything.
 * @throws Error when it doesn't start within 60 s.
 */
export async function startRegistry(folder: string, scope: string): Promise<Registry> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: 1 } },
    uplinks: {},
    packages: { "**": { access: "$all", publish: "$authenticated" } },
    log: { type: "file", path: join(folder, "registry.log"), level: "warn" },
    web: { enable: false },
  };
  // JSON is YAML.
  await writeFile(join(folder, "config.yaml"), JSON.stringify(config));
  const verdaccio = join(
    dirname(createRequire(import.meta.url).resolve("verdaccio/package.json")),
    "bin/verdaccio",
  );
  const child = spawn(
    process.execPath,
    [verdaccio, "--config", join(folder, "config.yaml"), "--listen", url],
    {
      stdio: "ignore",
    },
  );
  const stop = () => ended(child);
  try {
    await untilAnswers(url, child);
    const token = await addUser(url);
    return { url, npmrc: `${scope}:registry=${url}/\n//127.0.0.1:${port}/:_authToken=${token}\n`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The registry ended with ${child.exitCode}`);
    const answer = await fetch(`${url}/-/ping`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The registry doesn't answer after ${patience / 1000} s`);
}

async function addUser(url: string): Promise<string> {
  const user = { name: "rehearsal", password: crypto.randomUUID() };
  const answer = await fetch(`${url}/-/user/org.couchdb.user:${user.name}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(user),
  });
  const { token } = (await answer.json()) as { token?: string };
  if (!token) throw new Error(`The registry made no user: HTTP ${answer.status}`);
  return token;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
