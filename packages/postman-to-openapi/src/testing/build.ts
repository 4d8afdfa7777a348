import { type ConvertOptions, convert } from "../convert.ts";
import type { JsonObject } from "../input/json.ts";

export const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** A collection of the given items. */
export function collectionOf(items: unknown[], rest: JsonObject = {}): JsonObject {
  return { info: { name: "Test", schema }, item: items, ...rest };
}

/** An item with one request. */
export function requestOf(
  method: string,
  url: unknown,
  rest: JsonObject = {},
  item: JsonObject = {},
): JsonObject {
  return { name: `${method} it`, ...item, request: { method, url, ...rest } };
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags?: string[];
  security?: JsonObject[];
  servers?: JsonObject[];
  parameters?: JsonObject[];
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  responses: Record<
    string,
    { description: string; headers?: JsonObject; content?: Record<string, MediaType> }
  >;
}

export interface MediaType {
  schema: JsonObject;
  example?: unknown;
  examples?: Record<string, { summary?: string; value: unknown }>;
  encoding?: JsonObject;
}

/** Converts items, with accessors to the result. */
export function converted(items: unknown[], rest: JsonObject = {}, options: ConvertOptions = {}) {
  const { document, report } = convert(collectionOf(items, rest), options);
  const paths = document.paths as Record<string, Record<string, Operation>>;
  return {
    document,
    report,
    paths,
    /** `get /users` */
    operation(place: string): Operation {
      const [method = "", path = ""] = place.split(" ");
      const operation = paths[path]?.[method];
      if (!operation) throw new Error(`No ${place} among ${Object.keys(paths).join(", ")}`);
      return operation;
    },
    /** The only operation. */
    get only(): Operation {
      const all = Object.values(paths).flatMap((item) => Object.values(item));
      if (all.length !== 1 || !all[0]) throw new Error(`There are ${all.length} operations`);
      return all[0];
    },
  };
}

/** Returns the `body` of a request with JSON. */
export function jsonBody(value: unknown): JsonObject {
  const raw = typeof value === "string" ? value : JSON.stringify(value);
  return { body: { mode: "raw", raw, options: { raw: { language: "json" } } } };
}
