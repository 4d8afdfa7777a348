import type { Json, JsonObject } from "../json.ts";
import { noAttribute, UnhandledError } from "../python.ts";

/**
 * Parses a request's JSON body.
 *
 * @returns an empty object for an empty body.
 * @throws UnhandledError with Python's message when the body isn't JSON.
 */
export function parseBody(text: string): Json {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnhandledError(pythonJsonError(text, error), "json.decoder.JSONDecodeError");
  }
}

/** Returns the properties of a resource in the body, `{}` when there are none. */
export function payloadOf(body: Json, key: string): JsonObject {
  // An empty list or a zero counts as no body.
  if (!body || (Array.isArray(body) && body.length === 0)) return {};
  if (typeof body !== "object" || Array.isArray(body)) throw noAttribute(body, "get");
  const payload = body[key] === undefined ? {} : body[key];
  const isObject = typeof payload === "object" && payload !== null && !Array.isArray(payload);
  if (withDates.has(key) && !isObject) throw noAttribute(payload, "get");
  if (!payload || (Array.isArray(payload) && payload.length === 0)) return {};
  if (!isObject) throw noAttribute(payload, "keys");
  return { ...payload };
}

/** Resources whose body Mage searches for dates first. */
const withDates = new Set(["pipeline_run", "pipeline_schedule"]);

function pythonJsonError(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (/unterminated string/i.test(message)) {
    return `Unterminated string starting at: ${place(text, text.search(/(?<!\\)"(?:[^"\\]|\\.)*\\?$/s))}`;
  }
  const at = /position (\d+)/.exec(message)?.[1];
  const position = at === undefined ? endOf(text) : Number(at);
  // V8 doesn't report what it expected at the end of the text.
  const wantsName =
    /property name/i.test(message) || (at === undefined && /[{,]\s*$/.test(text) && text.includes("{"));
  const what = wantsName ? "Expecting property name enclosed in double quotes" : "Expecting value";
  return `${what}: ${place(text, position)}`;
}

function place(text: string, position: number): string {
  const before = text.slice(0, position);
  return `line ${before.split("\n").length} column ${position - before.lastIndexOf("\n")} (char ${position})`;
}

function endOf(text: string): number {
  return text.trimEnd().length + (/\s$/.test(text) ? 1 : 0);
}
