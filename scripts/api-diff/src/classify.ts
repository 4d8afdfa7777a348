import { pointerTokens, valueAt } from "@mage-api/openapi-document";
import type { Bumps } from "./bump.ts";
import { type Location, locate } from "./location.ts";
import type { Comparison, RedoclyChange } from "./redocly.ts";
import { type Json, type JsonObject, schemaNameKey } from "./references.ts";
import { type ChangeKind, rules } from "./rules.ts";

/** A change to one operation or to the document, before the same change in several operations is merged. */
export interface LocatedChange {
  kind: ChangeKind;
  location: Location;
  /** The predicate of a sentence about the location: "is now required". */
  what: string;
  bumps: Bumps;
}

const limits: Record<string, "lower" | "upper" | "other"> = {
  minimum: "lower",
  exclusiveMinimum: "lower",
  minLength: "lower",
  minItems: "lower",
  minProperties: "lower",
  maximum: "upper",
  exclusiveMaximum: "upper",
  maxLength: "upper",
  maxItems: "upper",
  maxProperties: "upper",
  pattern: "other",
  format: "other",
  multipleOf: "other",
  uniqueItems: "other",
};
const structuralKeywords = [
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "additionalProperties",
  "items",
  "$ref",
  "discriminator",
  "const",
];

/** Determines the kind, location and bumps of each change that `redocly diff` found. */
export function classify({ base, revision, changes }: Comparison): LocatedChange[] {
  return changes.flatMap((change) => {
    const { kind, typeName } = change;
    // A removed node or field exists only in the old document.
    const isOld = kind === "removed" || change.revision === undefined;
    const tree = isOld ? base : revision;
    const pointer = nodePointer(change, (isOld ? change.base : change.revision)?.pointer);
    const location = locate(pointer, tree);
    const build: Build = (name, what, at = location) => [
      { kind: name, location: at, what, bumps: bumpsOf(name, at) },
    ];
    if (kind === "modified") return classifyField(change, location, build, base, revision);
    return classifyNode(typeName, kind, pointer, tree, build);
  });
}

type Build = (kind: ChangeKind, what: string, at?: Location) => LocatedChange[];

function classifyNode(
  typeName: string,
  kind: "added" | "removed",
  pointer: string,
  tree: Json,
  build: Build,
): LocatedChange[] {
  const node = valueAt(tree, pointer) as Json | undefined;
  const keys = pointerTokens(pointer);
  const isAdded = kind === "added";
  const required = (node as { required?: unknown } | undefined)?.required === true;
  switch (typeName) {
    case "Schema": {
      if (keys.at(-1) === "schema" && keys.includes("responses"))
        return isAdded
          ? build("schema of a response added", "has a schema now")
          : build("schema of a response removed", "has no schema any more");
      if (["anyOf", "oneOf"].includes(keys.at(-2) ?? ""))
        return isAdded
          ? build("alternative added", `can now also be ${typeOf(node)}`)
          : build("alternative removed", `can no longer be ${typeOf(node)}`);
      if (keys.at(-2) === "allOf") return conditions(isAdded, build);
      if (keys.at(-2) !== "properties") return build("structure changed", "has a different structure");
      if (!isAdded) return build("property removed", "was removed");
      const parent = valueAt(tree, `/${keys.slice(0, -2).map(escapeKey).join("/")}`) as Json | undefined;
      const all = ((parent as JsonObject | undefined)?.required ?? []) as Json[];
      return all.includes(keys.at(-1) ?? "")
        ? build("required property added", `is new (required, ${typeOf(node)})`)
        : build("optional property added", `is new (optional, ${typeOf(node)})`);
    }
    case "AllOf":
      return conditions(isAdded, build);
    case "HeadersMap":
      return Object.entries((node ?? {}) as JsonObject).flatMap(([name, header]) =>
        headerChange(name, header, isAdded, build),
      );
    case "Header":
      return headerChange(keys.at(-1) ?? "", node, isAdded, build);
    case "Parameter":
      if (!isAdded) return build("parameter removed", "was removed");
      return required
        ? build("required parameter added", `is new (required, ${typeOf(schemaOf(node))})`)
        : build("optional parameter added", `is new (optional, ${typeOf(schemaOf(node))})`);
    case "RequestBody":
      if (!isAdded) return build("body removed", "was removed");
      return required
        ? build("required body added", "is new (required)")
        : build("optional body added", "is new (optional)");
    case "MediaType":
      return isAdded
        ? build("media type added", `can now be ${keys.at(-1)}`)
        : build("media type removed", `can no longer be ${keys.at(-1)}`);
    case "Response": {
      const error = /^2/.test(keys.at(-1) ?? "") ? "" : "error ";
      return isAdded
        ? build(`${error}response added`, "is new")
        : build(`${error}response removed`, "was removed");
    }
    default:
      return /Schema|OneOf|AnyOf|AllOf/.test(typeName)
        ? build("structure changed", "has a different structure")
        : build("documentation changed", "has updated documentation");
  }
}

