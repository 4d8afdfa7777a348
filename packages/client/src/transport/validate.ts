import type { ValiError } from "valibot";
import { type CallInfo, MageUnexpectedResponseError, MageValidationError } from "../errors.ts";
import { log } from "../options.ts";
import { type ResolvedRequest, secretParameters } from "./request.ts";

/**
 * Rejects a request that Mage would not understand, or that would harm the server.
 *
 * @throws MageValidationError
 */
export async function checkRequest(request: ResolvedRequest, call: CallInfo): Promise<void> {
  const { path, query, body } = request;
  const rejected = (why: string) => new MageValidationError(`Not sent: ${why} (${call.operation})`, call);
  for (const [name, value] of Object.entries((path ?? {}) as Record<string, unknown>)) {
    // These would reach another path: DELETE /api/pipelines/.. is DELETE /api. Mage returns `null` for `a/../b`.
    if (value === undefined || value === "" || /(^|[/\\])\.{1,2}([/\\]|$)/.test(String(value))) {
      throw rejected(`path.${name} can't be ${secretParameters.has(name) ? "***" : JSON.stringify(value)}`);
    }
  }
  if (request.validate.requests === false) return;
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(value) && value.length === 0)
      throw rejected(`query.${name} can't be an empty list: leave it out to get all`);
  }
  try {
    await request.requestValidator?.({ path, query, body });
  } catch (error) {
    throw rejected(describeIssue(error as ValiError<never>));
  }
  const problem = await (request.check ?? checkBlocks)(request, call);
  if (problem) throw rejected(problem);
}

/** Mage removes the blocks that such a list lacks. Methods that know all of a pipeline's blocks have their own check. */
function checkBlocks({ body }: ResolvedRequest, { operation }: CallInfo): string | undefined {
  const { blocks } = (body as { pipeline?: { blocks?: unknown } } | undefined)?.pipeline ?? {};
  return blocks && operation === "PUT /api/pipelines/{uuid}"
    ? "body.pipeline.blocks removes the blocks it lacks: use blocks.updateContent or pipelines.update"
    : undefined;
}

/** Describes the first problem of a request by its path, without the value if that may be a secret. */
function describeIssue(error: ValiError<never>): string {
  const [issue] = (error.issues ?? []) as unknown as { message: string; path?: { key: unknown }[] }[];
  if (!issue) return String(error.message);
  const path = issue.path?.map(({ key }) => key) ?? [];
  const message = /token|password/.test(String(path.at(-1))) ? "must be a string" : issue.message;
  return `${path.join(".")}: ${message}`;
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
): Promise<void> {
  const { responses, findDrift } = request.validate;
  if (!responses || !findDrift) return;
  const drift = await findDrift(call.operation, data);
  if (drift.length === 0) return;
  const message = `Response of ${call.operation} doesn't match the API reference: ${drift.join("; ")}`;
  if (responses === "throw") throw new MageUnexpectedResponseError(message, call, { status });
  log(request, "warn", message);
}
