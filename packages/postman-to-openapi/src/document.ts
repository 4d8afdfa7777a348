import type { Access } from "./auth.ts";
import type { RequestNode, Tree } from "./collection.ts";
import { type Group, nameOf, type PathGroup } from "./group.ts";
import type { JsonObject } from "./json.ts";
import type { BuiltOperation } from "./operation.ts";
import type { Reporter } from "./report.ts";
import type { Server } from "./servers.ts";

/** An OpenAPI document. */
export interface OpenApiDocument extends JsonObject {
  openapi: string;
  info: { title: string; description?: string; version: string };
  paths: Record<string, JsonObject>;
}

/** Security that holds where an operation says nothing; undefined when the collection says nothing. */
export type GeneralSecurity = readonly Access[] | undefined;

const methods = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);

/** The security that all operations share, where the collection itself states none. */
export function commonSecurity(operations: Iterable<BuiltOperation>): GeneralSecurity {
  let common: string | undefined;
  let access: BuiltOperation["access"] = [];
  for (const operation of operations) {
    const text = securityText(operation.access);
    if (operation.access.length === 0 || (common !== undefined && common !== text)) return undefined;
    common = text;
    access = operation.access;
  }
  if (common === undefined || (access.length > 1 && access.includes(undefined))) return undefined;
  return access.filter((way) => way !== undefined);
}

function securityText(access: BuiltOperation["access"]): string {
  return access.length === 1 ? (access[0]?.text ?? "") : access.map((way) => way?.text ?? "").join(" ");
}

/** The Operation Object. */
export function buildOperation(
  id: string,
  group: Group,
  built: BuiltOperation,
  general: GeneralSecurity,
): JsonObject {
  const { requests, method, path } = group;
  const operation: JsonObject = {};
  const tags = tagsOfOperation(requests);
  if (tags.length > 0) operation.tags = tags;
  const summary = nameOf(group) || `${method} ${path.template}`;
  operation.summary = summary;
  const description = describe(requests, summary, built);
  if (description !== undefined) operation.description = description;
  operation.operationId = id;
  const security = ownSecurity(built.access, general);
  if (security) operation.security = security;
  if (built.parameters.length > 0) operation.parameters = built.parameters;
  if (built.requestBody) operation.requestBody = built.requestBody;
  operation.responses = built.responses;
  return operation;
}

function tagsOfOperation(requests: readonly RequestNode[]): string[] {
  if (requests.length === 1) {
    const folder = requests[0]?.folders.at(-1);
    return folder ? [folder.name] : [];
  }
  const tags = new Set<string>();
  for (const { folders } of requests) {
    const folder = folders.at(-1);
    if (folder) tags.add(folder.name);
  }
  return [...tags];
}

/** An operation's own security: undefined when the general one holds. */
function ownSecurity(access: BuiltOperation["access"], general: GeneralSecurity): JsonObject[] | undefined {
  if (access.length === 0) return general && general.length > 0 ? [] : undefined;
  if (general && securityText(access) === securityText(general)) return undefined;
  if (access.every((way) => way === undefined)) return general?.length === 0 ? undefined : [];
  return access.map((way) => way?.requirement ?? {});
}

/** The descriptions of all requests of an operation; where several are merged, under their names. */
function describe(
  requests: readonly [RequestNode, ...RequestNode[]],
  summary: string,
  { exampleNames }: BuiltOperation,
): string | undefined {
  if (requests.length === 1) {
    const { description } = requests[0];
    return description !== undefined && saysMore(description, summary) ? description : undefined;
  }
  const parts: string[] = [];
  // A name is told once: as the summary, as an example's, or here.
  const seen = new Set([...exampleNames, summary, ""]);
  for (const { name, description = "" } of requests) {
    const told = seen.has(description) || plainText(description) === plainText(name);
    if (told && seen.has(name)) continue;
    const heading = name === summary || name === "" ? "" : `**${name}**`;
    parts.push([heading, told ? "" : description].filter((text) => text !== "").join("\n\n"));
    seen.add(name).add(description);
  }
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

function saysMore(description: string, summary: string): boolean {
  return description.length > 2 * summary.length + 20 || plainText(description) !== plainText(summary);
}

function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/{}:<>]+/gu, " ")
    .trim();
}

/** What a document's paths are made of. */
interface PathParts {
  paths: readonly PathGroup[];
  /** Those of all groups, in their order. */
  operations: readonly JsonObject[];
  /** The document's own server; undefined leaves servers out of paths and operations. */
  main: Server | undefined;
  reporter: Reporter;
}

/** The Paths Object. Where hosts differ from the document's own, paths or operations name theirs. */
export function buildPaths({ paths, operations, main, reporter }: PathParts): Record<string, JsonObject> {
  const result: Record<string, JsonObject> = {};
  let next = 0;
  paths.forEach(({ path, groups }) => {
    const item: JsonObject = {};
    const hosts = groups.map(
      ({ servers }) =>
        (servers.length === 1 ? servers[0]?.key : servers.map(({ key }) => key).join("\n")) ?? "",
    );
    const host = hosts[0];
    const shared = hosts.every((other) => other === host);
    if (main && shared && host !== main.key) addServers(item, groups[0]);
    groups.forEach((group, index) => {
      const operation = operations[next++] as JsonObject;
      if (main && !shared && hosts[index] !== main.key) addServers(operation, group);
      item[methodKey(group, reporter)] = operation;
    });
    result[path.template] = item;
  });
  return result;
}

function addServers(target: JsonObject, group: Group | undefined): void {
  const servers = group?.servers ?? [];
  if (servers.length > 0) target.servers = servers.map(({ object }) => object);
}

function methodKey({ method, requests }: Group, reporter: Reporter): string {
  if (methods.has(method)) return method.toLowerCase();
  const key = `x-${method.toLowerCase().replace(/[^a-z0-9-]+/g, "-")}`;
  reporter.lost(
    requests[0].item.at("request", "method"),
    `OpenAPI has no method ${method}: the operation is under ${key}`,
  );
  return key;
}

/** Folders that hold requests, in their order; folders of one name are one tag. */
export function buildTags({ folders }: Tree): JsonObject[] {
  const used = new Set(folders.filter((folder) => folder.used).map(({ name }) => name));
  const descriptions = new Map<string, string | undefined>();
  for (const { name, description } of folders) {
    if (used.has(name)) descriptions.set(name, descriptions.get(name) ?? description);
  }
  return [...descriptions].map(([name, description]) =>
    description === undefined ? { name } : { name, description },
  );
}
