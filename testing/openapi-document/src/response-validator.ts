import type { ErrorObject } from "ajv/dist/2020.js";
import { type JsonObject, join, OpenApiDocument } from "./document.ts";
import { nothingSeen, SchemaWalker, type Seen } from "./schema-walker.ts";

/** A request that was made, and what the server answered. */
export interface Exchange {
  method: string;
  /** The path as it was sent, without the query. */
  path: string;
  /** The query's parameters, decoded. */
  query?: readonly (readonly [name: string, value: string])[];
  /** The parsed JSON body of the request. */
  sent?: unknown;
  status: number;
  /** The `content-type` header, or null when the answer has none. */
  contentType: string | null;
  /** The parsed body, its text when it is not JSON, or undefined when it is empty. */
  body?: unknown;
}

/** What a check of one answer found. */
export interface AnswerReport {
  /** The operation that the request belongs to; undefined when the document has none. */
  operationId: string | undefined;
  /** What the document doesn't allow, each a sentence with a JSON path. Never holds a value of the answer. */
  problems: string[];
  /** Properties that the answer has, by schema: `Pipeline.uuid`, `PipelineListEnvelope.metadata`. */
  seen: Set<string>;
  /** Values of enumerations that the answer has: `PipelineType=python`. */
  values: Set<string>;
  /** Declared properties that an object of the answer hasn't. */
  absent: Set<string>;
  /** Properties that are null in the answer. */
  nulls: Set<string>;
}

/** What a request used of its operation. */
export interface SentReport extends Seen {
  /** Names of declared query parameters. */
  parameters: Set<string>;
  /** What the document doesn't allow. Never holds a value of the request. */
  problems: string[];
}

/**
 * Checks answers against an OpenAPI 3.1 document: is the status described, is the content type, does the body match the
 * schema, and is every property of it declared? Schemas are left open for other releases, so an undeclared property is
 * no violation of the schema; here it is a problem all the same.
 */
export class ResponseValidator {
  readonly document: OpenApiDocument;
  readonly #walker: SchemaWalker;

  /** @param document - A parsed OpenAPI 3.1 document without references to other files. */
  constructor(document: object) {
    this.document = new OpenApiDocument(document);
    this.#walker = new SchemaWalker(this.document);
  }

  /** Checks one answer. Doesn't throw on a wrong answer: that is a problem in the report. */
  check(exchange: Exchange): AnswerReport {
    const seen = nothingSeen();
    const { properties, values, absent, nulls } = seen;
    const problems: string[] = [];
    const report: AnswerReport = {
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
      report.problems.push(`${request} is no operation of the document.`);
      return report;
    }
    report.operationId = route.operationId;
    const say = (what: string) => report.problems.push(`${route.operationId} ${exchange.status}: ${what}.`);

    const response = this.document.responsePointer(route, exchange.status);
    if (!response) {
      say("the status is not described");
      return report;
    }
    const content = (this.document.at(response) as JsonObject).content as JsonObject | undefined;
    if (!content) {
      if ((exchange.body ?? "") !== "") say("the answer has a body, the document describes none");
      return report;
    }
    const type = (exchange.contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    if (!(type in content)) {
      say(`the content type ${type || "(none)"} is not described`);
      return report;
    }
    const schema = this.document.resolve(join(response, "content", type, "schema"));
    const branch = this.#walker.likeliest(schema, exchange.body);
    const validate = this.#walker.compile(branch);
    if (!validate(exchange.body)) for (const problem of sentences(validate.errors ?? [])) say(problem);
    for (const path of this.#walker.walk([branch], exchange.body, "$", seen)) say(`${path} is not declared`);
    return report;
  }

  /** What a request uses of its operation. */
  sentBy({ method, path, query = [], sent }: Exchange): SentReport {
    const report: SentReport = { ...nothingSeen(), parameters: new Set(), problems: [] };
    const route = this.document.routeOf({ method, path });
    if (!route) return report;
    const say = (what: string) => report.problems.push(`${route.operationId}: ${what}.`);
    for (const { name, value, schema } of this.document.pathValues(route, path)) {
      if (!this.#fits(schema, value)) say(`the path's ${name} isn't what its schema says`);
    }
    for (const parameter of this.document.queryParameters(route)) {
      const values = query.filter(([name]) => name === parameter.name).map(([, value]) => value);
      if (values.length === 0) continue;
      report.parameters.add(parameter.name);
      const pieces = parameter.commas ? values.flatMap((value) => value.split(",")) : values;
      const schemaAt = join(parameter.pointer, "schema");
      const isList = (this.document.at(this.document.resolve(schemaAt)) as JsonObject).type === "array";
      for (const piece of pieces) {
        if (!this.#fits(isList ? join(schemaAt, "items") : schemaAt, piece)) {
          say(`the query's ${parameter.name} isn't what its schema says`);
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
        for (const problem of sentences(validate.errors ?? [])) say(`the body's ${problem}`);
      for (const name of this.#walker.walk([schema], sent, "$", report))
        say(`the body's ${name} is not declared`);
    }
    return report;
  }

  /** Whether a text, as paths and queries have it, can be read as what a schema says. */
  #fits(schema: string, text: string): boolean {
    const validate = this.#walker.compile(schema);
    const isNumber = /^-?\d+(\.\d+)?$/.test(text);
    const isTruth = text === "true" || text === "false";
    return validate(text) || (isNumber && validate(Number(text))) || (isTruth && validate(text === "true"));
  }

  /** Every property that the result of an operation (its 200 answer, errors left out) may have, named as in `seen`. */
  declaredBy(operationId: string): Set<string> {
    return this.declared(operationId).properties;
  }

  /** Every property and value that the result of an operation (its 200 answer, errors left out) may have. */
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

  /** Every property and value that the schema at a pointer may have. */
  declaredAt(pointer: string): Seen {
    const seen = nothingSeen();
    this.#walker.collect(pointer, seen);
    return seen;
  }

  /** The document's operations, in its order. */
  get operationIds(): string[] {
    return this.document.routes.map(({ operationId }) => operationId);
  }
}

/** One sentence for each place in the value; "no alternative matches" is left out where the alternatives' own say more. */
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
