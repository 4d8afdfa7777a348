import type { RequestNode, RequestSummary } from "./collection.ts";
import { CollectionError } from "./errors.ts";
import { OperationBuilder, type Surroundings } from "./operation.ts";
import type { PathTemplate } from "./path.ts";
import type { Server, Servers } from "./servers.ts";

/** The requests that share method and path: one operation. */
export interface Group {
  /** In upper case. */
  method: string;
  requests: [RequestSummary, ...RequestSummary[]];
  /** Distinct ones. */
  servers: Server[];
  path: PathTemplate;
  builder: OperationBuilder;
}

/** One path, whatever its variables are called; the first request names them. */
export interface PathGroup {
  path: PathTemplate;
  groups: Group[];
}

/** Sorts requests into paths and operations, in their order. */
export class Grouping {
  readonly #paths = new Map<string, PathGroup>();
  readonly #servers: Servers;
  readonly #around: Surroundings;
  readonly #merge: boolean;

  /** @param merge whether requests of the same method and path are one operation, or an error. */
  constructor(servers: Servers, around: Surroundings, merge: boolean) {
    this.#servers = servers;
    this.#around = around;
    this.#merge = merge;
  }

  get paths(): PathGroup[] {
    return [...this.#paths.values()];
  }

  /** @throws {CollectionError} naming both requests when there is one of the same method and path already. */
  add(request: RequestNode): void {
    const { name, folders, description, item } = request;
    // Only what the document tells is kept: with thousands of requests the rest had better go.
    const summary = { name, folders, description, item };
    const group = this.#groupOf(request, summary);
    if (group.requests[0] !== summary) {
      if (!this.#merge) rejectDuplicate(request, group.requests[0]);
      group.requests.push(summary);
    }
    const server = this.#servers.of(request);
    if (server && !group.servers.some(({ key }) => key === server.key)) group.servers.push(server);
    group.builder.add(request);
  }

  #groupOf({ method, path: own }: RequestNode, summary: RequestSummary): Group {
    let known = this.#paths.get(own.key);
    if (!known) {
      known = { path: own, groups: [] };
      this.#paths.set(own.key, known);
    }
    const { path, groups } = known;
    let group = groups.find((other) => other.method === method);
    if (!group) {
      const builder = new OperationBuilder(this.#around, path);
      group = { method, requests: [summary], servers: [], path, builder };
      groups.push(group);
    }
    return group;
  }
}

function rejectDuplicate({ method, path, name, item }: RequestNode, first: RequestSummary): never {
  throw new CollectionError(
    `Two requests are both ${method} ${path.template}: “${first.name}” at ${first.item} and “${name}” at ${item}; ` +
      "remove one, or let them be merged.",
  );
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
