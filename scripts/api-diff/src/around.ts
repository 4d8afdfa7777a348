import type { Fact } from "./facts.ts";
import { inlined, type Json, type JsonObject, nameKey } from "./inline.ts";
import { type Document, type Matched, type Operation, routeOf } from "./operations.ts";
import type { Place } from "./place.ts";
import { type ChangeKind, rules } from "./rules.ts";

/** What changed about operations as a whole: which there are, their names and paths, and the credentials they take. */
export function factsAboutOperations(matched: Matched, before: Document, after: Document): Fact[] {
  return [
    ...matched.removed.map((one) => about(one, "operation removed", `(${routeOf(one)}) is gone`)),
    ...matched.added.map((one) => about(one, "operation added", `(${routeOf(one)}) is new`)),
    ...matched.pairs.flatMap(({ before: old, after: now }) => [
      ...(old.id === now.id ? [] : [about(old, "operation renamed", `is called ${now.id} now`)]),
      ...(routeOf(old) === routeOf(now)
        ? []
        : [about(now, "operation moved", `is ${routeOf(now)} now, not ${routeOf(old)}`)]),
      ...credentials(old, now, before, after),
      ...examples(old, now),
    ]),
  ];
}

/** What changed in the document beside its operations and schemas. */
export function factsAboutDocument(before: Document, after: Document): Fact[] {
  const differs = (key: string) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  return [
    ...schemas(before, after),
    ...(differs("servers") ? [of(document, "server changed", "has another server")] : []),
    ...(differs("info") ? [of(document, "words", "is described otherwise")] : []),
    // Their order is only how a reference lists them.
    ...(tags(before) !== tags(after) ? [of({ ...document, part: "tags" }, "words", "are others")] : []),
  ];
}

function tags(document: Document): string {
  return JSON.stringify(((document.tags ?? []) as JsonObject[]).map((tag) => JSON.stringify(tag)).sort());
}

/** Redocly doesn't compare the examples of bodies and answers. */
function examples(old: Operation, now: Operation): Fact[] {
  const place: Place = { operation: now.id, side: "operation", part: "examples", property: "" };
  const of = ({ body }: Operation) =>
    JSON.stringify(examplesIn([body.requestBody ?? null, body.responses ?? null]));
  return of(old) === of(now)
    ? []
    : [{ kind: "words", place, what: "are others", bumps: rules.words.request }];
}

function examplesIn(value: Json): Json[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(examplesIn);
  return Object.entries(value).flatMap(([key, child]) =>
    key === "example" || key === "examples" ? [child] : examplesIn(child),
  );
}

/** Each schema is an exported type, so that its name matters even where no operation changes. */
function schemas(before: Document, after: Document): Fact[] {
  const [old, now] = [schemaTexts(before), schemaTexts(after)];
  const gone = [...old.keys()].filter((name) => !now.has(name));
  const added = [...now.keys()].filter((name) => !old.has(name));
  const renamed = new Map(
    gone.flatMap((name) => {
      const same = added.find((other) => now.get(other) === old.get(name));
      return same ? [[name, same]] : [];
    }),
  );
  const about = (name: string): Place => ({
    operation: "",
    side: "operation",
    part: `type \`${name}\``,
    property: "",
  });
  return [
    ...gone.map((name) => {
      const other = renamed.get(name);
      return of(about(name), "schema removed", other ? `is called \`${other}\` now` : "is gone");
    }),
    ...added
      .filter((name) => ![...renamed.values()].includes(name))
      .map((name) => of(about(name), "schema added", "is new")),
  ];
}

function schemaTexts(document: Document): Map<string, string> {
  const all = ((document.components as JsonObject | undefined)?.schemas ?? {}) as JsonObject;
  return new Map(
    Object.entries(all).map(([name, schema]) => [
      name,
      JSON.stringify(inlined(schema, document), (key, value) =>
        key === nameKey || key === "$ref" ? undefined : value,
      ),
    ]),
  );
}

const document: Place = { operation: "", side: "operation", part: "the API", property: "" };

function about({ id }: Operation, kind: ChangeKind, what: string): Fact {
  return of({ operation: id, side: "operation", part: "", property: "" }, kind, what);
}

function of(place: Place, kind: ChangeKind, what: string): Fact {
  return { kind, place, what, bumps: rules[kind].request };
}

function credentials(old: Operation, now: Operation, before: Document, after: Document): Fact[] {
  const accepted = alternatives(old, before);
  const wanted = alternatives(now, after);
  const missing = accepted.filter((one) => !wanted.includes(one));
  if (missing.length === 0)
    return wanted.length > accepted.length ? [aboutCredentials(now, "credentials not needed", wanted)] : [];
  return [aboutCredentials(now, kindOf(accepted.includes(""), wanted.includes("")), wanted)];
}

function kindOf(wasOpen: boolean, isOpen: boolean): ChangeKind {
  if (wasOpen === isOpen) return "credentials moved";
  return isOpen ? "credentials not needed" : "credentials needed";
}

function aboutCredentials({ id }: Operation, kind: ChangeKind, wanted: string[]): Fact {
  const place: Place = { operation: id, side: "operation", part: "credentials", property: "" };
  return of(place, kind, `are now ${wanted.map((one) => one || "none").join(", or ")}`);
}

/** The sets of credentials that an operation takes, any of which will do; "" where none is needed. */
function alternatives(operation: Operation, document: Document): string[] {
  const own = (operation.body.security ?? document.security ?? []) as JsonObject[];
  const schemes = ((document.components as JsonObject | undefined)?.securitySchemes ?? {}) as JsonObject;
  const all = own.map((alternative) =>
    Object.keys(alternative)
      .map((name) => scheme(schemes[name], name))
      .sort()
      .join(" and "),
  );
  return all.length > 0 ? all : [""];
}

function scheme(value: Json | undefined, name: string): string {
  const { type, in: place, name: key, scheme } = (value ?? {}) as Record<string, string>;
  return type === "apiKey" ? `${key} in the ${place}` : (scheme ?? name);
}
