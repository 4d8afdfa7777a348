import { CollectionError } from "./collection-error.ts";
import { isObject, type JsonObject } from "./json.ts";
import { Location } from "./location.ts";

/** An unwrapped collection and its place in the input. */
export interface Identified {
  collection: JsonObject;
  at: Location;
  version: 1 | 2;
}

const others: [test: (input: JsonObject) => boolean, what: string][] = [
  [(input) => "openapi" in input || "swagger" in input, "an OpenAPI document"],
  [(input) => Array.isArray(input.values) || "_postman_variable_scope" in input, "a Postman environment"],
  [(input) => Array.isArray(input.collections), "a Postman data dump of several collections"],
  [(input) => isObject(input.log) && "entries" in input.log, "a HAR recording"],
  [(input) => input._type === "export" || /insomnia/.test(String(input.type)), "an Insomnia export"],
  [(input) => Array.isArray(input.executions) || isObject(input.run), "a Newman run report"],
];

/**
 * Finds the collection in the input, also inside a `{"collection": …}` wrapper or a data dump of one collection.
 *
 * @throws {CollectionError} naming what the input is, when it isn't a collection.
 */
export function identify(input: unknown): Identified {
  let collection = input;
  let at = new Location();
  for (let depth = 0; depth < 4 && isObject(collection) && isObject(collection.collection); depth++) {
    if ("item" in collection || "requests" in collection) break;
    collection = collection.collection;
    at = at.at("collection");
  }
  if (isObject(collection) && Array.isArray(collection.collections) && collection.collections.length === 1) {
    collection = collection.collections[0];
    at = at.at("collections", 0);
  }
  if (!isObject(collection)) {
    const what = Array.isArray(collection)
      ? "a list"
      : collection === null
        ? "null"
        : `a ${typeof collection}`;
    throw new CollectionError(
      `Not a Postman collection: the file contains ${what}; export a collection (v2.1) from Postman.`,
    );
  }
  const { item } = collection;
  if (Array.isArray(item) || (isObject(item) && ("request" in item || "item" in item)))
    return { collection, at, version: 2 };
  if (Array.isArray(collection.requests)) return { collection, at, version: 1 };
  const info = isObject(collection.info) ? collection.info : undefined;
  const claims = typeof info?.schema === "string" && info.schema.includes("collection");
  const other = others.find(([test]) => test(collection));
  if (other && !claims) {
    throw new CollectionError(
      `Not a Postman collection: the file is ${other[1]}; export a collection (v2.1) from Postman.`,
    );
  }
  // Exports of emptied collections may have no item list at all.
  if (claims || (info && "_postman_id" in info)) return { collection, at, version: 2 };
  throw new CollectionError(
    `Not a Postman collection: ${at} has neither "item" nor "requests"; export a collection (v2.1) from Postman.`,
  );
}
