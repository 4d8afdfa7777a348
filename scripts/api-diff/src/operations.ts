import { inlined, type Json, type JsonObject } from "./inline.ts";

/** An OpenAPI 3.1 document, as far as it is compared. */
export interface Document extends JsonObject {
  paths: Record<string, JsonObject>;
}

/** One operation of a document, with every reference in it resolved. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  body: JsonObject;
}

/** The operations of two documents, matched: first by method and path, then by operationId. */
export interface Matched {
  pairs: { before: Operation; after: Operation }[];
  added: Operation[];
  removed: Operation[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a document, in its order. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (typeof operation !== "object" || operation === null) return [];
      const body = inlined(operation, document) as JsonObject;
      const own = (body.parameters as Json[] | undefined) ?? [];
      const shared = (inlined(item.parameters ?? [], document) as Json[]).filter(
        (one) => !own.some((other) => parameterKey(one) === parameterKey(other)),
      );
      if (own.length + shared.length > 0) body.parameters = [...shared, ...own];
      return [{ id: String(body.operationId ?? `${method} ${path}`), method, path, body }];
    }),
  );
}

/** "GET /api/pipelines": how a person names an operation that has no name yet. */
export function routeOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Matches operations: the same method and path, whatever the parameters are called, or else the same operationId. */
export function match(before: readonly Operation[], after: readonly Operation[]): Matched {
  const pairs: Matched["pairs"] = [];
  let removed = [...before];
  let added = [...after];
  for (const key of [routeOf, shapeOf, (operation: Operation) => operation.id]) {
    const left = new Map(removed.map((operation) => [key(operation), operation]));
    for (const operation of [...added]) {
      const found = left.get(key(operation));
      if (!found) continue;
      left.delete(key(operation));
      pairs.push({ before: found, after: operation });
      removed = removed.filter((one) => one !== found);
      added = added.filter((one) => one !== operation);
    }
  }
  return { pairs, added, removed };
}

function shapeOf(operation: Operation): string {
  return routeOf(operation).replace(/\{[^}]*\}/g, "{}");
}

function parameterKey(parameter: Json): string {
  const { in: place, name } = parameter as { in?: string; name?: string };
  return `${place} ${name}`;
}
