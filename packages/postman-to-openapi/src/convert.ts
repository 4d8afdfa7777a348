import { requirementText, SecuritySchemes } from "./auth.ts";
import { type Folder, type RequestNode, type Tree, TreeReader } from "./collection.ts";
import { SchemaLibrary, type SchemaPlace } from "./components.ts";
import { CollectionError } from "./errors.ts";
import { identify } from "./identify.ts";
import type { OpenApiVersion } from "./infer.ts";
import { getOrAdd, isObject, type JsonObject } from "./json.ts";
import { operationIds, wordsOfName } from "./names.ts";
import { type BuiltOperation, OperationBuilder, pathValue, type Surroundings } from "./operation.ts";
import { type Report, Reporter } from "./report.ts";
import { Secrets } from "./secrets.ts";
import { mostUsed, type Server, Servers } from "./servers.ts";

/** How a collection is converted. */
export interface ConvertOptions {
  /** OpenAPI version of the document: 3.1.0 (the default) or 3.0.3. */
  openapi?: OpenApiVersion;
  /** URL of the server, in place of the collection's own hosts. */
  server?: string;
  /** What to do with requests that share method and path: one operation of all (the default), or an error. */
  duplicates?: "merge" | "fail";
}

/** An OpenAPI document. */
export interface OpenApiDocument extends JsonObject {
  openapi: string;
  info: { title: string; description?: string; version: string };
  paths: Record<string, JsonObject>;
}

export interface Conversion {
  document: OpenApiDocument;
  report: Report;
}

const methods = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);

interface Group {
  method: string;
  requests: RequestNode[];
  servers: Map<string, Server>;
}

/**
 * Converts a Postman collection (v2.0 or v2.1, parsed) to an OpenAPI document, with a report of what was taken,
 * inferred and dropped. Pure: the same collection gives the same document, and nothing is changed or sent.
 *
 * @throws {CollectionError} when the input is no collection, or can't be converted as the options ask.
 */
export function convert(collection: unknown, options: ConvertOptions = {}): Conversion {
  try {
    return new Converter(options).run(collection);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CollectionError("The collection is nested too deeply to be read: is it really a collection?");
  }
}

class Converter {
  readonly #options: ConvertOptions;
  readonly #reporter = new Reporter();
  readonly #secrets = new Secrets(this.#reporter);
  readonly #security = new SecuritySchemes(this.#reporter, this.#secrets);

  constructor(options: ConvertOptions) {
    this.#options = options;
  }

