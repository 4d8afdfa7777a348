import { operationsIn, withInlineParts } from "@mage-api/openapi-document";

/** The part of an OpenAPI 3.1 schema that the site shows. */
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

export interface ApiResponse {
  status: string;
  description: string;
  schema: Schema | undefined;
  /** Ids of operations that take values from this response, as its links declare. */
  next: string[];
}

export interface Operation {
  id: string;
  /** Upper case. */
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  /** Names of the security schemes that must be sent together. */
  credentials: string[];
  parameters: Parameter[];
  body: { required: boolean; schema: Schema; example: unknown } | undefined;
  responses: ApiResponse[];
  /** True if an overlay added the operation and the collection doesn't have it. */
  added: boolean;
}

export interface SecurityScheme {
  type: string;
  in?: string;
  name?: string;
  description?: string;
}

/** The parts of the document that the site shows. */
export interface Api {
  title: string;
  summary: string;
  description: string;
  /** Mage release that the document describes. */
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
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: Schema; example?: unknown }> };
  responses?: Record<string, RawResponse>;
  "x-mage-beyond-collection"?: boolean;
}
interface RawResponse {
  description?: string;
  content?: Record<string, Media>;
  links?: Record<string, { operationId?: string }>;
}
interface Media {
  schema?: Schema;
}

/** A parsed OpenAPI document. */
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

const json = "application/json";

/**
 * Reads the parts of a document that the site shows, in the document's order.
 *
 * @throws Error if an operation has no operationId or two share one: pages are named after them.
 */
export function readApi(document: OpenApiDocument): Api {
  const operations = operationsIn(withInlineParts(document)).map(({ path, method, operation }) =>
    readOperation(document, path, method, operation as RawOperation),
  );
  const twice = operations.find(({ id }, index) => operations.findIndex((one) => one.id === id) !== index);
  if (twice)
    throw new Error(`Two operations have the operationId ${twice.id}: rename one of them in an overlay.`);
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
  if (!id) throw new Error(`${method.toUpperCase()} ${path} has no operationId: add one in an overlay.`);
  const media = requestBody?.content?.[json];
  return {
    id,
    method: method.toUpperCase(),
    path,
    tag: operation.tags?.[0] ?? "Other",
    summary: operation.summary ?? id,
    description: operation.description ?? "",
    // The first alternative: the others apply if authentication is off.
    credentials: Object.keys((operation.security ?? document.security ?? [])[0] ?? {}),
    parameters: operation.parameters ?? [],
    body: media?.schema && {
      required: requestBody?.required ?? false,
      schema: media.schema,
      example: media.example,
    },
    responses: Object.entries(responses).map(([status, response]) => {
      const { description = "", content } = response;
      const next = Object.values(response.links ?? {}).flatMap(({ operationId }) => operationId ?? []);
      return { status, description, schema: content?.[json]?.schema, next };
    }),
    added: operation["x-mage-beyond-collection"] === true,
  };
}

/** The last part of a reference: the name of what it refers to. */
function _lastOf(ref: string): string {
  return ref.split("/").at(-1) ?? "";
}

function tagsOf(document: OpenApiDocument, operations: Operation[]): Api["tags"] {
  const declared = (document.tags ?? []).map(({ name, description = "" }) => ({ name, description }));
  const others = new Set(operations.map(({ tag }) => tag));
  for (const { name } of declared) others.delete(name);
  const all = [...declared, ...[...others].map((name) => ({ name, description: "" }))];
  return all.filter(({ name }) => operations.some(({ tag }) => tag === name));
}
