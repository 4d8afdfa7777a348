import { openapiOverlay } from "openapi-format";
import { isObject, type JsonObject, objectAt, resolveReference } from "./json.ts";
import { type OperationPlace, operationsOf } from "./operations.ts";
import type { Overlay, Ownable } from "./overlays.ts";

/** A saved response of the collection, taken out of the document so that an overlay can describe the response. */
export interface SavedResponse {
  operation: Pick<OperationPlace, "method" | "path" | "route" | "title">;
  status: string;
  mediaType: string;
  /** The name of the example, unique in its response. */
  name: string;
  value: unknown;
}

/** Inferred parts that the overlays replaced. */
export interface Removed {
  saved: SavedResponse[];
  /** A sentence for each part of a request that contradicts an overlay. */
  contradictions: string[];
  /** The routes of the operations whose responses an overlay describes. */
  described: Set<string>;
}

/** The reason that an undescribed parameter or property gets, as `x-never-seen`. */
const fromCollection = "Known from the Postman collection only.";

/**
 * Removes from a converted collection what the overlays own.
 *
 * @param document - The converted collection, which is modified.
 */
export async function removeOwned(document: object, overlays: readonly Overlay[]): Promise<Removed> {
  const removed: Removed = { saved: [], contradictions: [], described: new Set() };
  for (const { owns, actions } of overlays) {
    if (owns.length === 0) continue;
    for (const { target, update } of actions) {
      if (!isObject(update)) continue;
      const places = new Map(operationsOf(document).map((place) => [place.operation, place]));
      const remover = new Remover(document, owns, places, removed);
      for (const node of await targetsOf(document, target)) remover.walk(node, update);
    }
  }
  return removed;
}

const mark = "x-target-of-this-action";

/** Returns the objects that a JSONPath selects. openapi-format marks them, so both read the path in the same way. */
async function targetsOf(document: object, target: string): Promise<JsonObject[]> {
  await openapiOverlay(document as never, {
    overlaySet: { overlay: "1.0.0", actions: [{ target, update: { [mark]: true } }] },
  });
  const found: JsonObject[] = [];
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) {
      // An update is appended to an array.
      if (isObject(node.at(-1)) && Object.keys(node.at(-1)).join() === mark) node.pop();
      for (const child of node) collect(child);
    } else if (isObject(node)) {
      if (node[mark] === true) {
        delete node[mark];
        found.push(node);
      }
      for (const child of Object.values(node)) collect(child);
    }
  };
  collect(document);
  return found;
}

class Remover {
  readonly #document: object;
  readonly #owns: readonly Ownable[];
  readonly #places: Map<JsonObject, OperationPlace>;
  readonly #removed: Removed;

  constructor(
    document: object,
    owns: readonly Ownable[],
    places: Map<JsonObject, OperationPlace>,
    removed: Removed,
  ) {
    this.#document = document;
    this.#owns = owns;
    this.#places = places;
    this.#removed = removed;
  }

  /** Walks through an update and the part of the document that it will be merged into. */
  walk(node: JsonObject, update: JsonObject): void {
    const place = this.#places.get(node);
    if (place) this.#operation(place, update);
    for (const [key, child] of Object.entries(update)) {
      const own = Object.hasOwn(node, key) ? node[key] : undefined;
      if (!isObject(own) || !isObject(child)) continue;
      if (key === "schema" && this.#owns.includes("parameters") && "in" in node)
        node[key] = this.#schema(own, child);
      else if (!place || !["requestBody", "responses"].includes(key)) this.walk(own, child);
    }
  }

  #operation(place: OperationPlace, update: JsonObject): void {
    const { operation } = place;
    if (isObject(update.requestBody) && isObject(operation.requestBody) && this.#owns.includes("requestBody"))
      this.#body(place, operation.requestBody, update.requestBody);
    if (!isObject(update.responses) || !isObject(operation.responses)) return;
    if (this.#owns.includes("responses")) this.#removed.described.add(place.route);
    const statuses = this.#owns.includes("responses")
      ? Object.keys(operation.responses)
      : this.#owns.includes("responses.*")
        ? Object.keys(operation.responses).filter((status) => status in (update.responses as JsonObject))
        : [];
    for (const status of statuses) {
      this.#save(place, status, operation.responses[status]);
      delete operation.responses[status];
    }
  }

  #body(place: OperationPlace, body: JsonObject, update: JsonObject): void {
    const described = objectAt(update, "content");
    const content = objectAt(body, "content");
    if ("required" in update) body.required = update.required;
    else delete body.required;
    for (const [mediaType, media] of Object.entries(content)) {
      const own = objectAt(described, mediaType);
      if (mediaType in described)
        (media as JsonObject).schema = this.#schema(objectAt(media, "schema"), objectAt(own, "schema"));
      else {
        delete content[mediaType];
        this.#removed.contradictions.push(
          `${nameOf(place)}: its body is ${mediaType}, but the overlays describe ${Object.keys(described).join(" and ") || "another one"}`,
        );
      }
    }
  }

