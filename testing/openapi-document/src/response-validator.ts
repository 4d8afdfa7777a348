import type { ErrorObject } from "ajv/dist/2020.js";
import { OpenApiDocument } from "./document.ts";
import { type JsonObject, join } from "./pointer.ts";
import { nothingSeen, SchemaWalker, type Seen } from "./schema-walker.ts";

/** A request and its response. */
export interface Exchange {
  method: string;
  /** The path as sent, without the query. */
  path: string;
  /** The query parameters, decoded. */
  query?: readonly (readonly [name: string, value: string])[];
  /** The parsed request body, or its text when it is not JSON. */
  sent?: unknown;
  status: number;
  /** The `content-type` header of the response, or null when it has none. */
  contentType: string | null;
  /** The parsed response body, its text when it is not JSON, or undefined when it is empty. */
  body?: unknown;
}

/** The result of checking a response. */
export interface ResponseReport {
  /** The operation of the request, or undefined when the document has none. */
  operationId: string | undefined;
  /** Mismatches with the document, each a sentence with a JSON path. Never contain a value from the response. */
  problems: string[];
  /** Properties in the response, by schema: `Pipeline.uuid`, `PipelineListEnvelope.metadata`. */
  seen: Set<string>;
  /** Enum values in the response: `PipelineType=python`. */
  values: Set<string>;
  /** Declared properties that an object in the response lacks. */
  absent: Set<string>;
  /** Properties that are null in the response. */
  nulls: Set<string>;
}

/** The result of checking a request. */
export interface RequestReport extends Seen {
  /** Names of the declared query parameters in the request. */
  parameters: Set<string>;
  /** Mismatches with the document. Never contain a value from the request. */
  problems: string[];
}

/**
 * Validates exchanges against an OpenAPI 3.1 document. Status, content type and every property must be documented, and
 * the body must match its schema. Schemas stay open for other releases, so an undeclared property doesn't violate a
 * schema, but here it counts as a problem.
 */
export class ResponseValidator {
  readonly document: OpenApiDocument;
  readonly #walker: SchemaWalker;

  /** @param document - A parsed OpenAPI 3.1 document without references to other files. */
  constructor(document: object) {
    this.document = new OpenApiDocument(document);
    this.#walker = new SchemaWalker(this.document);
  }

