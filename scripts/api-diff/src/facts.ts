import { type Bumps, highestOfEach } from "./bump.ts";
import { type Json, type JsonObject, nameKey, resolve, segmentsOf } from "./inline.ts";
import { type Place, placeOf } from "./place.ts";
import type { Comparison, Difference } from "./redocly.ts";
import { type ChangeKind, rules } from "./rules.ts";

/** One change at one place, judged. */
export interface Fact {
  kind: ChangeKind;
  place: Place;
  /** What happened to what stands at the place: "is required now". */
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
const shapes = [
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

/** What the differences between two documents are, each at its place and judged by its kind. */
export function factsOf({ base, revision, differences }: Comparison): Fact[] {
  return differences.flatMap((difference) => {
    const { kind, typeName } = difference;
    // A field that is gone is known only by where it was.
    const isOld = kind === "removed" || difference.revision === undefined;
    const tree = isOld ? base : revision;
    const side = isOld ? difference.base : difference.revision;
    const pointer = nodePointer(difference, side?.pointer);
    const place = placeOf(pointer, tree);
    const fact = (name: ChangeKind, what: string, at: Place = place): Fact[] => [
      { kind: name, place: at, what, bumps: bumpsOf(name, at) },
    ];
    if (kind === "modified") return modified(difference, place, fact, base, revision);
    return wholeNode(typeName, kind, pointer, tree, fact);
  });
}

type MakeFact = (kind: ChangeKind, what: string, at?: Place) => Fact[];

function wholeNode(typeName: string, kind: "added" | "removed", pointer: string, tree: Json, fact: MakeFact) {
  const node = resolve(pointer, tree);
  const keys = segmentsOf(pointer);
  const isAdded = kind === "added";
  const required = (node as { required?: unknown } | undefined)?.required === true;
  switch (typeName) {
    case "Schema": {
      if (keys.at(-2) !== "properties")
        return fact("shape changed", isAdded ? "has another form now" : "has one form fewer");
      if (!isAdded) return fact("property removed", "is gone");
      const parent = resolve(`/${keys.slice(0, -2).map(escaped).join("/")}`, tree);
      const all = ((parent as JsonObject | undefined)?.required ?? []) as Json[];
      return all.includes(keys.at(-1) ?? "")
        ? fact("required property added", `is new, required (${typeOf(node)})`)
        : fact("optional property added", `is new, optional (${typeOf(node)})`);
    }
    case "Parameter":
      if (!isAdded) return fact("parameter removed", "is gone");
      return required
        ? fact("required parameter added", `is new, required (${typeOf(schemaOf(node))})`)
        : fact("optional parameter added", `is new, optional (${typeOf(schemaOf(node))})`);
    case "RequestBody":
      if (!isAdded) return fact("body removed", "is gone");
      return required
        ? fact("required body added", "is new, required")
        : fact("optional body added", "is new, optional");
    case "MediaType":
      return fact(
        isAdded ? "media type added" : "media type removed",
        `${keys.at(-1)} is ${isAdded ? "new" : "gone"}`,
      );
    case "Response": {
      const success = /^2/.test(keys.at(-1) ?? "");
      if (success) return fact(isAdded ? "answer added" : "answer removed", isAdded ? "is new" : "is gone");
      return fact(isAdded ? "error answer added" : "error answer removed", isAdded ? "is new" : "is gone");
    }
    default:
      return fact(
        /Schema|OneOf|AnyOf|AllOf/.test(typeName) ? "shape changed" : "words",
        "is described otherwise",
      );
  }
}

function modified(difference: Difference, place: Place, fact: MakeFact, base: Json, revision: Json): Fact[] {
  const { typeName, property = "" } = difference;
  const before = difference.base?.value;
  const after = difference.revision?.value;
  if (property === "deprecated")
    return after === true
      ? fact("deprecated", "is deprecated")
      : fact("deprecation withdrawn", "is no longer deprecated");
  if (typeName === "Parameter" && property === "required")
    return after === true
      ? fact("parameter required", "is required now")
      : fact("parameter optional", "is optional now");
  if (typeName === "RequestBody" && property === "required")
    return after === true
      ? fact("body required", "is required now")
      : fact("body optional", "is optional now");
  if (typeName === "Parameter" && ["style", "explode", "allowReserved"].includes(property))
    return fact("parameter written otherwise", "is written otherwise in the URL");
  if (typeName !== "Schema") return fact("words", "is described otherwise");
  const trees = {
    base: nodeOf(difference.base?.pointer, base),
    revision: nodeOf(difference.revision?.pointer, revision),
  };
  if (property === "required") return requiredness(difference, place, fact, trees);
  if (property === "enum") return values(before, after, fact);
  if (property === "type") return types(before, after, fact);
  if (property in limits) return limit(property, before, after, fact);
  if (property === "default")
    return fact(
      "default changed",
      `has the default ${text(after)}${before === undefined ? "" : `, not ${text(before)}`}`,
    );
  if (shapes.includes(property)) return fact("shape changed", "has another form now");
  return fact("words", "is described otherwise");
}

function requiredness(
  { base, revision }: Difference,
  place: Place,
  fact: MakeFact,
  trees: { base: Json | undefined; revision: Json | undefined },
): Fact[] {
  const before = new Set((base?.value ?? []) as string[]);
  const after = new Set((revision?.value ?? []) as string[]);
  const known = (tree: Json | undefined) =>
    Object.keys((tree as { properties?: JsonObject })?.properties ?? {});
  // A property that is new or gone is told of as that.
  const kept = known(trees.revision).filter((name) => known(trees.base).includes(name));
  const at = (name: string) => ({ ...place, property: place.property ? `${place.property}.${name}` : name });
  return kept.flatMap((name) => {
    if (after.has(name) === before.has(name)) return [];
    return after.has(name)
      ? fact(
          "property required",
          place.side === "answer" ? "is always there now" : "is required now",
          at(name),
        )
      : fact(
          "property optional",
          place.side === "answer" ? "may be absent now" : "is optional now",
          at(name),
        );
  });
}

function values(before: Json | undefined, after: Json | undefined, fact: MakeFact): Fact[] {
  if (!Array.isArray(before)) return fact("values listed", `is one of ${text(after)} now`);
  if (!Array.isArray(after)) return fact("values free", "is no longer one of a list");
  const gone = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  return [
    ...(gone.length > 0 ? fact("value removed", `can no longer be ${gone.map(text).join(" or ")}`) : []),
    ...(added.length > 0 ? fact("value added", `can be ${added.map(text).join(" or ")} too`) : []),
  ];
}

function types(before: Json | undefined, after: Json | undefined, fact: MakeFact): Fact[] {
  const list = (value: Json | undefined) => (value === undefined ? [] : [value].flat()) as string[];
  const [old, now] = [list(before), list(after)];
  if (old.length === 0 || now.length === 0) return fact("shape changed", "has another form now");
  const gone = old.filter((type) => !now.includes(type));
  const added = now.filter((type) => !old.includes(type));
  const what = `is ${now.join(" or ")} now, not ${old.join(" or ")}`;
  if (gone.join() === "integer" && added.join() === "number") return fact("integer became number", what);
  if (gone.join() === "number" && added.join() === "integer") return fact("number became integer", what);
  if (gone.length === 0 && added.length === 0) return fact("words", "is described otherwise");
  if (gone.length === 0)
    return added.join() === "null" ? fact("null allowed", "can be null") : fact("type widened", what);
  if (added.length === 0)
    return gone.join() === "null" ? fact("null gone", "can't be null any more") : fact("type narrowed", what);
  return fact("type changed", what);
}

function limit(property: string, before: Json | undefined, after: Json | undefined, fact: MakeFact): Fact[] {
  const direction = limits[property];
  const looser =
    after === undefined ||
    (before !== undefined &&
      typeof before === "number" &&
      typeof after === "number" &&
      ((direction === "lower" && after < before) || (direction === "upper" && after > before)));
  const what = after === undefined ? `has no ${property} any more` : `has the ${property} ${text(after)}`;
  return fact(looser ? "limit loosened" : "limit tightened", what);
}

function bumpsOf(kind: ChangeKind, { side }: Place): Bumps {
  return side === "answer" ? rules[kind].answer : rules[kind].request;
}

/** The highest bumps of some facts. */
export function bumpsOfFacts(facts: readonly Fact[]): Bumps {
  return highestOfEach(facts.map(({ bumps }) => bumps));
}

/** The pointer of the node itself: redocly gives that of the changed field where a field changed. */
function nodePointer({ kind, property }: Difference, pointer: string | undefined): string {
  const known = pointer ?? "";
  return kind === "modified" && property && known.endsWith(`/${escaped(property)}`)
    ? known.slice(0, known.lastIndexOf("/"))
    : known;
}

function nodeOf(pointer: string | undefined, tree: Json): Json | undefined {
  return pointer === undefined ? undefined : resolve(pointer.replace(/\/required$/, ""), tree);
}

function typeOf(node: Json | undefined): string {
  const { [nameKey]: name, type, items, anyOf, oneOf } = (node ?? {}) as JsonObject;
  if (typeof name === "string") return name;
  if (type === "array") return `array of ${typeOf(items)}`;
  const several = (anyOf ?? oneOf) as Json[] | undefined;
  if (several) return several.map(typeOf).join(" or ");
  return type === undefined ? "anything" : [type].flat().join(" or ");
}

function schemaOf(node: Json | undefined): Json | undefined {
  return (node as JsonObject | undefined)?.schema;
}

function text(value: Json | undefined): string {
  return value === undefined
    ? "none"
    : Array.isArray(value)
      ? value.map(text).join(", ")
      : JSON.stringify(value);
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
