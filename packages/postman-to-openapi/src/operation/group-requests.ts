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

/**
 * Returns what the names of all requests begin with, or the first name if they share no whole phrase: `Pay by` is cut from
 * `Pay by card`, but `List first` isn't a name for `List first page` and `List first item`.
 */
export function nameOf({ requests }: Group): string {
  const { name } = requests[0];
  if (requests.every((other) => other.name === name)) return name;
  const names = requests.map((request) => request.name.split(/\s+/));
  const [first = []] = names;
  let length = first.findIndex((word, index) => names.some((other) => other[index] !== word));
  if (length === -1) length = first.length;
  while (length > 0 && joint.test(first[length - 1] ?? "")) length--;
  const common = first.slice(0, length);
  const whole = names.every((words) => words[length] === undefined || joint.test(words[length] ?? ""));
  const meaningful = common.filter((word) => !article.test(word));
  const text = common.join(" ").replace(/[\s,:;–-]+$/, "");
  if (whole && meaningful.length >= 2 && isBalanced(text)) return text;
  return name.replace(/\s*\([^()]*\)\s*$/, "") || name;
}

/** Words that begin another phrase, or a variant of the same: `by`, `(draft)`, `v2`, `3`. */
const joint =
  /^(?:an?|the|by|for|from|in|into|of|on|onto|to|via|with|without|and|or|as|at|is|if|when|where|using|per|your|our|my|its|this|that|[-–—|/:,;&+]+|[-–—(["“#].*|[v+-]?\d+(?:\.\d+)*[.:)]?|copy)$/i;

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/[([]/g) === count(/[)\]]/g) && count(/["“”]/g) % 2 === 0 && !/[’']s$/.test(text);
}
