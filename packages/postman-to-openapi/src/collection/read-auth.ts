import { asText, isObject, type JsonObject } from "../input/json.ts";
import type { Location } from "../input/location.ts";

/** The `auth` of a collection, folder or request, in v2.0 or v2.1. */
export interface Auth {
  /** In lower case. `noauth` turns authentication off. */
  type: string;
  parameters: ReadonlyMap<string, unknown>;
  at: Location;
}

/**
 * Returns the authentication of a request, a folder or the collection: its own, or the inherited one.
 * `null` inherits, as in Postman's runners; only `noauth` sends none.
 */
export function readAuth(holder: JsonObject, at: Location, inherited?: Auth): Auth | undefined {
  const source = holder.auth;
  const type = isObject(source) ? asText(source.type)?.trim() : undefined;
  if (!isObject(source) || !type) return inherited;
  const parameters = new Map<string, unknown>();
  const listed = source[type];
  if (Array.isArray(listed)) {
    for (const entry of listed) {
      const key = isObject(entry) ? asText(entry.key) : undefined;
      if (isObject(entry) && key !== undefined) parameters.set(key, entry.value);
    }
  } else if (isObject(listed)) {
    for (const [key, value] of Object.entries(listed)) parameters.set(key, value);
  }
  return { type: type.toLowerCase(), parameters, at: at.at("auth") };
}