  #save({ method, path, route, title }: OperationPlace, status: string, response: unknown): void {
    for (const [mediaType, media] of Object.entries(objectAt(response, "content"))) {
      const named = Object.entries(objectAt(media, "examples")).map(([name, one]) => [
        name,
        exampleValue(one),
      ]);
      const single = isObject(media) && "example" in media ? [[nameFor(response), media.example]] : [];
      for (const [name, value] of [...named, ...single]) {
        const operation = { method, path, route, title };
        this.#removed.saved.push({ operation, status, mediaType, name: String(name), value });
      }
    }
  }

  /** Returns what an inferred schema says beyond an overlay's: properties that the overlay doesn't describe. */
  #schema(inferred: JsonObject, update: JsonObject): JsonObject {
    const schema = isObject(resolveReference(this.#document, inferred.$ref))
      ? structuredClone(resolveReference(this.#document, inferred.$ref) as JsonObject)
      : inferred;
    // The type is the overlay's, in its usual place before what is kept.
    const kept: JsonObject = "type" in update && "type" in schema ? { type: update.type } : {};
    if (isObject(update.properties) && isObject(schema.properties)) {
      const { properties } = update;
      kept.properties = Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => {
          const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
          return [name, isObject(own) ? this.#schema(property as JsonObject, own) : markUnseen(property)];
        }),
      );
    } else if (isObject(update.items) && isObject(schema.items))
      kept.items = this.#schema(schema.items, update.items);
    else if (!["$ref", "type", "anyOf", "oneOf", "allOf", "enum", "const"].some((key) => key in update))
      return schema;
    return Object.keys(kept).every((key) => key === "type") ? {} : kept;
  }
}

/** Marks a property that no overlay describes, with the properties in it. */
function markUnseen(schema: unknown): unknown {
  if (!isObject(schema) || "$ref" in schema) return schema;
  const { properties, items } = schema;
  return {
    ...schema,
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, markUnseen(one)]),
      ),
    }),
    ...(isObject(items) && isObject(items.properties) && { items: markUnseen(items) }),
    "x-never-seen": fromCollection,
  };
}

/**
 * Marks what no overlay describes, so that the contract tests don't ask for evidence: operations with
 * `x-collection-only`, query parameters of described operations with `x-never-seen`.
 *
 * @param collection - The converted collection, before the overlays.
 */
export function markUndescribed(document: object, collection: object, described: ReadonlySet<string>): void {
  const before = new Map(operationsOf(collection).map((place) => [place.route, place.operation]));
  for (const { route, operation } of operationsOf(document)) {
    const own = before.get(route);
    if (!own) continue;
    if (!described.has(route)) {
      operation["x-collection-only"] = true;
      continue;
    }
    const inferred = new Set(
      (Array.isArray(own.parameters) ? own.parameters : []).map((one) => JSON.stringify(one)),
    );
    for (const parameter of Array.isArray(operation.parameters) ? operation.parameters : [])
      if (isObject(parameter) && parameter.in === "query" && inferred.has(JSON.stringify(parameter)))
        parameter["x-never-seen"] = fromCollection;
  }
}

/** Names a request of the collection in a sentence. */
export function nameOf({ title, route }: Pick<OperationPlace, "title" | "route">): string {
  return `Request "${title}" (${route})`;
}

function exampleValue(example: unknown): unknown {
  return isObject(example) && "value" in example ? example.value : example;
}

/** Names the only example of a response after its description: "Not Found" → `notFound`. */
function nameFor(response: unknown): string {
  const words = String(objectAt({ response }, "response").description ?? "").match(/[A-Za-z0-9]+/g) ?? [];
  const name = words
    .slice(0, 5)
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`,
    )
    .join("");
  return name || "saved";
}
