/** A schema of OpenAPI 3.1, as far as it is shown. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  enum?: unknown[];
  const?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  description?: string;
  required?: boolean;
  explode?: boolean;
  example?: unknown;
  schema?: Schema;
}

export interface Answer {
  status: string;
  description: string;
  schema: Schema | undefined;
  /** Operations that what is answered can be given to. */
  next: string[];
}

export interface Operation {
  id: string;
  /** In upper case. */
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  /** Names of the security schemes that a server with authentication on wants together. */
  credentials: string[];
  parameters: Parameter[];
  body: { required: boolean; schema: Schema; example: unknown } | undefined;
  answers: Answer[];
  /** Whether an overlay added the operation: the collection doesn't have it. */
  added: boolean;
}

export interface SecurityScheme {
  type: string;
  in?: string;
  name?: string;
  description?: string;
}

/** The document, read for showing it. */
export interface Api {
  title: string;
  summary: string;
  description: string;
  /** The Mage release that is described. */
  version: string;
  tags: { name: string; description: string }[];
  operations: Operation[];
  schemas: Record<string, Schema>;
  securitySchemes: Record<string, SecurityScheme>;
}

interface RawOperation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  security?: Record<string, unknown>[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: Schema; example?: unknown }> };
  responses?: Record<string, RawAnswer>;
  "x-mage-beyond-collection"?: boolean;
}
interface RawAnswer {
  $ref?: string;
  description?: string;
  content?: Record<string, Media>;
  links?: Record<string, { operationId?: string }>;
}
interface Media {
  schema?: Schema;
}

/** An OpenAPI document as it is parsed. */
export interface OpenApiDocument {
  info: { title: string; summary?: string; description?: string; version: string };
  tags?: { name: string; description?: string }[];
  security?: Record<string, unknown>[];
  paths: Record<string, Record<string, unknown>>;
  components?: {
    schemas?: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    responses?: Record<string, { description?: string; content?: Record<string, Media> }>;
    securitySchemes?: Record<string, SecurityScheme>;
  };
}

const methods = ["get", "post", "put", "patch", "delete", "head", "options"];
const json = "application/json";

/**
 * Reads a document into what the pages show, in the document's order.
 *
 * @throws Error when an operation has no operationId, or two have the same: pages are named after them.
 */
export function readApi(document: OpenApiDocument): Api {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      methods.includes(method) ? readOperation(document, path, method, operation as RawOperation) : [],
    ),
  );
  const twice = operations.find(({ id }, index) => operations.findIndex((one) => one.id === id) !== index);
  if (twice) throw new Error(`Two operations are called ${twice.id}: give one of them another operationId.`);
  const { info, components = {} } = document;
  return {
    title: info.title,
    summary: info.summary ?? "",
    description: info.description ?? "",
    version: info.version,
    tags: tagsOf(document, operations),
    operations,
    schemas: components.schemas ?? {},
    securitySchemes: components.securitySchemes ?? {},
  };
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  method: string,
  operation: RawOperation,
): Operation {
  const { operationId: id, requestBody, responses = {} } = operation;
  if (!id)
    throw new Error(`${method.toUpperCase()} ${path} has no operationId: an overlay must give it one.`);
  const media = requestBody?.content?.[json];
  return {
    id,
    method: method.toUpperCase(),
    path,
    tag: operation.tags?.[0] ?? "Other",
    summary: operation.summary ?? id,
    description: operation.description ?? "",
    // The first alternative: the others are what a server with authentication off accepts.
    credentials: Object.keys((operation.security ?? document.security ?? [])[0] ?? {}),
    parameters: (operation.parameters ?? []).flatMap((one) =>
      "$ref" in one ? (document.components?.parameters?.[lastOf(one.$ref)] ?? []) : one,
    ),
    body: media?.schema && {
      required: requestBody?.required ?? false,
      schema: media.schema,
      example: media.example,
    },
    answers: Object.entries(responses).map(([status, response]) => {
      const name = lastOf(response.$ref ?? "");
      const { description = "", content } = document.components?.responses?.[name] ?? response;
      const next = Object.values(response.links ?? {}).flatMap(({ operationId }) => operationId ?? []);
      return { status, description, schema: content?.[json]?.schema, next };
    }),
    added: operation["x-mage-beyond-collection"] === true,
  };
}

/** The last part of a reference: the name of what it refers to. */
function lastOf(ref: string): string {
  return ref.split("/").at(-1) ?? "";
}

function tagsOf(document: OpenApiDocument, operations: Operation[]): Api["tags"] {
  const declared = (document.tags ?? []).map(({ name, description = "" }) => ({ name, description }));
  const others = new Set(operations.map(({ tag }) => tag));
  for (const { name } of declared) others.delete(name);
  const all = [...declared, ...[...others].map((name) => ({ name, description: "" }))];
  return all.filter(({ name }) => operations.some(({ tag }) => tag === name));
}