  run(input: unknown): Conversion {
    const { collection, at } = identify(input);
    const { tree } = new TreeReader(collection, at, this.#reporter);
    // The collection's own scheme comes first, and so gets the plain name.
    const general = tree.auth ? this.#security.access(tree.auth, tree.scope) : undefined;
    const paths = this.#group(tree.requests);
    const groups = [...paths.values()].flatMap((path) => [...path.values()]);
    this.#rejectDuplicates(groups);
    const ids = operationIds(
      groups.map(({ method, requests: [request] }) => ({
        words: wordsOfName(request?.name ?? "", method.toLowerCase(), request?.path.template ?? "/"),
        method: method.toLowerCase(),
        template: request?.path.template ?? "/",
        folders: request?.folders.map(({ name }) => name) ?? [],
      })),
    );
    const around: Surroundings = {
      reporter: this.#reporter,
      secrets: this.#secrets,
      security: this.#security,
      version: this.#options.openapi ?? "3.1",
      pathValues: collectPathValues(tree.requests),
    };
    const schemas: SchemaPlace[] = [];
    const operations = groups.map((group, index) => {
      const id = ids[index] as string;
      const [first] = group.requests as [RequestNode];
      const canonical = [...(paths.get(first.path.key)?.values() ?? [])][0]?.requests[0]?.path ?? first.path;
      const builder = new OperationBuilder(around, canonical);
      for (const request of group.requests) builder.add(request);
      const built = builder.build(id);
      schemas.push(...built.schemas);
      return { id, group, built };
    });
    const topLevel = tree.auth
      ? general
        ? [general.requirement]
        : []
      : commonSecurity(operations.map(({ built }) => built));
    const main =
      this.#options.server === undefined
        ? mostUsed(groups.flatMap(({ requests, servers }) => serversOf(requests.length, servers)))
        : undefined;
    const byGroup = new Map(
      operations.map(({ id, group, built }) => [group, this.#operation(id, group, built, topLevel)]),
    );
    const document = this.#document(
      tree,
      topLevel,
      main,
      this.#paths(paths, byGroup, main),
      new SchemaLibrary().lift(schemas),
    );
    const merged = tree.requests.length - groups.length;
    const report = this.#reporter.finish(tree.name, {
      requests: tree.count,
      operations: groups.length,
      merged,
    });
    return { document: this.#secrets.scrub(document), report };
  }

  /** Requests by path, whatever its variables are called, and by method. */
  #group(requests: RequestNode[]): Map<string, Map<string, Group>> {
    const servers = new Servers(this.#reporter);
    const paths = new Map<string, Map<string, Group>>();
    for (const request of requests) {
      const { method } = request;
      const path = getOrAdd(paths, request.path.key, () => new Map<string, Group>());
      const group = getOrAdd(path, method, () => ({ method, requests: [], servers: new Map() }));
      group.requests.push(request);
      const server = servers.of(request);
      if (server) group.servers.set(server.key, server);
    }
    return paths;
  }

  #rejectDuplicates(groups: Group[]): void {
    if (this.#options.duplicates !== "fail") return;
    for (const {
      method,
      requests: [first, second],
    } of groups) {
      if (!first || !second) continue;
      throw new CollectionError(
        `Two requests are both ${method} ${first.path.template}: “${first.name}” at ${first.item} and “${second.name}” ` +
          `at ${second.item}; remove one or let them be merged.`,
      );
    }
  }

  #operation(
    id: string,
    group: Group,
    built: BuiltOperation,
    topLevel: JsonObject[] | undefined,
  ): JsonObject {
    const [first] = group.requests as [RequestNode];
    const tags = [...new Set(group.requests.flatMap(({ folders }) => folders.at(-1)?.name ?? []))];
    const description = describe(group.requests);
    const security = built.access.map((access) => access?.requirement ?? {});
    const own = security.length === 1 && !built.access[0] ? [] : security;
    const said = JSON.stringify(own.map(requirementText)) !== JSON.stringify(topLevel?.map(requirementText));
    return {
      ...(tags.length > 0 ? { tags } : {}),
      summary: first.name || `${group.method} ${first.path.template}`,
      ...(description === undefined ? {} : { description }),
      operationId: id,
      ...(built.access.length > 0 && said
        ? { security: own }
        : built.access.length === 0 && topLevel?.length
          ? { security: [] }
          : {}),
      ...(built.parameters.length > 0 ? { parameters: built.parameters } : {}),
      ...(built.requestBody ? { requestBody: built.requestBody } : {}),
      responses: built.responses,
    };
  }

