import type { Bumps } from "./bump.ts";

/** The bumps for one kind of change, in a request and in a response. */
interface Rule {
  request: Bumps;
  response: Bumps;
}

const both = (bump: Bumps["types"]): Bumps => ({ types: bump, client: bump });
const rule = (request: Bumps | Bumps["types"], response: Bumps | Bumps["types"] = request): Rule => ({
  request: typeof request === "string" ? both(request) : request,
  response: typeof response === "string" ? both(response) : response,
});
// TypeScript can't express these, but the client validates requests before sending them.
const clientRejects: Bumps = { types: "patch", client: "major" };
const clientAccepts: Bumps = { types: "patch", client: "minor" };

/**
 * The bumps for each kind of change. The cases in `scripts/regenerate/src/bump-cases` prove each with a program. If a
 * rule gives "patch", the comparison of the packages' types may still raise the bump.
 */
export const rules = {
  "optional property added": rule("minor"),
  "required property added": rule("major", "minor"),
  "property removed": rule("major"),
  "property required": rule("major", "minor"),
  "property optional": rule("minor", "major"),
  // Either way, code that reads a response stops compiling: a comparison with a removed value, or a table of all
  // values.
  "enum value removed": rule("major"),
  "enum value added": rule("minor", "major"),
  "enum added": rule("major"),
  "enum removed": rule("minor", "major"),
  "type widened": rule("minor", "major"),
  "type narrowed": rule("major"),
  "type changed": rule("major"),
  "null allowed": rule("minor", "major"),
  "null disallowed": rule("major", "minor"),
  // Both are `number` in TypeScript; only the client's request validation tells them apart.
  "integer became number": rule(clientAccepts, "patch"),
  "number became integer": rule(clientRejects, "patch"),
  // An alternative of an `anyOf` or `oneOf`.
  "alternative added": rule("minor", "major"),
  "alternative removed": rule("major", "minor"),
  // A part of an `allOf`, or a `const`.
  "condition added": rule("major", "minor"),
  "condition removed": rule("minor", "major"),
  "unknown properties refused": rule(clientRejects, "patch"),
  "unknown properties allowed": rule(clientAccepts, "patch"),
  "schema of a response removed": rule("major"),
  "schema of a response added": rule("patch"),
  "structure changed": rule("patch"),
  "limit tightened": rule(clientRejects, "patch"),
  "limit loosened": rule(clientAccepts, "patch"),
  "default changed": rule("patch"),
  "optional parameter added": rule("minor"),
  "required parameter added": rule("major"),
  "parameter removed": rule("major"),
  "parameter required": rule("major"),
  "parameter optional": rule("minor"),
  "parameter serialisation changed": rule("patch"),
  "parameter moved": rule("major"),
  "required header added": rule("major", "minor"),
  "optional header added": rule("minor"),
  "required header removed": rule("major"),
  "optional header removed": rule("minor"),
  "optional body added": rule("minor"),
  "required body added": rule("major"),
  "body removed": rule("major"),
  "body required": rule("major"),
  "body optional": rule("minor"),
  "media type added": rule("minor"),
  "media type removed": rule("major"),
  "response added": rule("major"),
  "response removed": rule("major"),
  // The client throws errors, so no result type includes them.
  "error response added": rule("minor"),
  "error response removed": rule("major"),
  "schema added": rule("minor"),
  "schema removed": rule("major"),
  "operation added": rule("minor"),
  "operation removed": rule("major"),
  "operation renamed": rule("major"),
  // The client hides paths; code that calls fetch with the types contains them.
  "operation moved": rule({ types: "major", client: "patch" }),
  "credentials required": rule(clientRejects),
  // The client's hand-written code decides which header carries the key.
  "credentials changed": rule(clientRejects),
  "credentials no longer required": rule(clientAccepts),
  "server changed": rule("patch"),
  deprecated: rule("minor"),
  "no longer deprecated": rule("patch"),
  "documentation changed": rule("patch"),
} satisfies Record<string, Rule>;

export type ChangeKind = keyof typeof rules;
