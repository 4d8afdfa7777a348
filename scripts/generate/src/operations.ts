import { isObject, type JsonObject } from "./json.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** An operation and its place in a document. */
export interface OperationPlace {
  method: string;
  path: string;
  /** The method and the path: "GET /api/runs". */
  route: string;
  /** The name of the request in the collection, or the operationId. */
  title: string;
  operation: JsonObject;
}

/** Returns the operations of an OpenAPI document, in its order. */
export function operationsOf(document: object): OperationPlace[] {
  const { paths } = document as { paths?: Record<string, JsonObject> };
  return Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      if (!methods.includes(method) || !isObject(operation)) return [];
      const title = String(operation.summary ?? operation.operationId ?? "");
      return [{ method, path, route: `${method.toUpperCase()} ${path}`, title, operation }];
    }),
  );
}
