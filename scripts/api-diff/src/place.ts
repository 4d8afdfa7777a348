import { type Json, type JsonObject, nameKey, segmentsOf } from "./inline.ts";

/** Where in an operation something stands, in words. */
export interface Place {
  operation: string;
  /** What callers send, what they are given, or neither (a description, a tag). */
  side: "request" | "answer" | "operation";
  /** "query parameter `limit`", "body", "answer 200". */
  part: string;
  /** The nearest named schema above, if any: a change in it is one change, however many operations use it. */
  schema?: string;
  /** Path of the property from that schema, or from the part: "blocks[].type"; empty for itself. */
  property: string;
}

/** Says where a JSON pointer into an aligned document leads. `tree` is the document that has it. */
export function placeOf(pointer: string, tree: Json): Place {
  const [, route = "", , ...rest] = segmentsOf(pointer);
  const place: Place = { operation: route.slice(1), side: "operation", part: "", property: "" };
  let node = step(step(step(tree, "paths"), route), "post");
  place.operation = String((node as JsonObject | undefined)?.operationId ?? place.operation);
  let named = false;
  for (const [index, key] of rest.entries()) {
    const before = rest[index - 1];
    node = step(node, key);
    const isName = named;
    named = key === "properties" && !named;
    if (index === 0) {
      if (key === "requestBody") Object.assign(place, { side: "request", part: "body" });
      continue;
    }
    if (index === 1 && before === "parameters") {
      const { in: where, name } = (node ?? {}) as { in?: string; name?: string };
      Object.assign(place, { side: "request", part: `${where} parameter \`${name}\`` });
    }
    if (index === 1 && before === "responses")
      Object.assign(place, { side: "answer", part: key === "200" ? "answer" : `answer ${key}` });
    if (isName) place.property += place.property ? `.${key}` : key;
    else if (key === "items") place.property += "[]";
    else if (key === "additionalProperties") place.property += place.property ? ".*" : "*";
    const name = (node as JsonObject | undefined)?.[nameKey];
    if (typeof name === "string") Object.assign(place, { schema: name, property: "" });
  }
  return place;
}

/** "`Block.color`", "body property `pipeline.tags`", "query parameter `limit`". */
export function labelOf({ schema, part, property }: Place): string {
  if (schema) return `\`${[schema, property].filter(Boolean).join(".").replaceAll(".[", "[")}\``;
  return property ? `${part} property \`${property}\`` : part;
}

function step(node: Json | undefined, key: string): Json | undefined {
  return typeof node === "object" && node !== null ? (node as Record<string, Json>)[key] : undefined;
}
