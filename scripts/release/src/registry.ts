import { type ChildProcess, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

/** A local registry that contains only the packages published to it. */
export interface Registry {
  url: string;
  /** The text of an `.npmrc` that makes npm publish and install our scope with this registry. */
  npmrc: string;
  stop(): Promise<void>;
}

const timeoutMs = 60_000;

/**
 * Starts a registry (Verdaccio) without upstream registries, and with one user, who may publish.
 *
 * @param folder - The folder for its configuration, packages and log.
 * @throws Error if it doesn't start within 60 s.
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
  // YAML is a superset of JSON.
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
  const stop = () => stopProcess(child);
  try {
    await waitUntilReady(url, child);
    const token = await addUser(url);
    return { url, npmrc: `${scope}:registry=${url}/\n//127.0.0.1:${port}/:_authToken=${token}\n`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The registry exited with code ${child.exitCode}`);
    const response = await fetch(`${url}/-/ping`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The registry did not respond within ${timeoutMs / 1000} s`);
}

async function addUser(url: string): Promise<string> {
  const user = { name: "rehearsal", password: crypto.randomUUID() };
  const response = await fetch(`${url}/-/user/org.couchdb.user:${user.name}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(user),
  });
  const { token } = (await response.json()) as { token?: string };
  if (!token) throw new Error(`The registry did not create the user: HTTP ${response.status}`);
  return token;
}

function stopProcess(child: ChildProcess): Promise<void> {
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
