import {
  MageConnectionError,
  type MageError,
  MageTimeoutError,
  MageUnavailableError,
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
  return (
    error instanceof MageUnavailableError || (error instanceof MageUnexpectedResponseError && status === 500)
  );
}

const firstDelay = 500;
const maxDelay = 8_000;
const maxRetryAfter = 60_000;

/**
 * Returns the delay before the next attempt, in ms. It grows exponentially up to 8 s, at random between a tenth and the
 * whole of it. `Retry-After` makes it longer; over a minute, the result is undefined: failing beats hanging.
 *
 * @param attempt - The attempt that failed; the first is 1.
 */
export function delayBefore(attempt: number, retryAfter = 0): number | undefined {
  const share = 0.1 + 0.9 * Math.random();
  const delay = share * Math.min(maxDelay, firstDelay * 2 ** (attempt - 1));
  return retryAfter > maxRetryAfter ? undefined : Math.max(delay, retryAfter);
}

/** Reads `Retry-After`, a whole number of seconds or an HTTP date in the future, as ms. Others are ignored. */
export function readRetryAfter(header: string | null): number | undefined {
  const text = header ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const delay = / GMT$/.test(text) ? Date.parse(text) - Date.now() : 0;
  return delay > 0 ? delay : undefined;
}
