import type { Bumps } from "./bump.ts";

/** What a change means: for those who send it in a request, and for those who read it in an answer. */
interface Rule {
  request: Bumps;
  answer: Bumps;
}

const both = (bump: Bumps["types"]): Bumps => ({ types: bump, client: bump });
const rule = (request: Bumps | Bumps["types"], answer: Bumps | Bumps["types"] = request): Rule => ({
  request: typeof request === "string" ? both(request) : request,
  answer: typeof answer === "string" ? both(answer) : answer,
});
/** What the types can't express, but the client checks before it sends: a request may be refused that wasn't. */
const refused: Bumps = { types: "patch", client: "major" };
const accepted: Bumps = { types: "patch", client: "minor" };

/**
 * What each kind of change is to the packages. `rules.table.test.ts` shows each with a program that does or doesn't
 * compile or run any more. Where it is "patch" here, the comparison of the packages' types may still ask for more.
 */
export const rules = {
  "optional property added": rule("minor"),
  "required property added": rule("major", "minor"),
  "property removed": rule("major"),
  "property required": rule("major", "minor"),
  "property optional": rule("minor", "major"),
  // Both ways break an answer's reader: a comparison with a value that is gone, or a table of all values, doesn't compile.
  "value removed": rule("major"),
  "value added": rule("minor", "major"),
  "values listed": rule("major"),
  "values free": rule("minor", "major"),
  "type widened": rule("minor", "major"),
  "type narrowed": rule("major"),
  "type changed": rule("major"),
  "null allowed": rule("minor", "major"),
  "null gone": rule("major", "minor"),
  // TypeScript has one type for both; only the client's check of requests tells them apart.
  "integer became number": rule(accepted, "patch"),
  "number became integer": rule(refused, "patch"),
  "shape changed": rule("patch"),
  "limit tightened": rule(refused, "patch"),
  "limit loosened": rule(accepted, "patch"),
  "default changed": rule("patch"),
  "optional parameter added": rule("minor"),
  "required parameter added": rule("major"),
  "parameter removed": rule("major"),
  "parameter required": rule("major"),
  "parameter optional": rule("minor"),
  "parameter written otherwise": rule("patch"),
  "optional body added": rule("minor"),
  "required body added": rule("major"),
  "body removed": rule("major"),
  "body required": rule("major"),
  "body optional": rule("minor"),
  "media type added": rule("minor"),
  "media type removed": rule("major"),
  "answer added": rule("major"),
  "answer removed": rule("major"),
  // Errors are exceptions of the client's: no result type holds them.
  "error answer added": rule("minor"),
  "error answer removed": rule("major"),
  "schema added": rule("minor"),
  "schema removed": rule("major"),
  "operation added": rule("minor"),
  "operation removed": rule("major"),
  "operation renamed": rule("major"),
  // The client hides paths; whoever calls fetch with the types names them.
  "operation moved": rule({ types: "major", client: "patch" }),
  "credentials needed": rule(refused),
  // The client sends a key in the headers that its hand-written code knows.
  "credentials moved": rule(refused),
  "credentials not needed": rule(accepted),
  "server changed": rule("patch"),
  deprecated: rule("minor"),
  "deprecation withdrawn": rule("patch"),
  words: rule("patch"),
  other: rule("patch"),
} satisfies Record<string, Rule>;

export type ChangeKind = keyof typeof rules;
