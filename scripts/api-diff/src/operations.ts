import { operationsIn } from "@mage-api/openapi-document";
import { inlineRefs, type Json, type JsonObject } from "./references.ts";

/** An OpenAPI 3.1 document. */
export interface Document extends JsonObject {
  paths: Record<string, JsonObject>;
}

/** An operation of a document. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  /** The OpenAPI operation object, with every reference resolved. */
  definition: JsonObject;
}

/** The operations of two documents, paired. */
export interface MatchedOperations {
  pairs: { before: Operation; after: Operation }[];
  added: Operation[];
  removed: Operation[];
}

/** Returns every operation of a document, in document order. */
export function operationsOf(document: Document): Operation[] {
  return operationsIn(document).map(({ path, method, operation }) => {
    const definition = inlineRefs(operation as JsonObject, document) as JsonObject;
    const own = (definition.parameters as Json[] | undefined) ?? [];
    const shared = (inlineRefs(document.paths[path]?.parameters ?? [], document) as Json[]).filter(
      (one) => !own.some((other) => parameterKey(one) === parameterKey(other)),
    );
    if (own.length + shared.length > 0) definition.parameters = [...shared, ...own];
    return { id: String(definition.operationId ?? `${method} ${path}`), method, path, definition };
  });
}

/** Returns the method and path of an operation: "GET /api/pipelines". */
export function routeOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Pairs operations by method and path, then by path without parameter names, then by operationId. */
export function matchOperations(
  before: readonly Operation[],
  after: readonly Operation[],
): MatchedOperations {
  const pairs: MatchedOperations["pairs"] = [];
  let removed = [...before];
  let added = [...after];
  for (const key of [routeOf, routeWithoutNames, (operation: Operation) => operation.id]) {
    const unmatched = new Map(removed.map((operation) => [key(operation), operation]));
    for (const operation of [...added]) {
      const found = unmatched.get(key(operation));
      if (!found) continue;
      unmatched.delete(key(operation));
      pairs.push({ before: found, after: operation });
      removed = removed.filter((one) => one !== found);
      added = added.filter((one) => one !== operation);
    }
  }
  return { pairs, added, removed };
}

function routeWithoutNames(operation: Operation): string {
  return routeOf(operation).replace(/\{[^}]*\}/g, "{}");
}

function parameterKey(parameter: Json): string {
  const { in: place, name } = parameter as { in?: string; name?: string };
  return `${place} ${name}`;
}
