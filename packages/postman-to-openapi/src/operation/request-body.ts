import { bodyFields, parameterFields } from "../collection/known-fields.ts";
import { redacted } from "../collection/mask-text.ts";
import { type Scope, soleVariable } from "../collection/scope.ts";
import type { Secrets } from "../collection/secrets.ts";
import type { Findings } from "../input/findings.ts";
import { asList, asText, isBlank, isObject, type JsonObject, setOwn } from "../input/json.ts";
import { roundsNumbers } from "../input/json-numbers.ts";
import { Decimal, parseLenient, Unknown } from "../input/lenient-json.ts";
import type { Location } from "../input/location.ts";
import type { Content } from "../schema/content.ts";
import { isDecimal, scalarOf } from "../schema/formats.ts";
import type { MediaType } from "../schema/media-type.ts";
import {
  fillPlaceholder,
  fillPlaceholders,
  isSchematic,
  mapTexts,
  withoutBraces,
} from "../schema/placeholders.ts";
import { readMark } from "./parameters.ts";

/** Context for reading a body. */
export interface BodyContext {
  findings: Findings;
  secrets: Secrets;
  scope: Scope;
  /** Name of the request or response, for its example. */
  name: string;
  /** Media type of the Content-Type header, if there is one. */
  type: string | undefined;
  /** True for requests, in which Postman fills in variables; false for responses. */
  sent: boolean;
  /** Removes the property of a JSON object that carries the credential. */
  withoutCredential: (value: JsonObject, at: Location) => JsonObject;
}

const languages: Record<string, string> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  javascript: "application/javascript",
};

export function isJsonType(type: string): boolean {
  return /[/+]json\b|^application\/(?:x-)?(?:ndjson|jsonl)$/.test(type);
}

/** Reads a request's body into the operation's content. Returns false if there is none. */
export function readBody(body: unknown, at: Location, content: Content, context: BodyContext): boolean {
  const { findings } = context;
  if (isBlank(body)) return false;
  if (!isObject(body)) {
    const text = asText(body);
    if (text !== undefined) return addText(text, undefined, at, content, context);
    findings.lost(at, "a body that is neither an object nor text");
    return false;
  }
  if (body.disabled === true) {
    findings.dropped(at, "a disabled body");
    return false;
  }
  findings.fields(body, at, "body", bodyFields);
  const mode =
    asText(body.mode) ??
    ["raw", "urlencoded", "formdata", "graphql", "file"].find((key) => !isBlank(body[key]));
  switch (mode) {
    case "raw": {
      const options = isObject(body.options) && isObject(body.options.raw) ? body.options.raw : {};
      const raw = isObject(body.raw) || Array.isArray(body.raw) ? JSON.stringify(body.raw) : asText(body.raw);
      return addText(raw ?? "", asText(options.language), at.at("raw"), content, context);
    }
    case "urlencoded":
      return addForm(body.urlencoded, "application/x-www-form-urlencoded", at.at(mode), content, context);
    case "formdata":
      return addForm(body.formdata, "multipart/form-data", at.at(mode), content, context);
    case "graphql":
      return addGraphql(body.graphql, at.at(mode), content, context);
    case "file":
      return addFile(at.at(mode), content, context);
    case undefined:
      return false;
    default:
      findings.lost(at.at("mode"), `a body mode that Postman's format doesn't define: ${mode}`);
      return false;
  }
}

