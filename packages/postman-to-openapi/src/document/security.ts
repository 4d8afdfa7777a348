import type { JsonObject } from "../input/json.ts";
import type { BuiltOperation } from "../operation/build-operation.ts";
import type { Access } from "../operation/security-schemes.ts";

/** The document's default security; undefined if the collection doesn't define any. */
export type GeneralSecurity = readonly Access[] | undefined;

/** Returns the security that all operations share, for collections that define none. */
export function commonSecurity(operations: Iterable<BuiltOperation>): GeneralSecurity {
  let common: string | undefined;
  let access: BuiltOperation["access"] = [];
  for (const operation of operations) {
    const text = securityText(operation.access);
    if (operation.access.length === 0 || (common !== undefined && common !== text)) return undefined;
    common = text;
    access = operation.access;
  }
  if (common === undefined || (access.length > 1 && access.includes(undefined))) return undefined;
  return access.filter((way) => way !== undefined);
}

function securityText(access: BuiltOperation["access"]): string {
  return access.map((way) => way?.text ?? "").join(" ");
}

/** Returns an operation's own security, or undefined if the default applies. */
export function ownSecurity(
  access: BuiltOperation["access"],
  general: GeneralSecurity,
): JsonObject[] | undefined {
  if (access.length === 0) return general && general.length > 0 ? [] : undefined;
  if (general && securityText(access) === securityText(general)) return undefined;
  if (access.every((way) => way === undefined)) return general?.length === 0 ? undefined : [];
  return access.map((way) => way?.requirement ?? {});
}
