import { MageCall, type WithResponse } from "../call.ts";
import { MageAuthenticationError, MageError } from "../errors.ts";
import { log, type MageOptions, resolveOptions, withOverrides } from "../options.ts";
import { maskFor } from "./redact.ts";
import { describeCall, type WireRequest } from "./request.ts";
import { readResponse } from "./response.ts";
import { canRetry, delayBefore } from "./retry.ts";
import type { Client } from "./sdk-types.ts";
import { type ReceivedResponse, send } from "./send.ts";
import { SessionStore } from "./session.ts";
import { abortError, sleep, withAbort } from "./signals.ts";
import { checkRequest, reportDrift } from "./validate.ts";

/**
 * Creates a client for the generated functions. It throws a {@link MageError} for every error of Mage, including those
 * with HTTP status 200, and retries calls that are safe to retry.
 *
 * @example
 * const client = createMageClient({ baseUrl: "http://localhost:6789" });
 * const { pipelines } = await listPipelines({ client });
 *
 * @throws TypeError when `baseUrl` isn't an absolute http or https URL, or another option is invalid.
 */
export function createMageClient(options: MageOptions = {}): Client {
  const defaults = resolveOptions(options);
  const session = new SessionStore();
  const method = (name: string) => (request: WireRequest) => new MageCall<never>(perform(name, request));
  return {
    baseUrl: defaults.baseUrl,
    get: method("GET"),
    post: method("POST"),
    put: method("PUT"),
    delete: method("DELETE"),
    setSession: (next) => session.set(next),
  };

  async function perform<Result>(method: string, request: WireRequest): Promise<WithResponse<Result>> {
    const resolved = withOverrides(defaults, request);
    const { signal } = resolved;
    const call = describeCall(method, resolved);
    await checkRequest(resolved, call);
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const token = await withAbort(session.tokenFor(request, defaults), signal, call);
      const mask = maskFor(resolved, session.current?.token, token);
      const event = { ...call, attempt };
      let received: ReceivedResponse | undefined;
      let error: MageError;
      try {
        const sent = { ...resolved, oauthToken: token };
        received = await send(sent, event, mask);
        const { response } = received;
        const data = readResponse(received, sent, call, mask) as Result;
        await reportDrift(data, response.status, resolved, call);
        return { data, response };
      } catch (thrown) {
        if (!(thrown instanceof MageError)) throw thrown;
        error = thrown;
        error.attempts = attempt;
      }
      // Mage checks the token before it does anything, so a refused call can be sent again, even a POST.
      const isRefused = error instanceof MageAuthenticationError && /oauth_token/.test(error.type ?? "");
      if (isRefused && session.current?.renew && !renewed) {
        renewed = true;
        await withAbort(session.renew(), signal, call);
        log(resolved, "info", `${call.operation}: logged in again`);
        continue;
      }
      const delay = delayBefore(attempt, received?.response.headers.get("retry-after"));
      if (attempt > resolved.maxRetries || !canRetry(error, request) || delay === undefined) throw error;
      log(resolved, "info", `${call.operation}: ${error.name}, retrying in ${Math.round(delay)} ms`);
      resolved.onRetry?.({ ...event, error, delay });
      await sleep(delay, signal);
      if (signal?.aborted) throw abortError(signal, call);
    }
  }
}
