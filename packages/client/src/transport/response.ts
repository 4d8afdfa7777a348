import { type CallInfo, MageUnavailableError, MageUnexpectedResponseError } from "../errors.ts";
import { errorEnvelope, errorFromEnvelope } from "./error-envelope.ts";
import type { Mask } from "./redact.ts";
import type { ResolvedRequest } from "./request.ts";
import { readRetryAfter } from "./retry.ts";
import type { ReceivedResponse } from "./send.ts";

/**
 * Returns the result in a response.
 *
 * @throws MageError of the class that matches Mage's error, or MageUnexpectedResponseError when the response isn't
 * Mage's.
 */
export function readResponse(
  { response, text }: ReceivedResponse,
  request: ResolvedRequest,
  call: CallInfo,
  mask: Mask,
): unknown {
  const { status, ok, headers } = response;
  const where = `(${call.method} ${call.url})`;
  const unexpected = (what: string) => {
    if (status === 408 || status === 429 || status > 500) {
      const retryAfter = readRetryAfter(headers.get("retry-after"));
      const message = `HTTP ${status}: a proxy can't reach Mage or limits requests ${where}`;
      return new MageUnavailableError(message, call, status, retryAfter);
    }
    const message = `HTTP ${status} with ${what} ${where}: is ${request.baseUrl} a Mage server?`;
    return new MageUnexpectedResponseError(message, call, { status });
  };
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) throw unexpected("a redirect");
  if (status === 204) return undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    const type = mask(headers.get("content-type")?.split(";")[0] ?? "");
    throw unexpected(text === "" ? "an empty body" : `a body that isn't JSON${type && `, but ${type}`}`);
  }
  const envelope = errorEnvelope(body, ok);
  if (envelope) throw errorFromEnvelope({ ...envelope, status }, request, call, mask);
  if (!ok || !isResult(body, request, call)) throw unexpected("neither a result nor an error of Mage");
  return body;
}

/**
 * Mage returns every result as a property of an object: a list under the name at the end of the path, or one object
 * under its singular. Each has an id or uuid. Only that is checked, because releases differ in the rest.
 */
function isResult(body: unknown, { url, requestValidator }: ResolvedRequest, { method }: CallInfo): boolean {
  const isObject = (value: unknown) => typeof value === "object" && value !== null;
  if (!isObject(body)) return false;
  const values = body as Record<string, unknown>;
  const name = url.replace(/\/\{\w+\}$/, "").replace(/.*\//, "");
  // Of a request of your own, the name may be irregular; of a new operation, no server's response is known yet.
  if (!requestValidator) return !Array.isArray(body) && Object.values(values).some(isObject);
  if (!/^(pipeline|block|status|log|session)/.test(name)) return true;
  const isRecord = /^(pipeline|block)/.test(name);
  const fits = (item: unknown) => {
    const { id, uuid = id } = (item ?? {}) as { id?: unknown; uuid?: unknown };
    return isObject(item) && !Array.isArray(item) && (uuid !== undefined || !isRecord);
  };
  if (method !== "GET" || url.endsWith("}")) return fits(values[name.slice(0, -1)]);
  // The status and logs are lists that are never empty.
  const items = values[name.replace(/us$/, "uses")];
  return Array.isArray(items) && items.every(fits) && (isRecord || items.length > 0);
}