function conditions(isAdded: boolean, build: Build): LocatedChange[] {
  return isAdded
    ? build("condition added", "must meet another condition (`allOf`)")
    : build("condition removed", "has one condition less (`allOf`)");
}

function headerChange(name: string, header: Json | undefined, isAdded: boolean, build: Build) {
  const isRequired = (header as JsonObject | undefined)?.required === true;
  const which = isRequired ? "required" : "optional";
  return isAdded
    ? build(`${which} header added`, `has the header \`${name}\` now (${which})`)
    : build(`${which} header removed`, `no longer has the header \`${name}\` (it was ${which})`);
}

function classifyField(
  change: RedoclyChange,
  location: Location,
  build: Build,
  base: Json,
  revision: Json,
): LocatedChange[] {
  const { typeName, property = "" } = change;
  const before = change.base?.value;
  const after = change.revision?.value;
  if (property === "deprecated")
    return after === true
      ? build("deprecated", "is deprecated")
      : build("no longer deprecated", "is no longer deprecated");
  if (typeName === "Parameter" && property === "required")
    return after === true
      ? build("parameter required", "is now required")
      : build("parameter optional", "is now optional");
  if (typeName === "RequestBody" && property === "required")
    return after === true
      ? build("body required", "is now required")
      : build("body optional", "is now optional");
  if (typeName === "Parameter" && property === "in")
    return build("parameter moved", `moved from the ${before} to the ${after}`);
  if (typeName === "Parameter" && ["style", "explode", "allowReserved"].includes(property))
    return build("parameter serialisation changed", "is serialised differently in the URL");
  if (typeName !== "Schema") return documentation(property, build);
  const schemas = {
    base: schemaAt(change.base?.pointer, base),
    revision: schemaAt(change.revision?.pointer, revision),
  };
  if (property === "required") return classifyRequired(change, location, build, schemas);
  if (property === "enum") return classifyEnum(before, after, build);
  if (property === "type") return classifyType(before, after, build);
  if (property in limits) return classifyLimit(property, before, after, build);
  if (property === "default") return build("default changed", newValue("default", before, after));
  if (property === "const")
    return after === undefined
      ? build("condition removed", `no longer has to be ${textOf(before)}`)
      : build("condition added", `must now be ${textOf(after)}`);
  if (property === "additionalProperties" && (before === false || after === false))
    return after === false
      ? build("unknown properties refused", "can have no other properties any more")
      : build("unknown properties allowed", "can have other properties now");
  if (structuralKeywords.includes(property)) return build("structure changed", "has a different structure");
  return documentation(property, build);
}

function documentation(property: string, build: Build): LocatedChange[] {
  const isText = property === "description" || property === "summary";
  return build("documentation changed", isText ? `has a new ${property}` : "has updated documentation");
}

function classifyRequired(
  { base, revision }: RedoclyChange,
  location: Location,
  build: Build,
  schemas: { base: Json | undefined; revision: Json | undefined },
): LocatedChange[] {
  const before = new Set((base?.value ?? []) as string[]);
  const after = new Set((revision?.value ?? []) as string[]);
  const propertiesOf = (schema: Json | undefined) =>
    Object.keys((schema as { properties?: JsonObject })?.properties ?? {});
  // Added and removed properties are reported as such.
  const kept = propertiesOf(schemas.revision).filter((name) => propertiesOf(schemas.base).includes(name));
  const isResponse = location.side === "response";
  return kept.flatMap((name) => {
    if (after.has(name) === before.has(name)) return [];
    const at = { ...location, property: location.property ? `${location.property}.${name}` : name };
    return after.has(name)
      ? build("property required", isResponse ? "is now always present" : "is now required", at)
      : build("property optional", isResponse ? "may now be absent" : "is now optional", at);
  });
}

