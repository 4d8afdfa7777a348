import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { isObject } from "./json.ts";

/** The part of a value that a schema refuses. */
export interface Mismatch {
  /** The path of the part: "pipeline.type"; empty for the whole value. */
  path: string;
  /** The part, as JSON, shortened. */
  found: string;
  /** The message of the schema: "must be string". */
  expected: string;
}

/** Checks values against the schemas of one OpenAPI 3.1 document. */
export class SchemaValidator {
  readonly #ajv: Ajv2020;

  /** @param document - An OpenAPI 3.1 document without references to other files. */
  constructor(document: object) {
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true, logger: false });
    formats.default(this.#ajv);
    for (const name of ["binary", "byte", "password"]) this.#ajv.addFormat(name, true);
    this.#ajv.addSchema(toDocumentSchema(document), "document");
  }

  /** Returns the most specific mismatch between a value and a schema, or undefined if the value is valid. */
  mismatch(schema: unknown, value: unknown): Mismatch | undefined {
    const validate = this.#ajv.compile(withDocument(schema) as object);
    if (validate(value)) return undefined;
    // JSON that tools would take for a reference is shown as text.
    const parsed = parsedText(value);
    if (parsed !== undefined && validate(parsed)) return undefined;
    validate(value);
    const [error] = [...(validate.errors ?? [])]
      .filter(({ keyword }) => !["anyOf", "oneOf", "if"].includes(keyword))
      .sort((a, b) => depth(b) - depth(a));
    if (!error) return { path: "", found: shortened(value), expected: "must match the schema" };
    return describe(error, value);
  }
}

function describe({ instancePath, keyword, params, message }: ErrorObject, value: unknown): Mismatch {
  const keys = instancePath
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const part = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], value);
  const expected =
    keyword === "enum"
      ? `must be one of ${shortened(params.allowedValues)}`
      : keyword === "const"
        ? `must be ${shortened(params.allowedValue)}`
        : (message ?? "must match the schema");
  return { path: keys.join("."), found: shortened(part), expected };
}

function depth({ instancePath }: ErrorObject): number {
  return instancePath.split("/").length;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function parsedText(value: unknown): unknown {
  if (typeof value !== "string") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** ajv reads an OpenAPI document as a schema whose parts can be referred to. */
function toDocumentSchema(document: object): object {
  return { components: (document as { components?: object }).components ?? {} };
}

/** Lets references in a part of the document point into the document that ajv was given. */
function withDocument(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withDocument);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, child]) =>
      key === "$ref" && typeof child === "string" && child.startsWith("#/")
        ? [key, `document${child}`]
        : ["example", "examples", "default", "const", "enum"].includes(key)
          ? [key, child]
          : [key, withDocument(child)],
    ),
  );
}
