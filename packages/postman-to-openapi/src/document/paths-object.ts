import type { Findings } from "../input/findings.ts";
import type { JsonObject } from "../input/json.ts";
import type { Group, PathGroup } from "../operation/group-requests.ts";
import type { Server } from "../operation/servers.ts";

const methods = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);

/** Parts of the Paths Object. */
interface PathParts {
  paths: readonly PathGroup[];
  /** Operation Objects of all groups, in their order. */
  operations: readonly JsonObject[];
  /** The document's server; undefined leaves servers out of paths and operations. */
  main: Server | undefined;
  findings: Findings;
}

/** Builds the Paths Object. Paths and operations on another server than the document's name theirs. */
export function buildPaths({ paths, operations, main, findings }: PathParts): Record<string, JsonObject> {
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
      item[methodKey(group, findings)] = operation;
    });
    result[path.template] = item;
  });
  return result;
}

function addServers(target: JsonObject, group: Group | undefined): void {
  const servers = group?.servers ?? [];
  if (servers.length > 0) target.servers = servers.map(({ object }) => object);
}

function methodKey({ method, requests }: Group, findings: Findings): string {
  if (methods.has(method)) return method.toLowerCase();
  const key = `x-${method.toLowerCase().replace(/[^a-z0-9-]+/g, "-")}`;
  findings.lost(
    requests[0].item.at("request", "method"),
    `OpenAPI has no method ${method}: the operation is under ${key}`,
  );
  return key;
}
