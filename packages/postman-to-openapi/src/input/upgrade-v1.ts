import { createRequire } from "node:module";
import { CollectionError } from "./collection-error.ts";
import { asList, asText, isObject, type JsonObject } from "./json.ts";

interface Transformer {
  convert(
    collection: unknown,
    options: { inputVersion: string; outputVersion: string; retainIds: boolean },
    done: (error: Error | null, converted?: unknown) => void,
  ): void;
}

/**
 * Upgrades a v1 collection to v2.1 with Postman's own transformer, which is loaded only when needed.
 *
 * @throws {CollectionError} when the transformer can't read it.
 */
export function upgrade(collection: JsonObject): JsonObject {
  const { convert } = createRequire(import.meta.url)("postman-collection-transformer") as Transformer;
  let result: unknown;
  let reason = "it returned nothing";
  try {
    const options = { inputVersion: "1.0.0", outputVersion: "2.1.0", retainIds: true };
    convert(withEveryRequest(collection), options, (error, converted) => {
      if (error) reason = error.message;
      result = converted;
    });
  } catch (error) {
    reason = (error as Error).message;
  }
  if (isObject(result)) return result;
  throw new CollectionError(
    `Postman's transformer can't read the v1 collection (${reason}): export it as v2.1.`,
  );
}

/** Lists requests that no order names, since the transformer would leave them out. */
function withEveryRequest(collection: JsonObject): JsonObject {
  const requests = asList(collection.requests)
    .filter(isObject)
    .map((request, index) => ({ ...request, id: asText(request.id) ?? `request-${index}` }));
  const folders = asList(collection.folders).filter(isObject);
  const listed = new Set([collection, ...folders].flatMap(({ order }) => asList(order)));
  const inFolder = new Set(folders.map(({ id }) => id));
  const loose = requests.filter(
    (request) => !listed.has(request.id) && !inFolder.has((request as JsonObject).folder),
  );
  return {
    ...collection,
    requests,
    folders,
    order: [...asList(collection.order), ...loose.map(({ id }) => id)],
  };
}
