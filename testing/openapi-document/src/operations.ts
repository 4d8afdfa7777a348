import { type JsonObject, valueAt } from "./pointer.ts";

/** An operation in a document, under its path and method. */
export interface DocumentOperation {
  path: string;
  /** The HTTP method, in lower case. */
  method: string;
  /** The OpenAPI operation object. */
  operation: JsonObject;
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Lists the operations of a document, in document order. */
export function operationsIn(document: object): DocumentOperation[] {
  const { paths = {} } = document as { paths?: Record<string, Record<string, JsonObject>> };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      methods.has(method) ? [{ path, method, operation }] : [],
    ),
  );
}

/**
 * Returns a copy of a document in which operations have their parameters and responses instead of references to shared
 * ones. Shared ones that nothing references any more are dropped.
 *
 * @param isInlined - chooses the responses by status code. Default: all.
 */
export function withInlineParts<T extends object>(
  document: T,
  isInlined: (status: string) => boolean = () => true,
): T {
  const copy = structuredClone(document);
  const resolve = (part: unknown) => {
    const { $ref } = part as { $ref?: string };
    return $ref === undefined ? part : structuredClone(valueAt(document, $ref));
  };
  for (const { operation } of operationsIn(copy)) {
    const { parameters, responses } = operation as { parameters?: unknown[]; responses?: JsonObject };
    if (parameters) operation.parameters = parameters.map(resolve);
    for (const [status, response] of Object.entries(responses ?? {}))
      if (responses && isInlined(status)) responses[status] = resolve(response);
  }
  dropUnreferenced(copy);
  return copy;
}

function dropUnreferenced(document: object): void {
  const { components = {} } = document as { components?: Record<string, JsonObject> };
  const text = JSON.stringify(document);
  for (const kind of ["parameters", "responses"]) {
    for (const name of Object.keys(components[kind] ?? {}))
      if (!text.includes(`"#/components/${kind}/${name}"`)) delete components[kind]?.[name];
    if (Object.keys(components[kind] ?? {}).length === 0) delete components[kind];
  }
}
