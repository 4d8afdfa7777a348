import { asList, asText, emptyList, isBlank, isObject, type JsonObject } from "../input/json.ts";
import type { Location } from "../input/location.ts";

export interface HeaderEntry {
  key: string;
  /** The key in lower case. */
  lower: string;
  value: string;
  source: JsonObject;
  at: Location;
}

/** Reads headers from a list of objects or lines, from text, or from null. */
export function readHeaders({ header }: JsonObject, holder: Location): readonly HeaderEntry[] {
  if (isBlank(header)) return emptyList;
  const at = holder.at("header");
  if (typeof header === "string") return header.split(/\r?\n/).flatMap((text) => line(text, at));
  const entries: HeaderEntry[] = [];
  asList(header).forEach((entry, index) => {
    const place = Array.isArray(header) ? at.at(index) : at;
    if (typeof entry === "string") entries.push(...line(entry, place));
    if (!isObject(entry)) return;
    const key = (asText(entry.key) ?? asText(entry.name) ?? "").trim();
    entries.push({
      key,
      lower: key.toLowerCase(),
      value: asText(entry.value) ?? "",
      source: entry,
      at: place,
    });
  });
  return entries;
}

function line(text: string, at: Location): HeaderEntry[] {
  if (text.trim() === "") return [];
  const colon = text.indexOf(":");
  const key = (colon === -1 ? text : text.slice(0, colon)).trim();
  const value = colon === -1 ? "" : text.slice(colon + 1).trim();
  return [{ key, lower: key.toLowerCase(), value, source: {}, at }];
}

/** Returns the media type of the enabled Content-Type header, in lower case and without parameters. */
export function contentType(
  headers: readonly HeaderEntry[],
  resolve: (text: string) => string,
): string | undefined {
  const header = headers.find(({ lower, source }) => lower === "content-type" && source.disabled !== true);
  const type = header ? resolve(header.value).split(/[;,]/)[0]?.trim().toLowerCase() : undefined;
  return type && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : undefined;
}

export const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
