export type Json = unknown;
export type JsonObject = Record<string, Json>;

/** An operation of the document. */
export interface Route {
  operationId: string;
  method: string;
  segments: string[];
  pointer: string;
}

/** A parameter of an operation that stands in the query. */
export interface QueryParameter {
  name: string;
  /** Where the parameter is in the document. */
  pointer: string;
  /** Whether several values stand in one, with commas between them. */
  commas: boolean;
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** An OpenAPI 3.1 document without references to other files, read by JSON pointers (`#/paths/…`). */
export class OpenApiDocument {
  readonly root: JsonObject;
  readonly routes: readonly Route[];

  constructor(document: object) {
    this.root = document as JsonObject;
    this.root = { ...this.root, paths: this.#inlined(this.root.paths) };
    this.routes = routesOf(this.root);
  }

  /** A copy in which each operation has its own parameters and responses instead of references. */
  #inlined(node: Json): Json {
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return node.map((item) => this.#inlined(item));
    const { $ref } = node as JsonObject;
    if (/^#\/components\/(parameters|responses)\//.test(String($ref)))
      return structuredClone(this.at(String($ref)));
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, this.#inlined(value)]));
  }

  /** The operation that a request belongs to: of several that fit, the one whose path spells out most. */
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

  // A path can hold a trigger's token, so only what some operation spells out is repeated.
  masked(path: string): string {
    const known = new Set(this.routes.flatMap(({ segments }) => segments));
    return path
      .split("/")
      .map((segment) => (known.has(segment) ? segment : "*"))
      .join("/");
  }

  /** Where an operation describes its answers of a status. */
  responsePointer(route: Route, status: number): string | undefined {
    const responses = join(route.pointer, "responses");
    const described = (this.at(responses) ?? {}) as JsonObject;
    const key = [String(status), `${String(status)[0]}XX`, "default"].find((name) => name in described);
    return key === undefined ? undefined : this.resolve(join(responses, key));
  }

  /** Where the schema of an operation's JSON body is, or undefined when it has none. */
  requestPointer(route: Route): string | undefined {
    const schema = join(route.pointer, "requestBody", "content", "application/json", "schema");
    return this.at(schema) === undefined ? undefined : this.resolve(schema);
  }

  queryParameters(route: Route): QueryParameter[] {
    const pointer = join(route.pointer, "parameters");
    return ((this.at(pointer) as Json[] | undefined) ?? []).flatMap((_, i) => {
      const at = this.resolve(join(pointer, String(i)));
      const { in: place, name, explode } = this.at(at) as JsonObject;
      return place === "query" ? [{ name: String(name), pointer: at, commas: explode === false }] : [];
    });
  }

  /** The values that a path has for the variables of an operation's path, decoded, and their schemas. */
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

  at(pointer: string): Json {
    return tokensOf(pointer).reduce<Json>((node, token) => {
      const inside = typeof node === "object" && node !== null && Object.hasOwn(node, token);
      return inside ? (node as JsonObject)[token] : undefined;
    }, this.root);
  }

  /** Whether a schema says that its value may be null; one of free form says nothing. */
  saysNull(pointer: string): boolean {
    const at = this.resolve(pointer);
    const schema = (this.at(at) ?? {}) as JsonObject;
    const list = (name: string) => [schema[name] ?? []].flat() as Json[];
    if (list("type").includes("null") || list("enum").includes(null)) return true;
    return ["anyOf", "oneOf"].some((name) =>
      list(name).some((_, i) => this.saysNull(join(at, name, String(i)))),
    );
  }

  resolve(pointer: string): string {
    let current = pointer;
    for (;;) {
      const target = (this.at(current) as JsonObject | undefined)?.$ref;
      if (typeof target !== "string") return current;
      current = target;
    }
  }

  /**
   * A name for a place in the document: `#/components/schemas/Pipeline/allOf/1/properties/uuid` is `Pipeline.uuid`, a
   * property of a request's body `createPipeline.pipeline.name`, a parameter `listPipelines?status[]`.
   */
  label(pointer: string): string {
    const tokens = tokensOf(pointer);
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

/** Adds tokens to a JSON pointer. */
export function join(pointer: string, ...tokens: string[]): string {
  return [pointer, ...tokens.map((token) => token.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
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

function isVariable(segment: string): boolean {
  return segment.startsWith("{");
}