  #paths(
    paths: Map<string, Map<string, Group>>,
    operations: Map<Group, JsonObject>,
    main: Server | undefined,
  ): Record<string, JsonObject> {
    const result: Record<string, JsonObject> = {};
    for (const path of paths.values()) {
      const groups = [...path.values()];
      const [first] = groups as [Group];
      const item: JsonObject = {};
      const own = groups.map(({ servers }) => [...servers.keys()].join("\n"));
      const shared = this.#options.server === undefined && new Set(own).size === 1;
      const differs = (group: Group): boolean => {
        const keys = [...group.servers.keys()];
        return (
          this.#options.server === undefined && keys.length > 0 && (keys.length > 1 || keys[0] !== main?.key)
        );
      };
      if (shared && differs(first)) item.servers = [...first.servers.values()].map(({ object }) => object);
      for (const group of groups) {
        const operation = operations.get(group) as JsonObject;
        if (!shared && differs(group))
          operation.servers = [...group.servers.values()].map(({ object }) => object);
        item[this.#methodKey(group)] = operation;
      }
      const template = first.requests[0]?.path.template ?? "/";
      result[template] = item;
    }
    return result;
  }

  #methodKey({ method, requests: [first] }: Group): string {
    if (methods.has(method)) return method.toLowerCase();
    const key = `x-${method.toLowerCase().replace(/[^a-z0-9-]+/g, "-")}`;
    if (first)
      this.#reporter.lost(
        first.at.at("method"),
        `OpenAPI has no method ${method}: the operation is under ${key}`,
      );
    return key;
  }

  #document(
    tree: Tree,
    security: JsonObject[] | undefined,
    main: Server | undefined,
    paths: Record<string, JsonObject>,
    schemas: JsonObject,
  ): OpenApiDocument {
    const { openapi, server } = this.#options;
    const tags = tagsOf(tree);
    const servers = server !== undefined ? [{ url: server }] : main ? [main.object] : undefined;
    const { schemes } = this.#security;
    const components = {
      ...(Object.keys(schemas).length > 0 ? { schemas } : {}),
      ...(Object.keys(schemes).length > 0 ? { securitySchemes: schemes } : {}),
    };
    this.#reporter.taken("info");
    return {
      openapi: openapi === "3.0" ? "3.0.3" : "3.1.0",
      info: {
        title: tree.name,
        ...(tree.description === undefined ? {} : { description: tree.description }),
        version: tree.version ?? "1.0.0",
      },
      ...(servers ? { servers } : {}),
      ...(security ? { security } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      paths,
      ...(Object.keys(components).length > 0 ? { components } : {}),
    };
  }
}

function serversOf(requests: number, servers: Map<string, Server>): Server[] {
  return [...servers.values()].flatMap((server) =>
    Array<Server>(Math.max(1, Math.floor(requests / servers.size))).fill(server),
  );
}

/** The security that all operations share, where the collection itself states none. */
function commonSecurity(operations: BuiltOperation[]): JsonObject[] | undefined {
  const texts = new Set(
    operations.map(({ access }) => JSON.stringify(access.map((way) => way?.requirement ?? null))),
  );
  const [first] = operations;
  if (texts.size !== 1 || !first || first.access.length === 0) return undefined;
  return first.access.every((way) => way === undefined)
    ? []
    : first.access.map((way) => way?.requirement ?? {});
}

function collectPathValues(requests: RequestNode[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const { path, scope } of requests) {
    path.variables.forEach(({ declared, reference }, index) => {
      const value = pathValue(scope, declared, reference);
      if (value === undefined) return;
      const prefix = path.prefixes[index] ?? "";
      const known = values.get(prefix);
      if (known) known.add(value);
      else values.set(prefix, new Set([value]));
    });
  }
  return values;
}

/** The descriptions of all requests of an operation; where several are merged, under their names. */
function describe(requests: RequestNode[]): string | undefined {
  const [first, ...rest] = requests as [RequestNode, ...RequestNode[]];
  const parts: string[] = first.description === undefined ? [] : [first.description];
  const seen = new Set([first.description ?? "", first.name]);
  for (const { name, description } of rest) {
    const news = description !== undefined && !seen.has(description);
    if (news) parts.push(name === first.name ? description : `**${name}**\n\n${description}`);
    else if (!seen.has(name) && name !== "") parts.push(`**${name}**`);
    seen.add(name).add(description ?? "");
  }
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

/** Folders that hold requests, in their order; folders of one name are one tag. */
function tagsOf({ folders, requests }: Tree): JsonObject[] {
  const used = new Set(requests.map(({ folders: own }) => own.at(-1)?.name));
  const tags = new Map<string, Folder>();
  for (const folder of folders) {
    const known = tags.get(folder.name);
    if (used.has(folder.name) && !known?.description) tags.set(folder.name, folder);
  }
  return [...tags.values()].map(({ name, description }) => ({
    name,
    ...(description === undefined ? {} : { description }),
  }));
}
