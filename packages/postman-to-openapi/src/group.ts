import type { RequestNode } from "./collection.ts";
import { CollectionError } from "./errors.ts";
import { getOrAdd } from "./json.ts";
import type { PathTemplate } from "./path.ts";
import type { Server, Servers } from "./servers.ts";

/** The requests that share method and path: one operation. */
export interface Group {
  /** In upper case. */
  method: string;
  requests: [RequestNode, ...RequestNode[]];
  /** Distinct ones. */
  servers: Server[];
  path: PathTemplate;
}

/** One path, whatever its variables are called; the first request names them. */
export interface PathGroup {
  path: PathTemplate;
  groups: Group[];
}

/** Sorts requests into paths and operations, in their order. */
export function groupRequests(requests: readonly RequestNode[], servers: Servers): PathGroup[] {
  const paths = new Map<string, PathGroup>();
  for (const request of requests) {
    const path = getOrAdd(paths, request.path.key, () => ({ path: request.path, groups: [] }));
    let group = path.groups.find(({ method }) => method === request.method);
    if (group) group.requests.push(request);
    else {
      group = { method: request.method, requests: [request], servers: [], path: path.path };
      path.groups.push(group);
    }
    const server = servers.of(request);
    if (server && !group.servers.some(({ key }) => key === server.key)) group.servers.push(server);
  }
  return [...paths.values()];
}

/** @throws {CollectionError} naming the first two requests of the same method and path. */
export function rejectDuplicates(groups: readonly Group[]): void {
  for (const { method, requests } of groups) {
    const [first, second] = requests;
    if (!second) continue;
    throw new CollectionError(
      `Two requests are both ${method} ${first.path.template}: “${first.name}” at ${first.item} and ` +
        `“${second.name}” at ${second.item}; remove one, or let them be merged.`,
    );
  }
}

/** What the requests of an operation have in common in their names; the first one's name where that is too little. */
export function nameOf({ requests }: Group): string {
  const { name } = requests[0];
  if (requests.length === 1) return name;
  const rest = requests.slice(1);
  if (rest.every((other) => other.name === name)) return name;
  let common = name.split(/\s+/);
  for (const other of rest) {
    const parts = other.name.split(/\s+/);
    const end = common.findIndex((word, index) => word !== parts[index]);
    if (end !== -1) common = common.slice(0, end);
  }
  while (
    common.length > 0 &&
    /^(?:an?|the|by|for|from|in|of|on|to|via|with|and|or|as|is|your|our|my|its|this|that|-|–|\(.*)$/i.test(
      common.at(-1) ?? "",
    )
  ) {
    common.pop();
  }
  const telling = common.filter((word) => !/^(?:an?|the)$/i.test(word));
  if (telling.length >= 2) return common.join(" ").replace(/[\s,:;–-]+$/, "");
  return name.replace(/\s*\([^()]*\)\s*$/, "") || name;
}
