import { type CallInfo, MageUnexpectedResponseError } from "../errors.ts";
import { errorEnvelope, errorFromEnvelope } from "./error-envelope.ts";
import type { Mask } from "./redact.ts";
import type { ResolvedRequest } from "./request.ts";
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
  const { status, ok } = response;
  const unexpected = (what: string) =>
    new MageUnexpectedResponseError(
      `HTTP ${status} with ${what} (${call.method} ${call.url}): is ${request.baseUrl} a Mage server?`,
      call,
      { status },
    );
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) throw unexpected("a redirect");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    const type = response.headers.get("content-type")?.split(";")[0];
    throw unexpected(text === "" ? "an empty body" : `a body that isn't JSON${type ? `, but ${type}` : ""}`);
  }
  const envelope = errorEnvelope(body, ok);
  if (envelope) throw errorFromEnvelope({ ...envelope, status }, request, call, mask);
  if (!ok || !isResult(body)) throw unexpected("neither a result nor an error of Mage");
  return body;
}

/** Mage returns every result as a property of an object. */
function isResult(body: unknown): boolean {
  const isObject = (value: unknown) => typeof value === "object" && value !== null;
  return isObject(body) && !Array.isArray(body) && Object.values(body as object).some(isObject);
}