function classifyEnum(before: Json | undefined, after: Json | undefined, build: Build): LocatedChange[] {
  if (!Array.isArray(before)) return build("enum added", `must now be one of ${textOf(after)}`);
  if (!Array.isArray(after)) return build("enum removed", "is no longer limited to a list of values");
  const removed = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  return [
    ...(removed.length > 0
      ? build("enum value removed", `can no longer be ${removed.map(textOf).join(" or ")}`)
      : []),
    ...(added.length > 0
      ? build("enum value added", `can now also be ${added.map(textOf).join(" or ")}`)
      : []),
  ];
}

function classifyType(before: Json | undefined, after: Json | undefined, build: Build): LocatedChange[] {
  const list = (value: Json | undefined) => (value === undefined ? [] : [value].flat()) as string[];
  const [old, now] = [list(before), list(after)];
  if (old.length === 0 || now.length === 0) return build("structure changed", "has a different structure");
  const removed = old.filter((type) => !now.includes(type));
  const added = now.filter((type) => !old.includes(type));
  const what = `changed from ${old.join(" or ")} to ${now.join(" or ")}`;
  if (removed.join() === "integer" && added.join() === "number") return build("integer became number", what);
  if (removed.join() === "number" && added.join() === "integer") return build("number became integer", what);
  if (removed.length === 0 && added.length === 0)
    return build("documentation changed", "has updated documentation");
  if (removed.length === 0)
    return added.join() === "null" ? build("null allowed", "can now be null") : build("type widened", what);
  if (added.length === 0)
    return removed.join() === "null"
      ? build("null disallowed", "can no longer be null")
      : build("type narrowed", what);
  return build("type changed", what);
}

function classifyLimit(
  property: string,
  before: Json | undefined,
  after: Json | undefined,
  build: Build,
): LocatedChange[] {
  const direction = limits[property];
  const isLooser =
    after === undefined ||
    (before !== undefined &&
      typeof before === "number" &&
      typeof after === "number" &&
      ((direction === "lower" && after < before) || (direction === "upper" && after > before)));
  return build(isLooser ? "limit loosened" : "limit tightened", newValue(`\`${property}\``, before, after));
}

function newValue(name: string, before: Json | undefined, after: Json | undefined): string {
  if (after === undefined) return `no longer has a ${name}`;
  return `has a new ${name}: ${textOf(after)}${before === undefined ? "" : ` (was ${textOf(before)})`}`;
}

function bumpsOf(kind: ChangeKind, { side }: Location): Bumps {
  return side === "response" ? rules[kind].response : rules[kind].request;
}

/** Returns the pointer to the changed node: for a changed field, redocly's pointer includes the field. */
function nodePointer({ kind, property }: RedoclyChange, pointer = ""): string {
  return kind === "modified" && property && pointer.endsWith(`/${escapeKey(property)}`)
    ? pointer.slice(0, pointer.lastIndexOf("/"))
    : pointer;
}

function schemaAt(pointer: string | undefined, tree: Json): Json | undefined {
  return pointer === undefined
    ? undefined
    : (valueAt(tree, pointer.replace(/\/required$/, "")) as Json | undefined);
}

function typeOf(node: Json | undefined): string {
  const { [schemaNameKey]: name, type, items, anyOf, oneOf } = (node ?? {}) as JsonObject;
  if (typeof name === "string") return name;
  if (type === "array") return `array of ${typeOf(items)}`;
  const alternatives = (anyOf ?? oneOf) as Json[] | undefined;
  if (alternatives) return alternatives.map(typeOf).join(" or ");
  return type === undefined ? "any type" : [type].flat().join(" or ");
}

function schemaOf(node: Json | undefined): Json | undefined {
  return (node as JsonObject | undefined)?.schema;
}

function textOf(value: Json | undefined): string {
  return value === undefined
    ? "none"
    : Array.isArray(value)
      ? value.map(textOf).join(", ")
      : JSON.stringify(value);
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
