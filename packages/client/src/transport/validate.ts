import { type CallInfo, MageUnexpectedResponseError, MageValidationError } from "../errors.ts";
import { log } from "../options.ts";
import type { Issue } from "../schema.ts";
import type { Mask } from "./redact.ts";
import { type ResolvedRequest, secretParameters } from "./request.ts";

/**
 * Rejects a request that Mage would not understand, or that would harm the server.
 *
 * @throws MageValidationError
 */
export async function checkRequest(request: ResolvedRequest, call: CallInfo, mask: Mask): Promise<void> {
  const { path, query } = request;
  const rejected = (why: string) =>
    new MageValidationError(`Not sent: ${mask(why)} (${call.operation})`, call);
  for (const [name, value] of Object.entries((path ?? {}) as Record<string, unknown>)) {
    // These would reach another path: DELETE /api/pipelines/.. is DELETE /api. Mage returns `null` for `a/../b`.
    if (value === undefined || value === "" || /(^|[/\\])\.{1,2}([/\\]|$)/.test(String(value))) {
      throw rejected(`path.${name} can't be ${secretParameters.has(name) ? "***" : JSON.stringify(value)}`);
    }
  }
  if (request.validate.requests === false) return;
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(value) && value.length === 0)
      throw rejected(`query.${name} can't be an empty list: omit it to get all`);
  }
  const issue = await request.requestValidator?.(request);
  if (issue) throw rejected(describeIssue(issue));
  const problem = await request.check?.(request);
  if (problem) throw rejected(problem);
}

/** Describes a problem of a request by its path, without the value if that may be a secret. */
function describeIssue({ path, message }: Issue): string {
  const isSecret = path[0] === "path" || /token|password/.test(String(path.at(-1)));
  return `${path.join(".")}: ${isSecret ? message.replace(/ but received .*/s, "") : message}`;
}

/**
 * Compares a result with the API reference if `validate.responses` is set, and reports each difference by its JSON
 * path.
 *
 * @throws MageUnexpectedResponseError when `validate.responses` is `"throw"`.
 */
export async function reportDrift(
  data: unknown,
  status: number,
  request: ResolvedRequest,
  call: CallInfo,
  mask: Mask,
): Promise<void> {
  const { responses, findDrift } = request.validate;
  if (!responses || !findDrift) return;
  const drift = await findDrift(call.operation, data);
  if (drift.length === 0) return;
  const message = `Response of ${call.operation} doesn't match the API reference: ${mask(drift.join("; "))}`;
  if (responses === "throw") throw new MageUnexpectedResponseError(message, call, { status });
  log(request, "warn", message);
}
