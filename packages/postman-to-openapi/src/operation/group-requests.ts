import { article } from "../collection/names.ts";
import type { PathTemplate } from "../collection/path-template.ts";
import type { RequestNode } from "../collection/read-requests.ts";
import { CollectionError } from "../input/collection-error.ts";
import type { Server, Servers } from "./servers.ts";

/** The requests of one operation: they share method and path. */
export interface Group {
  /** In upper case. */
  method: string;
  requests: [RequestNode, ...RequestNode[]];
  /** Without duplicates. */
  servers: Server[];
  path: PathTemplate;
}

/** The operations of one path. Its variables are named as in the first request. */
export interface PathGroup {
  path: PathTemplate;
  groups: Group[];
}

/** Groups requests into paths and operations, in their order. */
export class Grouping {
  readonly #paths = new Map<string, PathGroup>();
  readonly #servers: Servers;
  readonly #merge: boolean;

  /** @param merge true to merge requests of the same method and path, false to reject them. */
  constructor(servers: Servers, merge: boolean) {
    this.#servers = servers;
    this.#merge = merge;
  }

  get paths(): PathGroup[] {
    return [...this.#paths.values()];
  }

  /** Replaces literal servers by servers with variables that resolve to the same URL. */
  mergeServers(): void {
    if (!this.#servers.needsMerge) return;
    this.#paths.forEach(({ groups }) => {
      groups.forEach((group) => {
        group.servers = [...new Set(group.servers.map((server) => this.#servers.canonical(server)))];
      });
    });
  }

  /** @throws {CollectionError} naming both requests, if duplicates are rejected and this is one. */
  add(request: RequestNode): void {
    const { method, path: own } = request;
    const server = this.#servers.serverOf(request);
    const known = this.#paths.get(own.key);
    const group = known?.groups.find((other) => other.method === method);
    if (!group) {
      const path = known?.path ?? own;
      const first: Group = { method, requests: [request], servers: server ? [server] : [], path };
      if (known) known.groups.push(first);
      else this.#paths.set(own.key, { path, groups: [first] });
      return;
    }
    if (!this.#merge) rejectDuplicate(request, group.requests[0]);
    group.requests.push(request);
    if (server && !group.servers.some(({ key }) => key === server.key)) group.servers.push(server);
  }
}

function rejectDuplicate({ method, path, name, item }: RequestNode, first: RequestNode): never {
  throw new CollectionError(
    `Two requests are both ${method} ${path.template}: “${first.name}” at ${first.item} and “${name}” at ${item}; ` +
      "remove one, or merge them.",
  );
}

/** Returns what the names of all requests begin with, or the first name if that is too little. */
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
  const meaningful = common.filter((word) => !article.test(word));
  if (meaningful.length >= 2) return common.join(" ").replace(/[\s,:;–-]+$/, "");
  return name.replace(/\s*\([^()]*\)\s*$/, "") || name;
}
