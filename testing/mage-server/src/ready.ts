import { setTimeout as sleep } from "node:timers/promises";
import type { Owner } from "./owner.ts";

const pollMs = 100;

/** A server that is starting up. */
export interface StartingServer {
  /** The server's log, which names its port: Mage picks the next free one when the requested port is taken. */
  log(): string;
  hasExited(): boolean;
  apiKey: string;
  owner: Owner;
  authentication: boolean;
}

/**
 * Waits until a server is ready: its scheduler runs, and its tables (or its owner) exist.
 *
 * @param timeoutMs - the timeout, in ms.
 * @returns the server's base URL.
 * @throws Error when the server exits or the timeout is reached.
 */
export async function waitUntilReady(server: StartingServer, timeoutMs: number): Promise<string> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (server.hasExited()) throw new Error("Mage stopped while starting");
    const baseUrl = /Mage is running at (http:\/\/127\.0\.0\.1:\d+)/.exec(server.log())?.[1];
    if (baseUrl && (await schedulerRuns(baseUrl)) && (await responds(baseUrl, server))) return baseUrl;
    await sleep(pollMs);
  }
  throw new Error(`Mage wasn't ready within ${timeoutMs / 1000} s`);
}

async function schedulerRuns(baseUrl: string): Promise<boolean> {
  const status = await json(`${baseUrl}/api/status`);
  return status?.statuses?.[0]?.scheduler_status === "running";
}

async function responds(
  baseUrl: string,
  { apiKey, owner, authentication }: StartingServer,
): Promise<boolean> {
  if (!authentication)
    return Array.isArray((await json(`${baseUrl}/api/pipeline_runs?_limit=1`))?.pipeline_runs);
  const session = await json(`${baseUrl}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-API-KEY": apiKey },
    body: JSON.stringify({ session: owner }),
  });
  return typeof session?.session?.token === "string";
}

// biome-ignore lint/suspicious/noExplicitAny: any JSON may arrive; each caller checks the one value that it needs.
async function json(url: string, init?: RequestInit): Promise<any> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
    return await response.json();
  } catch {
    return undefined;
  }
}
