import { words } from "./collection/names.ts";
import { CollectionReader, type Tree } from "./collection/read-requests.ts";
import { isSecretName } from "./collection/secret-names.ts";
import { Secrets } from "./collection/secrets.ts";
import { buildDocument, type OpenApiDocument } from "./document/build-document.ts";
import { operationIds, wordsOfName } from "./document/operation-ids.ts";
import { buildOperation } from "./document/operation-object.ts";
import { buildPaths } from "./document/paths-object.ts";
import { commonSecurity } from "./document/security.ts";
import { CollectionError } from "./input/collection-error.ts";
import { Findings } from "./input/findings.ts";
import { identify } from "./input/identify-collection.ts";
import { upgrade } from "./input/upgrade-v1.ts";
import { type BuiltOperation, OperationBuilder, type OperationContext } from "./operation/build-operation.ts";
import { type Group, Grouping, nameOf } from "./operation/group-requests.ts";
import { PathTypes } from "./operation/path-types.ts";
import { SecuritySchemes } from "./operation/security-schemes.ts";
import { mostUsedServer, Servers } from "./operation/servers.ts";
import { buildReport, type Report } from "./report/build-report.ts";
import type { OpenApiVersion } from "./schema/shape.ts";
import { SchemaLibrary } from "./schema/shared-schemas.ts";

/** Options of a conversion. */
export interface ConvertOptions {
  /** OpenAPI version of the document: 3.1.0 (the default) or 3.0.3. */
  openapi?: OpenApiVersion;
  /** URL of the server; by default, the collection's hosts. */
  server?: string;
  /** Merge requests of the same method and path into one operation (the default), or fail. */
  duplicates?: "merge" | "fail";
}

/** The result of a conversion. */
export interface Conversion {
  document: OpenApiDocument;
  /** Built when it is first read. */
  readonly report: Report;
}

/**
 * Converts a Postman collection (v1, v2.0 or v2.1, parsed) to an OpenAPI document, with a report of what was taken,
 * inferred and dropped. Pure: the same collection gives the same document; the input isn't changed, nothing is sent.
 *
 * @throws {CollectionError} when the input is not a collection, or can't be converted as the options ask.
 */
export function convert(collection: unknown, options: ConvertOptions = {}): Conversion {
  try {
    return run(collection, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CollectionError("The collection is nested too deeply: check that the file is a collection.");
  }
}

/** Walks a collection through the stages: input, collection, operation (with its schemas), document, report. */
function run(input: unknown, options: ConvertOptions): Conversion {
  const findings = new Findings();
  const secrets = new Secrets(findings);

  const { collection, at, version } = identify(input);
  const current = version === 1 ? upgrade(collection) : collection;
  if (version === 1)
    findings.inferred(at, "v1 upgraded to v2.1 by Postman’s transformer: paths refer to v2.1");

  const reader = new CollectionReader(current, at, findings, secrets);
  const { tree } = reader;
  const security = new SecuritySchemes(findings, secrets);
  // The collection's own scheme comes first, so that it gets the plain name.
  const ownAccess = tree.auth ? security.access(tree.auth, tree.scope) : undefined;
  const servers = new Servers(findings, secrets);
  const grouping = new Grouping(servers, options.duplicates !== "fail");
  const pathTypes = new PathTypes();
  let read = 0;
  for (const request of reader.requests()) {
    read++;
    grouping.add(request);
    pathTypes.add(request.path);
  }
  grouping.mergeServers();

  const { paths } = grouping;
  const groups = paths.flatMap((path) => path.groups);
  const ids = idsOf(groups);
  const context: OperationContext = {
    findings,
    secrets,
    security,
    version: options.openapi ?? "3.1",
    pathTypes,
    schemas: [],
  };
  const built = groups.map((group, index) =>
    new OperationBuilder(context, group).build(ids[index] as string),
  );
  const general = tree.auth ? (ownAccess ? [ownAccess] : []) : commonSecurity(built);

  const main = options.server === undefined ? mostUsedServer(groups) : undefined;
  const operations = groups.map((group, index) =>
    buildOperation({
      id: ids[index] as string,
      group,
      built: built[index] as BuiltOperation,
      general,
      findings,
    }),
  );
  const document = buildDocument({
    version: context.version,
    tree,
    findings,
    security: general,
    server: options.server === undefined ? main?.object : { url: options.server },
    paths: buildPaths({ paths, operations, main, findings }),
    schemas: new SchemaLibrary().lift(context.schemas),
    securitySchemes: security.schemes,
  });
  accountForVariables(tree, findings, secrets);

  const counts = { requests: tree.count, operations: groups.length, merged: read - groups.length };
  let report: Report | undefined;
  return {
    document: secrets.scrub(document),
    get report() {
      report ??= buildReport(findings, tree.name, counts);
      return report;
    },
  };
}

function idsOf(groups: readonly Group[]): string[] {
  return operationIds(
    groups.map((group) => {
      const method = words(group.method.toLowerCase()).join("") || "send";
      const { template } = group.path;
      const { folders } = group.requests[0];
      return { words: wordsOfName(nameOf(group), method, template), method, template, folders };
    }),
  );
}

/** Counts the used variables, and remembers the values of secret ones so that they are masked everywhere. */
function accountForVariables({ scopes }: Tree, findings: Findings, secrets: Secrets): void {
  const variables = scopes.flatMap((scope) => [...scope.variables]);
  for (const { used, described, description, at } of variables) {
    if (used) findings.taken("variable");
    else findings.dropped(at, "an unused variable");
    if (used && !described && description !== undefined)
      findings.lost(at.at("description"), "a description of a variable that is replaced by its value");
  }
  for (const { name, value, secret, at } of variables) {
    if (secret || isSecretName(name)) secrets.learn(value, at, `the value of the variable ${name}`);
  }
}
