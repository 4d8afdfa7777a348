import { refusedExamples } from "./examples.ts";
import { isObject, type JsonObject, resolveReference } from "./json.ts";
import { operationsOf } from "./operations.ts";
import { nameOf } from "./ownership.ts";

const annotations = new Set([
  "description",
  "summary",
  "title",
  "deprecated",
  "default",
  "example",
  "examples",
]);
const objectKeywords = ["properties", "required", "additionalProperties", "patternProperties"];

/**
 * Returns one sentence for each contradiction that linters miss in an OpenAPI 3.1 document. Examples: a keyword beside
 * `$ref`, `properties` on a non-object, an example its schema rejects, a link to a missing operation.
 */
export function contradictionsIn(document: object): string[] {
  const found: string[] = [];
  const places = operationsOf(document);
  for (const place of places) {
    visit(place.operation, [], (node, at) => {
      for (const fault of faultsOf(node, document)) found.push(`${nameOf(place)}: ${at.join(".")} ${fault}`);
    });
  }
  const { components } = document as { components?: JsonObject };
  visit(components ?? {}, ["components"], (node, at) => {
    for (const fault of faultsOf(node, document)) found.push(`${at.join(".")} ${fault}`);
  });
  return [...found, ...unsupportedMethods(document), ...brokenLinks(document), ...refusedExamples(document)];
}

/** Names the operations whose method the client doesn't send: it would weigh on every bundle. */
function unsupportedMethods(document: object): string[] {
  return operationsOf(document).flatMap((place) =>
    ["head", "options", "trace"].includes(place.method)
      ? [
          `${nameOf(place)}: the client doesn't send ${place.method.toUpperCase()} requests, remove it in Postman`,
        ]
      : [],
  );
}

function brokenLinks(document: object): string[] {
  const places = operationsOf(document);
  const ids = new Set(places.map(({ operation }) => operation.operationId));
  return places.flatMap((place) => {
    const broken: string[] = [];
    visit(place.operation, [], (node, at) => {
      if (at.at(-2) === "links" && typeof node.operationId === "string" && !ids.has(node.operationId))
        broken.push(`${nameOf(place)}: a link leads to ${node.operationId}, which doesn't exist`);
    });
    return broken;
  });
}

/** Keywords whose properties are names, not keywords. */
const maps = new Set([
  "properties",
  "patternProperties",
  "schemas",
  "responses",
  "parameters",
  "content",
  "links",
  "headers",
  "$defs",
]);
const values = new Set(["example", "examples", "default", "const", "enum"]);

/** Calls a function with each object in a document, apart from example values. */
function visit(
  node: unknown,
  at: string[],
  use: (node: JsonObject, at: string[]) => void,
  isMap = false,
): void {
  if (typeof node !== "object" || node === null) return;
  if (isObject(node) && !isMap) use(node, at);
  for (const [key, child] of Object.entries(node)) {
    if (isMap || Array.isArray(node)) visit(child, [...at, key], use);
    else if (!values.has(key)) visit(child, [...at, key], use, maps.has(key) && isObject(child));
  }
}

function faultsOf(node: JsonObject, document: object): string[] {
  const faults: string[] = [];
  if (typeof node.$ref === "string") {
    const beside = Object.keys(node).filter(
      (key) => key !== "$ref" && !annotations.has(key) && !key.startsWith("x-"),
    );
    if (beside.length > 0) faults.push(`has ${beside.join(" and ")} beside $ref`);
    if (resolveReference(document, node.$ref) === undefined)
      faults.push(`refers to ${node.$ref}, which doesn't exist`);
    return faults;
  }
  const types = typesOf(node, document);
  for (const keyword of ["anyOf", "oneOf"]) {
    const alternatives = node[keyword];
    if (!Array.isArray(alternatives) || node.type === undefined) continue;
    const allowed = alternatives.map((one) => typesOf(one, document));
    const isPossible = allowed.some((each) => !each || !types || each.some((type) => types.includes(type)));
    if (!isPossible) faults.push(`has a type that excludes each alternative of its ${keyword}`);
  }
  // In JSON Schema, `required` of a parameter or body is a boolean.
  const ofObjects = objectKeywords.filter((key) => isObject(node[key]) || Array.isArray(node[key]));
  if (node.type !== undefined && ofObjects.length > 0 && !types?.includes("object"))
    faults.push(`has ${ofObjects.join(" and ")}, but its type is ${[node.type].flat().join(" or ")}`);
  for (const keyword of ["anyOf", "oneOf"])
    if (Array.isArray(node[keyword]) && isObject(node.properties))
      faults.push(`has properties beside ${keyword}`);
  return faults;
}

/** Returns the types that a schema allows, or undefined if it names none. */
function typesOf(schema: unknown, document: object): string[] | undefined {
  if (!isObject(schema)) return undefined;
  if (typeof schema.$ref === "string") return typesOf(resolveReference(document, schema.$ref), document);
  return schema.type === undefined ? undefined : ([schema.type].flat() as string[]);
}
