import type { Access } from "./auth.ts";
import type { RequestNode, Tree } from "./collection.ts";
import { type Group, nameOf, type PathGroup } from "./group.ts";
import { getOrAdd, type JsonObject } from "./json.ts";
import { words } from "./names.ts";
import type { BuiltOperation } from "./operation.ts";
import { isAddress } from "./operation-ids.ts";
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
  return access.map((way) => way?.text ?? "").join(" ");
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
  const tags = tagsOfOperation(requests, path.template);
  if (tags.length > 0) operation.tags = tags;
  const summary = summaryOf(group) || `${method} ${path.template}`;
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

/** What the requests are called; where that is only their address, a line that describes them says more. */
function summaryOf(group: Group): string {
  const name = nameOf(group);
  const { description } = group.requests[0];
  if (group.requests.length > 1 || description === undefined || !isAddress(name)) return name;
  return oneLine.test(description) ? description : name;
}

/** A short line without Markdown, that is not just the address again. */
const oneLine = /^(?!(?:[A-Z]+ +)?\/)[^\n`*[\]<>#|]{3,100}$/;

function tagsOfOperation(requests: readonly RequestNode[], template: string): string[] {
  if (requests.length === 1) {
    const folder = requests[0]?.folders.at(-1);
    return folder ? [folder.tag] : [];
  }
  const tags = new Set<string>();
  for (const { folders } of requests) {
    const folder = folders.at(-1);
    if (folder) tags.add(folder.tag);
  }
  if (tags.size < 2) return [...tags];
  // Tools put an operation under its first tag: that one is best called after the path.
  const segments = new Set(template.split("/").map(letters));
  return [...tags].sort((a, b) => Number(segments.has(letters(b))) - Number(segments.has(letters(a))));
}

function letters(text: string): string {
  return words(text).join("").toLowerCase();
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
  const shared = requests[0].description;
  if (shared !== undefined && requests.every(({ description }) => description === shared)) {
    if (saysMore(shared, summary)) parts.push(shared);
    seen.add(shared);
  }
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
  if (description.length > 2 * summary.length + 20) return true;
  return !` ${plainText(summary)} `.includes(` ${plainText(description)} `);
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

/** Folders that hold requests, in their order; folders of one tag are one, and what they say is said together. */
export function buildTags({ folders }: Tree): JsonObject[] {
  const descriptions = new Map<string, string[]>();
  for (const { tag, used } of folders) if (used) getOrAdd(descriptions, tag, () => []);
  for (const { name, tag, description } of folders) {
    const parts = descriptions.get(tag);
    if (description === undefined || !parts) continue;
    const part = name === tag ? description : `**${name}**\n\n${description}`;
    if (!parts.includes(part)) parts.push(part);
  }
  return [...descriptions].map(([name, parts]) =>
    parts.length === 0 ? { name } : { name, description: parts.join("\n\n") },
  );
}
