import { setTimeout as sleep } from "node:timers/promises";
import type { Owner } from "./owner.ts";

const pollMs = 100;

/** What a server that is starting up can be asked for. */
export interface Starting {
  /** Mage takes the next free port when the one it was told is taken in between: its log says which. */
  log(): string;
  hasExited(): boolean;
  apiKey: string;
  owner: Owner;
  authentication: boolean;
}

/**
 * Waits until a server answers as it should: its scheduler runs and its tables (or its owner) exist.
 *
 * @param server - the server that was started.
 * @param timeoutMs - how long to wait, in ms.
 * @returns the URL it answers at.
 * @throws Error when it exits or the time is up.
 */
export async function waitUntilReady(server: Starting, timeoutMs: number): Promise<string> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (server.hasExited()) throw new Error("Mage ended while it was starting");
    const baseUrl = /Mage is running at (http:\/\/127\.0\.0\.1:\d+)/.exec(server.log())?.[1];
    if (baseUrl && (await schedulerRuns(baseUrl)) && (await answers(baseUrl, server))) return baseUrl;
    await sleep(pollMs);
  }
  throw new Error(`Mage didn't answer within ${timeoutMs / 1000} s`);
}

async function schedulerRuns(baseUrl: string): Promise<boolean> {
  const status = await json(`${baseUrl}/api/status`);
  return status?.statuses?.[0]?.scheduler_status === "running";
}

async function answers(baseUrl: string, { apiKey, owner, authentication }: Starting): Promise<boolean> {
  if (!authentication)
    return Array.isArray((await json(`${baseUrl}/api/pipeline_runs?_limit=1`))?.pipeline_runs);
  const session = await json(`${baseUrl}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-API-KEY": apiKey },
    body: JSON.stringify({ session: owner }),
  });
  return typeof session?.session?.token === "string";
}

// biome-ignore lint/suspicious/noExplicitAny: any JSON may come; each reader checks the one value that it wants.
async function json(url: string, init?: RequestInit): Promise<any> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
    return await response.json();
  } catch {
    return undefined;
  }
}
