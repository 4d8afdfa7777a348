import type { LocatedChange } from "./classify.ts";
import type { Location } from "./location.ts";
import { type Document, type MatchedOperations, type Operation, routeOf } from "./operations.ts";
import { inlineRefs, type Json, type JsonObject, schemaNameKey } from "./references.ts";
import { type ChangeKind, rules } from "./rules.ts";

/** Returns the changes that `redocly diff` can't see: operations added, removed, renamed or moved, credentials, examples. */
export function operationChanges(
  matched: MatchedOperations,
  before: Document,
  after: Document,
): LocatedChange[] {
  const { removed, added, pairs } = matched;
  return [
    ...removed.map((one) => changeOf(one, "operation removed", `(${routeOf(one)}) was removed`)),
    ...added.map((one) => changeOf(one, "operation added", `(${routeOf(one)}) is new`)),
    ...pairs.flatMap(({ before: old, after: now }) => [
      ...(old.id === now.id ? [] : [changeOf(old, "operation renamed", `was renamed to ${now.id}`)]),
      ...(routeOf(old) === routeOf(now)
        ? []
        : [changeOf(now, "operation moved", `moved from ${routeOf(old)} to ${routeOf(now)}`)]),
      ...credentialChanges(old, now, before, after),
      ...(examplesOf(old) === examplesOf(now)
        ? []
        : [changeOf(now, "documentation changed", "changed", "examples")]),
    ]),
  ];
}

/** Returns the changes to a document outside its operations: schema names, servers, title and tags. */
export function documentChanges(before: Document, after: Document): LocatedChange[] {
  const differs = (key: string) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  return [
    ...schemaChanges(before, after),
    ...(differs("servers") ? [documentChange("the API", "server changed", "has a new server")] : []),
    ...(differs("info")
      ? [documentChange("the API", "documentation changed", "has a new title or description")]
      : []),
    // The order of tags only affects how a reference lists them.
    ...(sortedTags(before) === sortedTags(after)
      ? []
      : [documentChange("tags", "documentation changed", "changed")]),
  ];
}

function sortedTags(document: Document): string {
  return JSON.stringify(((document.tags ?? []) as JsonObject[]).map((tag) => JSON.stringify(tag)).sort());
}

function examplesOf({ definition }: Operation): string {
  return JSON.stringify(examplesIn([definition.requestBody ?? null, definition.responses ?? null]));
}

function examplesIn(value: Json): Json[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(examplesIn);
  return Object.entries(value).flatMap(([key, child]) =>
    key === "example" || key === "examples" ? [child] : examplesIn(child),
  );
}

/** Each schema is an exported type, so its name matters even if no operation changes. */
function schemaChanges(before: Document, after: Document): LocatedChange[] {
  const [old, now] = [schemaTexts(before), schemaTexts(after)];
  const removed = [...old.keys()].filter((name) => !now.has(name));
  const added = [...now.keys()].filter((name) => !old.has(name));
  const renamed = new Map(
    removed.flatMap((name) => {
      const same = added.find((other) => now.get(other) === old.get(name));
      return same ? [[name, same]] : [];
    }),
  );
  return [
    ...removed.map((name) => {
      const newName = renamed.get(name);
      const what = newName ? `was renamed to \`${newName}\`` : "was removed";
      return documentChange(`type \`${name}\``, "schema removed", what);
    }),
    ...added
      .filter((name) => ![...renamed.values()].includes(name))
      .map((name) => documentChange(`type \`${name}\``, "schema added", "is new")),
  ];
}

/** Returns the schemas of a document, each as JSON without the names of schemas in it. */
function schemaTexts(document: Document): Map<string, string> {
  const schemas = ((document.components as JsonObject | undefined)?.schemas ?? {}) as JsonObject;
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      JSON.stringify(inlineRefs(schema, document), (key, value) =>
        key === schemaNameKey || key === "$ref" ? undefined : value,
      ),
    ]),
  );
}

function changeOf({ id }: Operation, kind: ChangeKind, what: string, part = ""): LocatedChange {
  return changeAt({ operation: id, side: "operation", part, property: "" }, kind, what);
}

function documentChange(part: string, kind: ChangeKind, what: string): LocatedChange {
  return changeAt({ operation: "", side: "operation", part, property: "" }, kind, what);
}

function changeAt(location: Location, kind: ChangeKind, what: string): LocatedChange {
  return { kind, location, what, bumps: rules[kind].request };
}

function credentialChanges(
  old: Operation,
  now: Operation,
  before: Document,
  after: Document,
): LocatedChange[] {
  const accepted = credentialsOf(old, before);
  const acceptedNow = credentialsOf(now, after);
  const isUnchanged = accepted.every((one) => acceptedNow.includes(one));
  if (isUnchanged && acceptedNow.length <= accepted.length) return [];
  const kind = isUnchanged
    ? "credentials no longer required"
    : credentialKind(accepted.includes(""), acceptedNow.includes(""));
  const what = `are now ${acceptedNow.map((one) => one || "none").join(", or ")}`;
  return [changeOf(now, kind, what, "credentials")];
}

function credentialKind(wasOpen: boolean, isOpen: boolean): ChangeKind {
  if (wasOpen === isOpen) return "credentials changed";
  return isOpen ? "credentials no longer required" : "credentials required";
}

/** Returns the sets of credentials that an operation accepts, any one of which is enough; "" if none is required. */
function credentialsOf(operation: Operation, document: Document): string[] {
  const security = (operation.definition.security ?? document.security ?? []) as JsonObject[];
  const schemes = ((document.components as JsonObject | undefined)?.securitySchemes ?? {}) as JsonObject;
  const all = security.map((requirement) =>
    Object.keys(requirement)
      .map((name) => schemeLabel(schemes[name], name))
      .sort()
      .join(" and "),
  );
  return all.length > 0 ? all : [""];
}

function schemeLabel(value: Json | undefined, name: string): string {
  const { type, in: place, name: key, scheme } = (value ?? {}) as Record<string, string>;
  return type === "apiKey" ? `${key} in the ${place}` : (scheme ?? name);
}
