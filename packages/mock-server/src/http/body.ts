import type { Json, JsonObject } from "../json.ts";
import { noAttribute, UnhandledError } from "../python.ts";
import { parsePythonJson } from "./python-json.ts";
import { decodeUtf8 } from "./utf8.ts";

const rootPart = 'Content-Disposition: form-data; name="json_root_body"';

/** A request's body. */
export class Body {
  readonly #bytes: Uint8Array;
  readonly #type: string;

  constructor(bytes: Uint8Array, type: string | null) {
    this.#bytes = bytes;
    this.#type = type ?? "";
  }

  get isEmpty(): boolean {
    return this.#bytes.length === 0;
  }

  /**
   * Parses the body. Mage reads a form, such as `curl -d` sends without a content type, as lists by name.
   *
   * @returns an empty object for an empty body.
   * @throws UnhandledError with Python's message when the body is neither a form nor JSON.
   */
  parse(): Json {
    if (this.#type.includes("multipart/form-data")) return this.#rootPart();
    if (this.#type.startsWith("application/x-www-form-urlencoded") && !this.isEmpty) return this.#form();
    return this.isEmpty ? {} : parsePythonJson(decodeUtf8(this.#bytes));
  }

  /** Parses the body as JSON, whatever its content type. A byte order mark is ignored. */
  json(): Json {
    return parsePythonJson(decodeUtf8(this.#bytes).replace(/^\ufeff/, ""));
  }

  #form(): Json {
    const fields: { [name: string]: Json[] } = {};
    for (const [name, value] of new URLSearchParams(new TextDecoder().decode(this.#bytes))) {
      fields[name] = [...(fields[name] ?? []), value];
    }
    return fields;
  }

  #rootPart(): Json {
    const lines = new TextDecoder().decode(this.#bytes).split("\r\n");
    const at = lines.indexOf(rootPart);
    if (at < 0) throw new UnhandledError(`'${rootPart}' is not in list`, "ValueError");
    return parsePythonJson(lines[at + 2] ?? "");
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
