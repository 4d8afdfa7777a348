import {
  MageConnectionError,
  type MageError,
  MageTimeoutError,
  MageUnexpectedResponseError,
} from "./errors.ts";
import type { WireRequest } from "./transport.ts";

/** Methods that do the same when repeated. Mage has no idempotency keys, so a POST is never among them. */
const repeatable = new Set(["GET", "PUT", "DELETE"]);

/**
 * Whether a PUT does more when it is repeated: it runs blocks, gives a new token, or renames a pipeline or block, whose old
 * uuid isn't there any more the second time.
 */
function actsAgain({ url, body }: WireRequest): boolean {
  const [change] = Object.values((body ?? {}) as Record<string, Record<string, unknown> | undefined>);
  if (!change) return false;
  const { name, pipeline_run_action, rotate_token, status } = change;
  const renamed = name !== undefined && url.startsWith("/api/pipelines/");
  return renamed || !!pipeline_run_action || !!rotate_token || /^retry/.test(String(status));
}

/** The connection was refused, or never made: whatever the method, the server has seen nothing. */
const nothingSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** Whether a failed attempt may be repeated without doing anything twice. */
export function isRepeatable(error: MageError, request: WireRequest): boolean {
  if (error instanceof MageConnectionError && nothingSent.has(error.reason ?? "")) return true;
  if (!repeatable.has(error.method) || actsAgain(request)) return false;
  if (error instanceof MageConnectionError || error instanceof MageTimeoutError) return true;
  // Mage itself answers 200, so these come from a proxy in front of it.
  const { status = 0 } = error;
  return error instanceof MageUnexpectedResponseError && (status === 408 || status === 429 || status >= 500);
}

const firstDelay = 500;
const longestDelay = 8_000;
const longestRetryAfter = 60_000;

/**
 * How long to wait before the next attempt, in ms: what `Retry-After` says (undefined where that is over a minute: better
 * to fail than to hang), else exponential backoff with full jitter, 0.5 s at first and at most 8 s.
 *
 * @param attempt - The attempt that failed; the first is 1.
 */
export function delayBefore(attempt: number, retryAfter: string | null | undefined): number | undefined {
  if (retryAfter) {
    const delay = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
    if (!Number.isNaN(delay)) return delay > longestRetryAfter ? undefined : Math.max(0, delay);
  }
  return Math.random() * Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
}
