import { bodyFields, parameterFields } from "../collection/known-fields.ts";
import type { Scope } from "../collection/scope.ts";
import { redacted, type Secrets } from "../collection/secrets.ts";
import type { Findings } from "../input/findings.ts";
import { asList, asText, isBlank, isObject, type JsonObject, setOwn } from "../input/json.ts";
import { parseLenient } from "../input/lenient-json.ts";
import type { Location } from "../input/location.ts";
import type { Content } from "../schema/content.ts";
import { scalarOf } from "../schema/formats.ts";
import type { MediaType } from "../schema/media-type.ts";
import { fillPlaceholders, isSchematic, mapTexts, withoutBraces } from "../schema/placeholders.ts";
import { readMark } from "./parameters.ts";

/** What a body is read with. */
export interface BodyContext {
  findings: Findings;
  secrets: Secrets;
  scope: Scope;
  /** The name of the request or response, for its example. */
  name: string;
  /** The media type of the Content-Type header, where it has one. */
  type: string | undefined;
  /** Postman sends it, with its variables filled in; what a server answered has none. */
  sent: boolean;
  /** Drops the credential that a JSON object carries as one of its own properties. */
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

/** Reads a request's body into the operation's content. False when there is none. */
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
    findings.dropped(at, "a body that is switched off");
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

/** Adds text of any kind: JSON where it can be read as JSON, else as it stands. */
export function addText(
  text: string,
  language: string | undefined,
  at: Location,
  content: Content,
  context: BodyContext,
): boolean {
  if (text.trim() === "") return false;
  const { findings, secrets, name } = context;
  const said = context.type ?? (language === undefined ? undefined : languages[language.toLowerCase()]);
  const structured = /^\s*(?:[[{]|\/[/*])/.test(text);
  if (said === undefined ? structured : isJsonType(said)) {
    const { value, exact, schematic } = parse(text, context.scope);
    if (value !== undefined) {
      const type = said ?? "application/json";
      if (said === undefined) findings.inferred(at, "JSON, judged from the text");
      const own = isObject(value) ? context.withoutCredential(value, at) : value;
      const media = content.type(type);
      const holdsVariables = context.sent && text.includes("{{");
      const filled = holdsVariables ? mapTexts(own, (member) => context.scope.resolve(member)) : own;
      const safe = secrets.example(filled, at);
      const shown = holdsVariables ? mapTexts(safe, withoutBraces) : safe;
      media.add(name, shown, shown, schematic);
      if (!exact) media.open = true;
      if (longNumber.test(text) && isRounded(text))
        findings.lost(at, "a number of more digits than JSON tools keep: it is rounded in the example");
      if (reference.test(text)) media.quoting = true;
      return true;
    }
    if (said !== undefined) {
      findings.inferred(
        at,
        "text that is not JSON although it says so: kept as an example, no evidence of a schema",
      );
      content.type(said).addUnread(name, secrets.prose(text, at));
      return true;
    }
  }
  const type = said ?? (/^\s*<(?:\?xml|[A-Za-z])/.test(text) ? "application/xml" : "text/plain");
  if (isForm(type)) return addForm(text, type, at, content, context);
  content.type(type).add(name, secrets.prose(text, at));
  return true;
}

const longNumber = /\d{16}/;

/** Whether a number of a JSON text is another one once it is read. */
function isRounded(text: string): boolean {
  const numbers = text.replace(/"(?:[^"\\]|\\.)*"/g, '""').match(/(?<![\w.])-?\d{16,}(?![\w.])/g) ?? [];
  return numbers.some((digits) => BigInt(digits) !== BigInt(Number(digits)));
}

const reference = /\$(?:ref|id|anchor|dynamic)|\\u/;

function isForm(type: string): boolean {
  return type === "application/x-www-form-urlencoded";
}

/** `exact` is false where variables or placeholders may stand in for values. */
function parse(text: string, scope: Scope): { value: unknown; exact: boolean; schematic: boolean } {
  const { value, exact } = parseAnyhow(text, scope);
  if (!text.includes('"<')) return { value, exact, schematic: false };
  return { value: fillPlaceholders(value), exact, schematic: isSchematic(value) };
}

function parseAnyhow(text: string, scope: Scope): { value: unknown; exact: boolean } {
  try {
    return { value: JSON.parse(text), exact: true };
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
  // What the schema is made of: the example, and files, of which there is no example.
  const evidence: JsonObject = {};
  const seen: FormField[] = [];
  fields.forEach((field, index) => {
    const here = Array.isArray(source) ? at.at(index) : at;
    if (!isObject(field)) return;
    findings.details(field, here, "form field", parameterFields);
    const key = asText(field.key) ?? asText(field.name);
    if (!key) {
      if (!isBlank(field.value)) findings.lost(here, "a form field without a key");
      return;
    }
    findings.taken("form field");
    const file = field.type === "file" || (!isBlank(field.src) && field.type !== "text");
    seen.push({ key, field, file, at: here });
    if (file) append(evidence, key, Array.isArray(field.src) && field.src.length > 1 ? [""] : "");
    else {
      const value = withoutBraces(secrets.text(scope.resolve(asText(field.value) ?? ""), key, here));
      const shown = value === redacted ? value : scalarOf(value);
      append(evidence, key, shown);
      append(example, key, shown);
    }
  });
  if (seen.length === 0) return false;
  const media = content.type(type);
  media.add(context.name, Object.keys(example).length > 0 ? example : undefined, evidence);
  media.quoting = true;
  for (const each of seen) describeField(media, each, secrets);
  return true;
}

/** Sets a field; one that is repeated becomes a list. */
function append(target: JsonObject, key: string, value: unknown): void {
  setOwn(target, key, Object.hasOwn(target, key) ? [target[key], value].flat() : value);
}

/** Files, descriptions and fields that are switched off: what an example's value alone doesn't show. */
function describeField(media: MediaType, { key, field, file, at }: FormField, secrets: Secrets): void {
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
    if (text !== "") property.description ??= text;
    if (required !== undefined) media.shape.demand(property, required);
  }
  if (field.disabled === true || field.enabled === false) property.seen--;
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
    findings.lost(at.at("variables"), "GraphQL variables that are not JSON");
  }
  const value = {
    query: secrets.prose(query, at),
    ...(operationName ? { operationName } : {}),
    ...(isObject(variables) ? { variables } : {}),
  };
  const media = content.type(context.type && isJsonType(context.type) ? context.type : "application/json");
  media.add(name, secrets.example(value, at));
  media.open = true;
  media.quoting = true;
  return true;
}

function addFile(at: Location, content: Content, context: BodyContext): boolean {
  const type = content.type(context.type ?? "application/octet-stream");
  type.shape.marks = "binary";
  type.add(context.name, undefined, "");
  context.findings.dropped(at, "a file on the author’s machine: the body is binary");
  return true;
}