  /** Checks a response. Never throws: a mismatch is a problem in the report. */
  check(exchange: Exchange): ResponseReport {
    const seen = nothingSeen();
    const { properties, values, absent, nulls } = seen;
    const problems: string[] = [];
    const report: ResponseReport = {
      operationId: undefined,
      problems,
      seen: properties,
      values,
      absent,
      nulls,
    };
    const route = this.document.routeOf(exchange);
    if (!route) {
      const request = `${exchange.method} ${this.document.masked(exchange.path)}`;
      report.problems.push(`${request} is not an operation in the document.`);
      return report;
    }
    report.operationId = route.operationId;
    const add = (what: string) => report.problems.push(`${route.operationId} ${exchange.status}: ${what}.`);

    const response = this.document.responsePointer(route, exchange.status);
    if (!response) {
      add("the status is not documented");
      return report;
    }
    const content = (this.document.at(response) as JsonObject).content as JsonObject | undefined;
    if (!content) {
      if ((exchange.body ?? "") !== "") add("the response has a body, but the document describes none");
      return report;
    }
    const type = (exchange.contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    if (!(type in content)) {
      add(`the content type ${type || "(none)"} is not documented`);
      return report;
    }
    const schema = this.document.resolve(join(response, "content", type, "schema"));
    const branch = this.#walker.closestBranch(schema, exchange.body);
    const validate = this.#walker.compile(branch);
    if (!validate(exchange.body)) for (const problem of sentences(validate.errors ?? [])) add(problem);
    for (const path of this.#walker.walk([branch], exchange.body, "$", seen)) add(`${path} is not declared`);
    return report;
  }

  /** Checks a request, and reports which parameters, properties and values of its operation it uses. */
  checkRequest({ method, path, query = [], sent }: Exchange): RequestReport {
    const report: RequestReport = { ...nothingSeen(), parameters: new Set(), problems: [] };
    const route = this.document.routeOf({ method, path });
    if (!route) return report;
    const add = (what: string) => report.problems.push(`${route.operationId}: ${what}.`);
    for (const { name, value, schema } of this.document.pathValues(route, path)) {
      if (!this.#fits(schema, value)) add(`path parameter ${name} doesn't match its schema`);
    }
    for (const parameter of this.document.queryParameters(route)) {
      const values = query.filter(([name]) => name === parameter.name).map(([, value]) => value);
      if (values.length === 0) continue;
      report.parameters.add(parameter.name);
      const pieces = parameter.commaSeparated ? values.flatMap((value) => value.split(",")) : values;
      const schemaAt = join(parameter.pointer, "schema");
      const isList = (this.document.at(this.document.resolve(schemaAt)) as JsonObject).type === "array";
      for (const piece of pieces) {
        if (!this.#fits(isList ? join(schemaAt, "items") : schemaAt, piece)) {
          add(`query parameter ${parameter.name} doesn't match its schema`);
        }
      }
      const known = this.declaredAt(schemaAt);
      for (const name of known.values) {
        if (pieces.includes(name.slice(name.lastIndexOf("=") + 1))) report.values.add(name);
      }
    }
    const schema = this.document.requestPointer(route);
    if (schema && sent !== undefined) {
      const validate = this.#walker.compile(schema);
      if (!validate(sent))
        for (const problem of sentences(validate.errors ?? [])) add(`request body: ${problem}`);
      for (const name of this.#walker.walk([schema], sent, "$", report))
        add(`request body: ${name} is not declared`);
    }
    return report;
  }

  /** Checks if a path or query value, which is always text, can be parsed to match a schema. */
  #fits(schema: string, text: string): boolean {
    const validate = this.#walker.compile(schema);
    const isNumber = /^-?\d+(\.\d+)?$/.test(text);
    const isBoolean = text === "true" || text === "false";
    return validate(text) || (isNumber && validate(Number(text))) || (isBoolean && validate(text === "true"));
  }

  /** Lists every property that an operation's result (its 200 response without errors) may have, named as in `seen`. */
  declaredBy(operationId: string): Set<string> {
    return this.declared(operationId).properties;
  }

  /** Lists every property and enum value that an operation's result (its 200 response without errors) may have. */
  declared(operationId: string): Seen {
    const seen = nothingSeen();
    const route = this.document.routes.find((known) => known.operationId === operationId);
    const response = route && this.document.responsePointer(route, 200);
    if (!response) return seen;
    const schema = this.document.resolve(join(response, "content", "application/json", "schema"));
    const { anyOf } = this.document.at(schema) as JsonObject;
    this.#walker.collect(Array.isArray(anyOf) ? join(schema, "anyOf", "0") : schema, seen);
    return seen;
  }

  /** Lists every property and enum value of the schema at a pointer. */
  declaredAt(pointer: string): Seen {
    const seen = nothingSeen();
    this.#walker.collect(pointer, seen);
    return seen;
  }

  /** The document's operations, in document order. */
  get operationIds(): string[] {
    return this.document.routes.map(({ operationId }) => operationId);
  }
}

/** Words Ajv's errors, one sentence per location. Drops "no alternative matches" when the alternatives explain more. */
function sentences(errors: readonly ErrorObject[]): string[] {
  const byPath = new Map<string, Set<string>>();
  const alternatives = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  const rest = errors.filter((error) => !alternatives.includes(error));
  for (const { instancePath, message } of rest.length > 0 ? rest : alternatives) {
    const path = `$${instancePath.replaceAll(/\/(\d+)(?=\/|$)/g, "[$1]").replaceAll("/", ".")}`;
    byPath.set(path, (byPath.get(path) ?? new Set()).add(message ?? "is wrong"));
  }
  return [...byPath].map(([path, messages]) => `${path} ${[...messages].join(" or ")}`);
}
