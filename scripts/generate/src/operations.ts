import { operationsIn } from "@mage-api/openapi-document";
import type { JsonObject } from "./json.ts";

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

/** Returns the operations of an OpenAPI document, in document order. */
export function operationsOf(document: object): OperationPlace[] {
  return operationsIn(document).map(({ method, path, operation }) => {
    const title = String(operation.summary ?? operation.operationId ?? "");
    return { method, path, route: `${method.toUpperCase()} ${path}`, title, operation };
  });
}
