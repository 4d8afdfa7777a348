import {
  MageConnectionError,
  type MageError,
  MageTimeoutError,
  MageUnexpectedResponseError,
} from "../errors.ts";
import type { WireRequest } from "./request.ts";

/** Mage has no idempotency keys, so a POST is never idempotent. */
const idempotentMethods = new Set(["GET", "PUT", "DELETE"]);

/**
 * Returns true if sending the request twice has the same effect as once. That excludes a PUT that runs blocks or
 * rotates a token, and one that renames a pipeline or block: the second attempt wouldn't find the old uuid.
 */
function isIdempotent(method: string, { url, body }: WireRequest): boolean {
  if (!idempotentMethods.has(method)) return false;
  const [change] = Object.values((body ?? {}) as Record<string, Record<string, unknown> | undefined>);
  if (!change) return true;
  const { name, pipeline_run_action, rotate_token, status } = change;
  const isRename = name !== undefined && url.startsWith("/api/pipelines/");
  return !(isRename || pipeline_run_action || rotate_token || /^retry/.test(String(status)));
}

/** Error codes of a connection that was never made. The server has received nothing, so even a POST can be retried. */
const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** Returns true if a failed attempt can be retried without doing anything twice. */
export function canRetry(error: MageError, request: WireRequest): boolean {
  if (error instanceof MageConnectionError && neverConnected.has(error.reason ?? "")) return true;
  if (!isIdempotent(error.method, request)) return false;
  if (error instanceof MageConnectionError || error instanceof MageTimeoutError) return true;
  // Mage's own errors have status 200, so these come from a proxy in front of it.
  const { status = 0 } = error;
  return error instanceof MageUnexpectedResponseError && (status === 408 || status === 429 || status >= 500);
}

const firstDelay = 500;
const maxDelay = 8_000;
const maxRetryAfter = 60_000;

/**
 * Returns the delay before the next attempt, in ms. `Retry-After` is obeyed; without it, the delay grows exponentially
 * from 0.5 s to 8 s, with full jitter. Returns undefined when `Retry-After` is over a minute: failing beats hanging.
 *
 * @param attempt - The attempt that failed; the first is 1.
 */
export function delayBefore(attempt: number, retryAfter: string | null | undefined): number | undefined {
  if (retryAfter) {
    const delay = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
    if (!Number.isNaN(delay)) return delay > maxRetryAfter ? undefined : Math.max(0, delay);
  }
  return Math.random() * Math.min(maxDelay, firstDelay * 2 ** (attempt - 1));
}
