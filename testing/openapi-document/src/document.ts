import { operationsIn, withInlineParts } from "./operations.ts";
import { type Json, type JsonObject, join, pointerTokens, valueAt } from "./pointer.ts";

/** An operation in the document. */
export interface Route {
  operationId: string;
  method: string;
  segments: string[];
  pointer: string;
}

/** A query parameter of an operation. */
export interface QueryParameter {
  name: string;
  /** The JSON pointer of the parameter. */
  pointer: string;
  /** True when a list is sent as one value, separated by commas (`explode: false`). */
  commaSeparated: boolean;
}

/** An OpenAPI 3.1 document without references to other files, read by JSON pointers (`#/paths/…`). */
export class OpenApiDocument {
  readonly root: JsonObject;
  readonly routes: readonly Route[];

  constructor(document: object) {
    this.root = withInlineParts(document) as JsonObject;
    this.routes = routesOf(this.root);
  }

  /** Finds the operation of a request. If several match, the path with the most literal segments wins. */
  routeOf({ method, path }: { method: string; path: string }): Route | undefined {
    const parts = path.split("/");
    const fitting = this.routes.filter(
      (route) =>
        route.method === method.toLowerCase() &&
        route.segments.length === parts.length &&
        route.segments.every((segment, i) => isVariable(segment) || segment === parts[i]),
    );
    const literals = (route: Route) => route.segments.filter((segment) => !isVariable(segment)).length;
    return fitting.sort((a, b) => literals(b) - literals(a))[0];
  }

  /** Masks a path for reports, since it can contain a trigger's token. Keeps segments that an operation spells out. */
  masked(path: string): string {
    const known = new Set(this.routes.flatMap(({ segments }) => segments));
    return path
      .split("/")
      .map((segment) => (known.has(segment) ? segment : "*"))
      .join("/");
  }

  /** Returns the pointer of an operation's response for a status code, or undefined when there is none. */
  responsePointer(route: Route, status: number): string | undefined {
    const responses = join(route.pointer, "responses");
    const described = (this.at(responses) ?? {}) as JsonObject;
    const key = [String(status), `${String(status)[0]}XX`, "default"].find((name) => name in described);
    return key === undefined ? undefined : this.resolve(join(responses, key));
  }

  /** Returns the pointer of the schema of an operation's JSON request body, or undefined when it has none. */
  requestPointer(route: Route): string | undefined {
    const schema = join(route.pointer, "requestBody", "content", "application/json", "schema");
    return this.at(schema) === undefined ? undefined : this.resolve(schema);
  }

  /** Lists the query parameters of an operation. */
  queryParameters(route: Route): QueryParameter[] {
    const pointer = join(route.pointer, "parameters");
    return ((this.at(pointer) as Json[] | undefined) ?? []).flatMap((_, i) => {
      const at = this.resolve(join(pointer, String(i)));
      const { in: place, name, explode } = this.at(at) as JsonObject;
      return place === "query"
        ? [{ name: String(name), pointer: at, commaSeparated: explode === false }]
        : [];
    });
  }

  /** Reads the values of an operation's path parameters from a path, decoded, with the pointers of their schemas. */
  pathValues(route: Route, path: string): { name: string; value: string; schema: string }[] {
    const parts = path.split("/");
    const pointer = join(route.pointer, "parameters");
    const declared = ((this.at(pointer) as Json[] | undefined) ?? []).map((_, i) =>
      this.resolve(join(pointer, String(i))),
    );
    return route.segments.flatMap((segment, i) => {
      const name = /^\{(.*)\}$/.exec(segment)?.[1];
      const parameter = declared.find((at) => {
        const { in: place, name: own } = this.at(at) as JsonObject;
        return place === "path" && own === name;
      });
      if (name === undefined || parameter === undefined) return [];
      return [{ name, value: decodeURIComponent(parts[i] ?? ""), schema: join(parameter, "schema") }];
    });
  }

  /** Returns the value at a JSON pointer, or undefined when there is none. */
  at(pointer: string): Json {
    return valueAt(this.root, pointer);
  }

  /** Returns true if a schema explicitly allows null. A free-form schema doesn't count. */
  allowsNull(pointer: string): boolean {
    const at = this.resolve(pointer);
    const schema = (this.at(at) ?? {}) as JsonObject;
    const list = (name: string) => [schema[name] ?? []].flat() as Json[];
    if (list("type").includes("null") || list("enum").includes(null)) return true;
    return ["anyOf", "oneOf"].some((name) =>
      list(name).some((_, i) => this.allowsNull(join(at, name, String(i)))),
    );
  }

  /** Follows `$ref` from a pointer to the pointer of the value itself. */
  resolve(pointer: string): string {
    let current = pointer;
    for (;;) {
      const target = (this.at(current) as JsonObject | undefined)?.$ref;
      if (typeof target !== "string") return current;
      current = target;
    }
  }

  /**
   * Names a location in the document: `#/components/schemas/Pipeline/allOf/1/properties/uuid` becomes `Pipeline.uuid`,
   * a property of a request body `createPipeline.pipeline.name`, a query parameter `listPipelines?status[]`.
   */
  label(pointer: string): string {
    const tokens = pointerTokens(pointer);
    const names = (rest: readonly string[]) =>
      rest.filter((token, i) => token !== "properties" && rest[i - 1] === "properties");
    if (tokens[0] !== "paths") {
      const start = tokens.indexOf("schemas") + 1;
      return [tokens[start], ...names(tokens.slice(start + 1))].join(".");
    }
    const operation = join("#/paths", ...tokens.slice(1, 3));
    const { operationId } = (this.at(operation) ?? {}) as { operationId?: string };
    if (tokens[3] !== "parameters") return [operationId, ...names(tokens.slice(3))].join(".");
    const { name } = this.at(join(operation, "parameters", tokens[4] ?? "")) as { name: string };
    return `${operationId}?${[name, ...names(tokens.slice(5))].join(".")}`;
  }
}

function routesOf(document: JsonObject): Route[] {
  return operationsIn(document).map(({ path, method, operation }) => ({
    operationId: String(operation.operationId ?? `${method} ${path}`),
    method,
    segments: path.split("/"),
    pointer: join("#/paths", path, method),
  }));
}

function isVariable(segment: string): boolean {
  return segment.startsWith("{");
}
