import { pointerTokens } from "@mage-api/openapi-document";
import { child, type Json, type JsonObject, pathPrefix, schemaNameKey } from "./references.ts";

/** The location of a change within an operation. */
export interface Location {
  operation: string;
  /** `operation` for anything outside requests and responses, such as a description or a tag. */
  side: "request" | "response" | "operation";
  /** "query parameter `limit`", "body", "response 404". */
  part: string;
  /** The nearest enclosing named schema. A change to it counts once, no matter how many operations use it. */
  schema?: string;
  /** The path of the property from that schema, or from the part: "blocks[].type"; empty for the schema or part itself. */
  property: string;
}

/**
 * Translates a JSON pointer into a location.
 *
 * @param tree - The aligned document that the pointer refers to.
 */
export function locate(pointer: string, tree: Json): Location {
  const [, route = "", , ...rest] = pointerTokens(pointer);
  const location: Location = { operation: route.slice(1), side: "operation", part: "", property: "" };
  let node = child(child(child(tree, "paths"), route), "post");
  location.operation = String((node as JsonObject | undefined)?.operationId ?? location.operation);
  let isPropertyName = false;
  for (const [index, key] of rest.entries()) {
    const parent = rest[index - 1];
    node = child(node, key);
    const isProperty = isPropertyName;
    isPropertyName = key === "properties" && !isPropertyName;
    if (index === 0) {
      if (key === "requestBody") Object.assign(location, { side: "request", part: "body" });
      continue;
    }
    if (index === 1 && parent === "parameters") {
      const { in: place, name } = (node ?? {}) as { in?: string; name?: string };
      const part = name?.startsWith(pathPrefix)
        ? `path parameter \`${name.slice(pathPrefix.length)}\``
        : `${place} parameter \`${name}\``;
      Object.assign(location, { side: "request", part });
    }
    if (index === 1 && parent === "responses")
      Object.assign(location, { side: "response", part: key === "200" ? "response" : `response ${key}` });
    if (isProperty) location.property += location.property ? `.${key}` : key;
    else if (key === "items") location.property += "[]";
    else if (key === "additionalProperties") location.property += location.property ? ".*" : "*";
    const name = (node as JsonObject | undefined)?.[schemaNameKey];
    if (typeof name === "string") Object.assign(location, { schema: name, property: "" });
  }
  return location;
}

/** Returns the name of a location: "`Block.color`", "body property `pipeline.tags`", "query parameter `limit`". */
export function labelOf({ schema, part, property }: Location): string {
  if (schema) return `\`${[schema, property].filter(Boolean).join(".").replaceAll(".[", "[")}\``;
  return property ? `${part} property \`${property}\`` : part;
}
