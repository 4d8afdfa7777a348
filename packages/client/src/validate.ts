import type { ValiError } from "valibot";
import { type CallInfo, MageUnexpectedResponseError, MageValidationError } from "./errors.ts";
import { log, type Settings } from "./options.ts";
import { secretParameters } from "./redact.ts";
import type { WireRequest } from "./transport.ts";

/**
 * Refuses a request that Mage would not understand, or that would harm it.
 *
 * @throws MageValidationError
 */
export async function checkRequest(request: WireRequest, settings: Settings, call: CallInfo): Promise<void> {
  const refuse = (why: string) => new MageValidationError(`Not sent: ${why} (${call.operation})`, call);
  for (const [name, value] of Object.entries((request.path ?? {}) as Record<string, unknown>)) {
    // These would address something else: DELETE /api/pipelines/.. is DELETE /api, and Mage answers `null` to `a/../b`.
    if (value === undefined || value === "" || /(^|[/\\])\.{1,2}([/\\]|$)/.test(String(value))) {
      throw refuse(`path.${name} can't be ${secretParameters.has(name) ? "that" : JSON.stringify(value)}`);
    }
  }
  if (settings.validate.requests === false) return;
  for (const [name, value] of Object.entries((request.query ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(value) && value.length === 0)
      throw refuse(`query.${name} can't be an empty list: leave it out to get all`);
  }
  try {
    await request.requestValidator?.({ path: request.path, query: request.query, body: request.body });
  } catch (error) {
    throw refuse(explain(error as ValiError<never>));
  }
  const problem = request.check?.();
  if (problem) throw refuse(problem);
}

/** The first thing wrong with a request, by its path, without the value where that may be a secret. */
function explain(error: ValiError<never>): string {
  const [issue] = (error.issues ?? []) as unknown as { message: string; path?: { key: unknown }[] }[];
  if (!issue) return String(error.message);
  const path = issue.path?.map(({ key }) => key) ?? [];
  const message = /token|password/.test(String(path.at(-1))) ? "must be a string" : issue.message;
  return `${path.join(".")}: ${message}`;
}

/**
 * Compares a result with what the API reference says of it, if the options ask for that, and reports the differences by
 * JSON path.
 *
 * @throws MageUnexpectedResponseError when `validate.responses` is `"throw"`.
 */
export async function reportDrift(
  data: unknown,
  settings: Settings,
  call: CallInfo,
  status: number,
): Promise<void> {
  const { responses, findDrift } = settings.validate;
  if (!responses || !findDrift) return;
  const drift = await findDrift(call.operation, data);
  if (drift.length === 0) return;
  const message = `${call.operation} answered what its reference doesn't say: ${drift.join("; ")}`;
  if (responses === "throw") throw new MageUnexpectedResponseError(message, call, { status });
  log(settings, "warn", message);
}
