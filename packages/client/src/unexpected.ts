import { MageUnexpectedResponseError } from "./errors.ts";
import { describeCall } from "./transport/request.ts";
import type { Client } from "./transport/sdk-types.ts";

/** The error for a response that is Mage's but has another content than the method needs. */
export function unexpectedContent(
  { baseUrl }: Client,
  { method = "GET", ...request }: { method?: string; url: string; path?: object },
  what: string,
): MageUnexpectedResponseError {
  const call = describeCall(method, { ...request, baseUrl });
  return new MageUnexpectedResponseError(`Unexpected response: ${what} (${method} ${call.url})`, call);
}
