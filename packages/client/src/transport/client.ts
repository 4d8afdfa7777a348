import { MageCall, type WithResponse } from "../call.ts";
import { MageError, type MageUnavailableError } from "../errors.ts";
import { log, type MageOptions, notify, resolveOptions, withOverrides } from "../options.ts";
import { maskFor } from "./redact.ts";
import { describeCall, takesCredential, tokenHeader, type WireRequest } from "./request.ts";
import { readResponse } from "./response.ts";
import { canRetry, delayBefore } from "./retry.ts";
import type { Client, GeneratedRequest } from "./sdk-types.ts";
import { send } from "./send.ts";
import type { SessionStore } from "./session.ts";
import { abortError, anySignal, sleep, withLimit } from "./signals.ts";
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
  return connect(options);
}

/** Creates a client whose token may come from a session. Small bundles are free of sessions. */
export function connect(options: MageOptions, session?: SessionStore): Client {
  const defaults = resolveOptions(options);
  // The latest tokens, to be masked: a server may echo one that has been replaced.
  let tokens: string[] = [];
  const method = (name: string) => (request: GeneratedRequest) =>
    new MageCall<never>(perform(name, request as WireRequest));
  return {
    baseUrl: defaults.baseUrl,
    get: method("GET"),
    post: method("POST"),
    put: method("PUT"),
    delete: method("DELETE"),
    patch: method("PATCH"),
  };

  async function perform<Result>(method: string, request: WireRequest): Promise<WithResponse<Result>> {
    const resolved = withOverrides(defaults, { ...request, signal: anySignal(request.signal) });
    const { signal } = resolved;
    const mask = maskFor(resolved, () => [...tokens, ...(session?.tokens ?? [])]);
    const getToken = async () => {
      if (!takesCredential(request, tokenHeader)) return undefined;
      if (request.oauthToken !== undefined || request.getToken)
        return (await request.getToken?.()) ?? request.oauthToken;
      return (await session?.token()) ?? (await defaults.getToken?.()) ?? defaults.oauthToken;
    };
    const call = describeCall(method, resolved, mask);
    await checkRequest(resolved, call, mask);
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const token = await withLimit(getToken, resolved, call, "No token");
      if (token && !tokens.includes(token)) tokens = [token, ...tokens].slice(0, 20);
      const event = { ...call, attempt };
      let error: MageError;
      try {
        const sent = { ...resolved, oauthToken: token };
        const received = await send(sent, event, mask);
        const { response } = received;
        const data = readResponse(received, sent, call, mask) as Result;
        await reportDrift(data, response.status, resolved, call, mask);
        return { data, response };
      } catch (thrown) {
        if (!(thrown instanceof MageError)) throw thrown;
        error = thrown;
        error.attempts = attempt;
      }
      // Mage checks the token before it does anything, so a refused call can be sent again, even a POST.
      if (!renewed && session?.canRenew(error)) {
        renewed = true;
        await withLimit(() => session.renew(), resolved, call, "No new session");
        log(resolved, "info", `${call.operation}: logged in again`);
        continue;
      }
      const delay = delayBefore(attempt, (error as Partial<MageUnavailableError>).retryAfter);
      if (attempt > resolved.maxRetries || !canRetry(error, request) || delay === undefined) throw error;
      log(resolved, "info", `${call.operation}: ${error.name}, retrying in ${Math.round(delay)} ms`);
      notify(resolved, resolved.onRetry, { ...event, error, delay });
      await sleep(delay, signal);
      if (signal.aborted) throw abortError(signal, call);
    }
  }
}
