import { SecuritySchemes } from "./auth.ts";
import { type Tree, TreeReader } from "./collection.ts";
import { SchemaLibrary, type SchemaPlace } from "./components.ts";
import {
  buildOperation,
  buildPaths,
  buildTags,
  commonSecurity,
  type GeneralSecurity,
  type OpenApiDocument,
} from "./document.ts";
import { CollectionError } from "./errors.ts";
import { Grouping, nameOf } from "./group.ts";
import { identify } from "./identify.ts";
import type { OpenApiVersion } from "./infer.ts";
import type { JsonObject } from "./json.ts";
import { words } from "./names.ts";
import { type BuiltOperation, OperationBuilder, type Surroundings } from "./operation.ts";
import { operationIds, wordsOfName } from "./operation-ids.ts";
import { PathTypes } from "./path-types.ts";
import { type Report, Reporter } from "./report.ts";
import { isSecretName, Secrets } from "./secrets.ts";
import { mostUsed, Servers } from "./servers.ts";
import { upgrade } from "./upgrade.ts";

/** How a collection is converted. */
export interface ConvertOptions {
  /** OpenAPI version of the document: 3.1.0 (the default) or 3.0.3. */
  openapi?: OpenApiVersion;
  /** URL of the server, in place of the collection's own hosts. */
  server?: string;
  /** What to do with requests that share method and path: one operation of all (the default), or an error. */
  duplicates?: "merge" | "fail";
}

/** What comes of a collection. */
export interface Conversion {
  document: OpenApiDocument;
  /** Made when it is first asked for. */
  readonly report: Report;
}

/**
 * Converts a Postman collection (v1, v2.0 or v2.1, parsed) to an OpenAPI document, with a report of what was taken,
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
    const { collection, at, version } = identify(input);
    const current = version === 1 ? upgrade(collection) : collection;
    if (version === 1)
      this.#reporter.inferred(at, "v2.1, from v1 by Postman’s transformer: paths are those in v2.1");
    const reader = new TreeReader(current, at, this.#reporter, this.#secrets);
    const { tree } = reader;
    // The collection's own scheme comes first, and so gets the plain name.
    const stated = tree.auth ? this.#security.access(tree.auth, tree.scope) : undefined;
    const servers = new Servers(this.#reporter, this.#secrets);
    const grouping = new Grouping(servers, this.#options.duplicates !== "fail");
    const pathTypes = new PathTypes();
    let read = 0;
    reader.walk((request) => {
      read++;
      grouping.add(request);
      pathTypes.add(request.path);
    });
    grouping.settle();
    const { paths } = grouping;
    const groups = paths.flatMap((path) => path.groups);
    const ids = operationIds(
      groups.map((group) => {
        const method = words(group.method.toLowerCase()).join("") || "send";
        const { template } = group.path;
        const { folders } = group.requests[0];
        return { words: wordsOfName(nameOf(group), method, template), method, template, folders };
      }),
    );
    const schemas: SchemaPlace[] = [];
    const around: Surroundings = {
      reporter: this.#reporter,
      secrets: this.#secrets,
      security: this.#security,
      version: this.#options.openapi ?? "3.1",
      pathTypes,
      schemas,
    };
    const built = groups.map((group, index) =>
      new OperationBuilder(around, group).build(ids[index] as string),
    );
    const general = tree.auth ? (stated ? [stated] : []) : commonSecurity(built);
    const { server } = this.#options;
    const main = server === undefined ? mostUsed(groups) : undefined;
    const operations = groups.map((group, index) =>
      buildOperation(ids[index] as string, group, built[index] as BuiltOperation, general),
    );
    const document = this.#document(
      tree,
      general,
      server === undefined ? main?.object : { url: server },
      buildPaths({ paths, operations, main, reporter: this.#reporter }),
      new SchemaLibrary().lift(schemas),
    );
    this.#accountForVariables(tree);
    this.#learnSecrets(tree);
    const merged = read - groups.length;
    const counts = { requests: tree.count, operations: groups.length, merged };
    const reporter = this.#reporter;
    let report: Report | undefined;
    return {
      document: this.#secrets.scrub(document),
      get report() {
        report ??= reporter.finish(tree.name, counts);
        return report;
      },
    };
  }

  #learnSecrets({ scopes }: Tree): void {
    for (const { name, value, secret, at } of scopes.flatMap(({ variables }) => [...variables])) {
      if (secret || isSecretName(name)) this.#secrets.learn(value, at, `the value of the variable ${name}`);
    }
  }

  #accountForVariables({ scopes }: Tree): void {
    for (const { used, at } of scopes.flatMap(({ variables }) => [...variables])) {
      if (used) this.#reporter.taken("variable");
      else this.#reporter.dropped(at, "a variable that nothing in the document needs");
    }
  }

  #document(
    tree: Tree,
    security: GeneralSecurity,
    server: JsonObject | undefined,
    paths: Record<string, JsonObject>,
    schemas: JsonObject,
  ): OpenApiDocument {
    const tags = buildTags(tree);
    const securitySchemes = this.#security.schemes;
    const components = {
      ...(Object.keys(schemas).length > 0 ? { schemas } : {}),
      ...(Object.keys(securitySchemes).length > 0 ? { securitySchemes } : {}),
    };
    return {
      openapi: this.#options.openapi === "3.0" ? "3.0.3" : "3.1.0",
      info: {
        title: tree.name,
        ...(tree.description === undefined ? {} : { description: tree.description }),
        version: tree.version ?? "1.0.0",
      },
      ...(server ? { servers: [server] } : {}),
      ...(security ? { security: security.map(({ requirement }) => requirement) } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      paths,
      ...(Object.keys(components).length > 0 ? { components } : {}),
    };
  }
}