/** Adds a text body: parsed if it is JSON or a form, otherwise as it is. */
export function addText(
  text: string,
  language: string | undefined,
  at: Location,
  content: Content,
  context: BodyContext,
): boolean {
  if (text.trim() === "") return false;
  const { findings, secrets, name } = context;
  const declared = context.type ?? (language === undefined ? undefined : languages[language.toLowerCase()]);
  const structured = /^\s*(?:[[{]|\/[/*])/.test(text);
  if (declared === undefined ? structured : isJsonType(declared)) {
    const type = declared ?? "application/json";
    if (isTooDeep(text)) {
      findings.lost(at, `JSON nested more than ${maxDepth} levels deep: kept as text, without a schema`);
      content.type(type).addUnread(name, secrets.prose(text, at));
      return true;
    }
    const { value, exact, schematic } = parse(text, context.scope);
    if (value instanceof Unknown) {
      content.type(type).addVariable(name, withoutBraces(value.text));
      return true;
    }
    if (value !== undefined) {
      if (declared === undefined) findings.inferred(at, "no Content-Type: JSON, judged by the text");
      const own = isObject(value) ? context.withoutCredential(value, at) : value;
      const media = content.type(type);
      const holdsVariables = context.sent && text.includes("{{");
      const filled = holdsVariables ? mapTexts(own, (member) => context.scope.resolve(member)) : own;
      const safe = secrets.example(filled, at);
      const shown = holdsVariables ? mapTexts(safe, withoutBraces) : safe;
      media.add(name, shown, shown, schematic);
      if (!exact || text.includes('"<') || holdsVariables) media.open = true;
      if (longNumber.test(text) && roundsNumbers(text))
        findings.lost(at, "a number with more digits than JSON tools keep: it is rounded in the example");
      if (reference.test(text)) media.quoting = true;
      return true;
    }
    if (declared !== undefined) {
      findings.inferred(at, "invalid JSON: kept as an example, without a schema");
      content.type(declared).addUnread(name, secrets.prose(text, at));
      return true;
    }
  }
  const type = declared ?? (/^\s*<(?:\?xml|[A-Za-z])/.test(text) ? "application/xml" : "text/plain");
  if (isForm(type)) return addForm(text, type, at, content, context);
  content.type(type).add(name, secrets.prose(text, at));
  return true;
}

const maxDepth = 200;

/** Returns true for JSON that is nested too deeply for the tools that read the document. */
function isTooDeep(text: string): boolean {
  if (text.length < 2 * maxDepth) return false;
  let depth = 0;
  for (const [bracket] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs)) {
    if (bracket === "{" || bracket === "[") depth++;
    else if (bracket === "}" || bracket === "]") depth--;
    if (depth > maxDepth) return true;
  }
  return false;
}

const longNumber = /\d{16}|\.\d{16}|\d[eE]/;

const reference = /\$(?:ref|id|anchor|dynamic)|\\u/;

function isForm(type: string): boolean {
  return type === "application/x-www-form-urlencoded";
}

/** `exact` is false if the result may contain variables or placeholders. */
function parse(text: string, scope: Scope): { value: unknown; exact: boolean; schematic: boolean } {
  const { value, exact } = parseJson(text, scope);
  if (!text.includes('"<')) return { value, exact, schematic: false };
  return { value: fillPlaceholders(value), exact, schematic: isSchematic(value) };
}

/** Numbers that JSON.parse reads without their fraction, or not at all: `10.00`, `1e400`. */
const specialNumber = /\d\.0+(?![\d.])|[eE]\+?\d{3}|\d{300}/;

function parseJson(text: string, scope: Scope): { value: unknown; exact: boolean } {
  try {
    const value: unknown = JSON.parse(text);
    if (!specialNumber.test(text)) return { value, exact: true };
  } catch {
    // Not strict JSON: comments, trailing commas or variables.
  }
  try {
    return { value: parseLenient(text, (variable) => scope.resolve(variable)), exact: false };
  } catch {
    return { value: undefined, exact: false };
  }
}

interface FormField {
  key: string;
  field: JsonObject;
  file: boolean;
  at: Location;
}

function addForm(
  source: unknown,
  type: string,
  at: Location,
  content: Content,
  context: BodyContext,
): boolean {
  const { findings, scope, secrets } = context;
  const fields = typeof source === "string" ? pairs(source) : asList(source);
  const example: JsonObject = {};
  // The schema needs files, too, for which there is no example.
  const evidence: JsonObject = {};
  const seen: FormField[] = [];
  fields.forEach((field, index) => {
    const here = Array.isArray(source) ? at.at(index) : at;
    if (!isObject(field)) return;
    findings.details(field, here, "form field", parameterFields);
    const key = asText(field.key) ?? asText(field.name);
    if (!key) {
      if (!isBlank(field.value) || !isBlank(field.description))
        findings.lost(here, "a form field without a key");
      return;
    }
    findings.taken("form field");
    const file = field.type === "file" || (!isBlank(field.src) && field.type !== "text");
    seen.push({ key, field, file, at: here });
    if (file) append(evidence, key, Array.isArray(field.src) && field.src.length > 1 ? [""] : "");
    else {
      const value = fieldValue(secrets.text(scope.resolve(asText(field.value) ?? ""), key, here));
      append(evidence, key, value);
      // A disabled field wasn't sent.
      if (!isDisabled(field)) append(example, key, value);
    }
  });
  if (seen.length === 0) return false;
  // A field that is listed twice is a list, even if only one of them is shown.
  for (const key in example) {
    if (seen.some((field) => field.file && field.key === key)) delete example[key];
    else if (Array.isArray(evidence[key])) setOwn(example, key, [example[key]].flat());
  }
  const media = content.type(type);
  const added = media.add(context.name, Object.keys(example).length > 0 ? example : undefined, evidence);
  media.quoting = true;
  media.open = true;
  for (const each of seen) describeField(media, each, secrets, added);
  return true;
}

function isDisabled(field: JsonObject): boolean {
  return field.disabled === true || field.enabled === false;
}

/** Returns the value that a field stands for. An unknown variable is no evidence of a type. */
function fieldValue(text: string): unknown {
  if (text === redacted) return text;
  if (soleVariable(text) !== undefined) return new Unknown(text);
  const value = scalarOf(text);
  if (isDecimal(text) && Number.isInteger(value)) return new Decimal(Number(text));
  return typeof value === "string" ? fillPlaceholder(value) : value;
}

/** Sets a field; a repeated one becomes a list. */
function append(target: JsonObject, key: string, value: unknown): void {
  setOwn(target, key, Object.hasOwn(target, key) ? [target[key], value].flat() : value);
}

/** Adds what the example's value doesn't show: files, descriptions and disabled fields. */
function describeField(
  media: MediaType,
  { key, field, file, at }: FormField,
  secrets: Secrets,
  added: boolean,
): void {
  const partType = asText(field.contentType);
  if (partType) {
    media.encoding ??= new Map();
    media.encoding.set(key, partType);
  }
  const property = media.shape.object?.properties.get(key);
  if (!property) return;
  const description = secrets.description(field.description, at);
  if (description !== undefined) {
    const { text, required } = readMark(description);
    if (text !== "") property.describe(text);
    if (required !== undefined) media.shape.demand(property, required);
  }
  if (added && isDisabled(field)) property.seen--;
  if (property.items) property.items.isText = true;
  else property.isText = true;
  if (!file) return;
  if (property.items) property.items.marks = "binary";
  else property.marks = "binary";
}

function pairs(text: string): JsonObject[] {
  return [...new URLSearchParams(text)].map(([key, value]) => ({ key, value }));
}

function addGraphql(source: unknown, at: Location, content: Content, context: BodyContext): boolean {
  if (isBlank(source)) return false;
  const { findings, secrets, name } = context;
  const graphql = isObject(source) ? source : { query: asText(source) ?? "" };
  const query = asText(graphql.query) ?? "";
  const operationName = asText(graphql.operationName);
  const variables =
    typeof graphql.variables === "string" ? parse(graphql.variables, context.scope).value : graphql.variables;
  if (variables === undefined && !isBlank(graphql.variables)) {
    findings.lost(at.at("variables"), "GraphQL variables that aren't valid JSON");
  }
  const value = {
    query: secrets.prose(query, at),
    ...(operationName ? { operationName } : {}),
    ...(isObject(variables) ? { variables } : {}),
  };
  const media = content.type(context.type && isJsonType(context.type) ? context.type : "application/json");
  const safe = secrets.example(value, at);
  media.add(name, safe, safe);
  media.open = true;
  media.quoting = true;
  return true;
}

function addFile(at: Location, content: Content, context: BodyContext): boolean {
  const type = content.type(context.type ?? "application/octet-stream");
  type.shape.marks = "binary";
  type.add(context.name, undefined, "");
  context.findings.dropped(at, "a file on the author’s machine: the body is described as binary");
  return true;
}
