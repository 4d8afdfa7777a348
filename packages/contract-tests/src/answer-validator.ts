import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

type Json = unknown;
type JsonObject = Record<string, Json>;

/** A request that was made, and what the server answered. */
export interface Exchange {
  method: string;
  /** The path as it was sent, without the query. */
  path: string;
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
}

interface Route {
  operationId: string;
  method: string;
  segments: string[];
  pointer: string;
}

const root = "openapi";
const annotations = new Set(["title", "description", "examples", "deprecated", "$comment"]);
const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/**
 * Checks answers against an OpenAPI 3.1 document: is the status described, is the content type, does the body match the
 * schema, and is every property of it declared? Schemas are left open for other releases, so an undeclared property is
 * no violation of the schema; here it is a problem all the same.
 */
export class AnswerValidator {
  readonly #document: JsonObject;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #routes: Route[];

  /** @param document - A parsed OpenAPI 3.1 document without references to other files. */
  constructor(document: object) {
    this.#document = document as JsonObject;
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    this.#ajv.addSchema(this.#document, root, undefined, false);
    this.#routes = routesOf(this.#document);
  }

  /** Checks one answer. Doesn't throw on a wrong answer: that is a problem in the report. */
  check(exchange: Exchange): AnswerReport {
    const report: AnswerReport = { operationId: undefined, problems: [], seen: new Set() };
    const route = this.#route(exchange);
    if (!route) {
      report.problems.push(
        `${exchange.method} ${this.#masked(exchange.path)} is no operation of the document.`,
      );
      return report;
    }
    report.operationId = route.operationId;
    const say = (what: string) => report.problems.push(`${route.operationId} ${exchange.status}: ${what}.`);

    const response = this.#responsePointer(route, exchange.status);
    if (!response) {
      say("the status is not described");
      return report;
    }
    const content = (this.#at(response) as JsonObject).content as JsonObject | undefined;
    if (!content) {
      if ((exchange.body ?? "") !== "") say("the answer has a body, the document describes none");
      return report;
    }
    const type = (exchange.contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    if (!(type in content)) {
      say(`the content type ${type || "(none)"} is not described`);
      return report;
    }
    const schema = this.#resolve(join(response, "content", type, "schema"));
    const branch = this.#likeliest(schema, exchange.body);
    const validate = this.#compile(branch);
    if (!validate(exchange.body)) {
      for (const problem of sentences(validate.errors ?? [])) say(problem);
      return report;
    }
    for (const path of this.#walk([branch], exchange.body, "$", report.seen)) say(`${path} is not declared`);
    return report;
  }

  /** Every property that the result of an operation (its 200 answer, errors left out) may have, named as in `seen`. */
  declaredBy(operationId: string): Set<string> {
    const labels = new Set<string>();
    const route = this.#routes.find((known) => known.operationId === operationId);
    const response = route && this.#responsePointer(route, 200);
    if (!response) return labels;
    const schema = this.#resolve(join(response, "content", "application/json", "schema"));
    const first = Array.isArray((this.#at(schema) as JsonObject).anyOf) ? join(schema, "anyOf", "0") : schema;
    this.#collect(first, labels, new Set());
    return labels;
  }

  /** The document's operations, in its order. */
  get operationIds(): string[] {
    return this.#routes.map(({ operationId }) => operationId);
  }

  #route({ method, path }: Exchange): Route | undefined {
    const parts = path.split("/");
    const fitting = this.#routes.filter(
      (route) =>
        route.method === method.toLowerCase() &&
        route.segments.length === parts.length &&
        route.segments.every((segment, i) => isVariable(segment) || segment === parts[i]),
    );
    const literals = (route: Route) => route.segments.filter((segment) => !isVariable(segment)).length;
    return fitting.sort((a, b) => literals(b) - literals(a))[0];
  }

  // A path can hold a trigger's token, so only what some operation spells out is repeated.
  #masked(path: string): string {
    const known = new Set(this.#routes.flatMap(({ segments }) => segments));
    return path
      .split("/")
      .map((segment) => (known.has(segment) ? segment : "*"))
      .join("/");
  }

  #responsePointer(route: Route, status: number): string | undefined {
    const responses = join(route.pointer, "responses");
    const described = (this.#at(responses) ?? {}) as JsonObject;
    const key = [String(status), `${String(status)[0]}XX`, "default"].find((name) => name in described);
    return key === undefined ? undefined : this.#resolve(join(responses, key));
  }

  #at(pointer: string): Json {
    const tokens = pointer
      .split("/")
      .slice(1)
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    return tokens.reduce<Json>((node, token) => {
      const inside = typeof node === "object" && node !== null && Object.hasOwn(node, token);
      return inside ? (node as JsonObject)[token] : undefined;
    }, this.#document);
  }

  #resolve(pointer: string): string {
    let current = pointer;
    for (;;) {
      const target = (this.#at(current) as JsonObject | undefined)?.$ref;
      if (typeof target !== "string") return current;
      current = target;
    }
  }

  #compile(pointer: string): ValidateFunction {
    const known = this.#compiled.get(pointer);
    if (known) return known;
    // The document is the base, so that references inside the schema resolve against it.
    const fragment = pointer.slice(1).split("/").map(encodeURIComponent).join("/");
    const compiled = this.#ajv.compile({ $ref: `${root}#${fragment}` });
    this.#compiled.set(pointer, compiled);
    return compiled;
  }

  /** Of the alternatives at the top, the one the value matches, or comes nearest to: its errors are worth reading. */
  #likeliest(pointer: string, value: Json): string {
    const schema = this.#at(pointer) as JsonObject;
    if (!Array.isArray(schema.anyOf)) return pointer;
    const branches = schema.anyOf.map((_, i) =>
      this.#likeliest(this.#resolve(join(pointer, "anyOf", String(i))), value),
    );
    const errors = branches.map((branch) => {
      const validate = this.#compile(branch);
      return validate(value)
        ? -1
        : (validate.errors ?? []).filter(({ keyword }) => keyword === "required").length;
    });
    return branches[errors.indexOf(Math.min(...errors))] ?? pointer;
  }

  /** The schemas that speak about a value at once: behind references, all of allOf, the matching ones of anyOf and oneOf. */
  #applicable(pointers: readonly string[], value: Json): string[] {
    return pointers.flatMap((pointer) => {
      const schema = this.#at(pointer);
      if (typeof schema !== "object" || schema === null) return [pointer];
      const members = (name: string) =>
        (((schema as JsonObject)[name] as Json[] | undefined) ?? []).map((_, i) =>
          join(pointer, name, String(i)),
        );
      const chosen = [...members("anyOf"), ...members("oneOf")].filter((member) =>
        this.#compile(member)(value),
      );
      const target = (schema as JsonObject).$ref;
      const referred = typeof target === "string" ? [target] : [];
      return [pointer, ...this.#applicable([...referred, ...members("allOf"), ...chosen], value)];
    });
  }

  /** Notes the properties of a valid value in `seen`; yields the JSON paths of those that no schema declares. */
  *#walk(pointers: readonly string[], value: Json, path: string, seen: Set<string>): Generator<string> {
    if (typeof value !== "object" || value === null) return;
    // A schema that asks for nothing says that the value is free in form: what is inside needs no declaring.
    if (pointers.every((pointer) => isFree(this.#at(pointer)))) return;
    const schemas = this.#applicable(pointers, value);
    if (Array.isArray(value)) {
      const items = schemas.map((pointer) => join(pointer, "items")).filter((p) => this.#at(p) !== undefined);
      if (items.length === 0) return;
      for (const [index, item] of value.entries()) yield* this.#walk(items, item, `${path}[${index}]`, seen);
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      const named = schemas
        .map((pointer) => join(pointer, "properties", key))
        .filter((p) => this.#at(p) !== undefined);
      for (const pointer of named) seen.add(label(pointer));
      const others = schemas
        .map((pointer) => join(pointer, "additionalProperties"))
        .filter((p) => this.#at(p));
      const found = named.length > 0 ? named : others;
      const here = /^\w+$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
      if (found.length === 0) yield here;
      else yield* this.#walk(found, item, here, seen);
    }
  }

  #collect(pointer: string, labels: Set<string>, visited: Set<string>): void {
    if (visited.has(pointer)) return;
    visited.add(pointer);
    const schema = this.#at(pointer);
    if (typeof schema !== "object" || schema === null) return;
    for (const key of Object.keys((schema as JsonObject).properties ?? {})) {
      const property = join(pointer, "properties", key);
      labels.add(label(property));
      this.#collect(property, labels, visited);
    }
    const target = (schema as JsonObject).$ref;
    if (typeof target === "string") this.#collect(target, labels, visited);
    for (const name of ["items", "additionalProperties"]) this.#collect(join(pointer, name), labels, visited);
    for (const name of ["allOf", "anyOf", "oneOf"]) {
      const members = ((schema as JsonObject)[name] as Json[] | undefined) ?? [];
      members.forEach((_, i) => {
        this.#collect(join(pointer, name, String(i)), labels, visited);
      });
    }
  }
}

function routesOf(document: JsonObject): Route[] {
  return Object.entries((document.paths ?? {}) as Record<string, JsonObject>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.has(method))
      .map(([method, operation]) => ({
        operationId: String((operation as JsonObject).operationId ?? `${method} ${path}`),
        method,
        segments: path.split("/"),
        pointer: join("#/paths", path, method),
      })),
  );
}

function join(pointer: string, ...tokens: string[]): string {
  return [pointer, ...tokens.map((token) => token.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

function isFree(schema: Json): boolean {
  return schema === true || Object.keys(schema as JsonObject).every((keyword) => annotations.has(keyword));
}

function isVariable(segment: string): boolean {
  return segment.startsWith("{");
}

/** `#/components/schemas/Pipeline/allOf/1/properties/uuid` is `Pipeline.uuid`. */
function label(pointer: string): string {
  const tokens = pointer.split("/").slice(1);
  const start = tokens.indexOf("schemas") + 1;
  const names = tokens
    .slice(start + 1)
    .filter((token, i, rest) => token !== "properties" && rest[i - 1] === "properties");
  return [tokens[start], ...names].join(".");
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
