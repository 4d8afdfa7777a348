import type { Findings } from "../input/findings.ts";
import {
  asDescription,
  asList,
  asText,
  emptyList,
  isBlank,
  isObject,
  type JsonObject,
} from "../input/json.ts";
import type { Location } from "../input/location.ts";
import { isPathName, tagOfPath } from "./folder-names.ts";
import {
  collectionFields,
  folderFields,
  itemFields,
  parameterFields,
  requestFields,
} from "./known-fields.ts";
import { type PathTemplate, readPath } from "./path-template.ts";
import { type Auth, readAuth } from "./read-auth.ts";
import { type ParsedUrl, parseUrl, readUrl } from "./read-url.ts";
import { Scope } from "./scope.ts";
import type { Secrets } from "./secrets.ts";

export interface Folder {
  name: string;
  /** The tag of its requests: its name, unless that is only a path. */
  tag: string;
  description: string | undefined;
  /** True if it directly contains a request. */
  used: boolean;
  at: Location;
}

/** A request of the collection with everything that it inherits. */
export interface RequestNode {
  name: string;
  folders: Folder[];
  description: string | undefined;
  /** In upper case. */
  method: string;
  url: ParsedUrl;
  /** Variables of the host, which may be declared with the URL: `http://:server`. */
  hostScope: Scope;
  /** Entries of `url.variable` that the host uses. */
  hostVariables: readonly unknown[];
  path: PathTemplate;
  /** The request as written. If it is only a URL, an object with that URL. */
  source: JsonObject;
  auth: Auth | undefined;
  responses: readonly unknown[];
  scope: Scope;
  /** The item that contains the request. */
  item: Location;
  at: Location;
}

export interface Tree {
  name: string;
  description: string | undefined;
  version: string | undefined;
  folders: Folder[];
  scope: Scope;
  auth: Auth | undefined;
  /** Number of requests, including those without a URL. */
  count: number;
  /** All scopes that define variables. */
  scopes: readonly Scope[];
}

/** The settings that an item inherits from its folders. */
interface Inherited {
  folders: Folder[];
  auth: Auth | undefined;
  scope: Scope;
}

function versionOf(info: JsonObject): string | undefined {
  const { version } = info;
  if (!isObject(version)) return asText(version)?.trim() || undefined;
  const numbers = ["major", "minor", "patch"].map((part) => asText(version[part]) ?? "0").join(".");
  const identifier = asText(version.identifier);
  return identifier ? `${numbers}-${identifier}` : numbers;
}

/** Returns both texts, or the one that there is. */
function joined(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined || first === second) return first ?? second;
  return `${first}\n\n${second}`;
}

/** Reads the path out of a variable that holds a whole address, so that none is added: `{{graphql_url}}`. */
function withPath(url: ParsedUrl, scope: Scope): ParsedUrl {
  const { protocol, authority, segments, query, hash } = url;
  if (segments.length > 0 || !authority.includes("{{")) return url;
  const resolved = parseUrl(scope.resolve(protocol === undefined ? authority : `${protocol}://${authority}`));
  if (resolved.segments.every((segment) => segment === "")) return url;
  return { ...resolved, query: [...resolved.query, ...query], hash: hash ?? resolved.hash };
}

const hostVariable = /(^|[.:]):([A-Za-z_][\w-]*)/g;

/** Reads variables in the host that are written like those of a path: `http://:server/users`. */
function readHost(
  url: ParsedUrl,
  declared: unknown,
  scope: Scope,
  at: Location,
): { url: ParsedUrl; hostScope: Scope; hostVariables: readonly unknown[] } {
  if (!url.authority.includes(":") || url.authority.search(hostVariable) === -1)
    return { url, hostScope: scope, hostVariables: emptyList };
  const names = new Set<string>();
  const authority = url.authority.replace(hostVariable, (_, before: string, name: string) => {
    names.add(name);
    return `${before}{{${name}}}`;
  });
  const hostVariables = asList(declared).filter(
    (entry) => isObject(entry) && names.has(asText(entry.key) ?? asText(entry.id) ?? ""),
  );
  return {
    url: { ...url, authority },
    hostScope: new Scope(hostVariables, at.at("variable"), scope),
    hostVariables,
  };
}

/** Reads a v2 collection request by request, each with its folders, variables and authentication. */
export class CollectionReader {
  readonly #findings: Findings;
  readonly #secrets: Secrets;
  readonly #collection: JsonObject;
  readonly #at: Location;
  readonly tree: Tree;
  readonly #scopes: Scope[] = [];

  constructor(collection: JsonObject, at: Location, findings: Findings, secrets: Secrets) {
    this.#findings = findings;
    this.#secrets = secrets;
    this.#collection = collection;
    this.#at = at;
    const info = isObject(collection.info) ? collection.info : {};
    findings.fields(collection, at, "collection", collectionFields.root);
    findings.fields(info, at.at("info"), "info", collectionFields.info);
    const scope = this.#scope(collection, at);
    const auth = readAuth(collection, at);
    this.tree = {
      name: secrets.prose(asText(info.name)?.trim() ?? "", at.at("info", "name")) || "API",
      description: joined(
        secrets.description(info.description, at.at("info", "description")),
        secrets.description(collection.description, at.at("description")),
      ),
      version: versionOf(info),
      folders: [],
      scope,
      auth,
      count: 0,
      scopes: this.#scopes,
    };
  }

  /** Yields each request that has a URL, in order, and completes {@link tree} on the way. */
  *requests(): Generator<RequestNode> {
    const { auth, scope } = this.tree;
    yield* this.#items(this.#collection.item, this.#at, { folders: [], auth, scope });
  }

  /** Returns the scope of a holder of variables, or its parent's if it defines none. */
  #scope({ variable: variables }: JsonObject, holder: Location, parent?: Scope): Scope {
    if (parent && asList(variables).length === 0) return parent;
    const at = holder.at("variable");
    asList(variables).forEach((variable, index) => {
      if (isObject(variable)) this.#findings.details(variable, at.at(index), "variable", parameterFields);
    });
    const scope = new Scope(variables, at, parent);
    this.#scopes.push(scope);
    return scope;
  }

  *#items(items: unknown, parent: Location, inherited: Inherited): Generator<RequestNode> {
    const at = parent.at("item");
    for (const [index, item] of asList(items).entries()) {
      const here = Array.isArray(items) ? at.at(index) : at;
      if (!isObject(item)) {
        if (item !== null) this.#findings.lost(here, "neither a folder nor a request");
      } else if ("item" in item && !isObject(item.request)) yield* this.#folder(item, here, inherited);
      else if (isBlank(item.request)) this.#findings.lost(here, "an item without a request");
      else {
        const request = this.#request(item, here, inherited);
        if (request) yield request;
      }
    }
  }

  *#folder(source: JsonObject, at: Location, inherited: Inherited): Generator<RequestNode> {
    this.#findings.fields(source, at, "folder", folderFields);
    const name = this.#secrets.prose(asText(source.name)?.trim() ?? "", at.at("name"));
    const tag = isPathName(name) ? tagOfPath(name, inherited.folders.at(-1)) : name;
    const description = this.#secrets.description(source.description, at.at("description"));
    const repeated = tag !== name && description !== undefined && this.#isRepeated(source.item, description);
    if (repeated)
      this.#findings.dropped(at.at("description"), "a description that one of its requests repeats");
    const folder: Folder = { name, tag, description: repeated ? undefined : description, used: false, at };
    if (folder.name !== "") this.tree.folders.push(folder);
    else if (folder.description !== undefined)
      this.#findings.missing(at, "folder", "description", "a description of a folder without a name");
    if (asList(source.item).length === 0) this.#findings.dropped(at, "a folder without requests");
    yield* this.#items(source.item, at, {
      folders: folder.name === "" ? inherited.folders : [...inherited.folders, folder],
      auth: readAuth(source, at, inherited.auth),
      scope: this.#scope(source, at, inherited.scope),
    });
  }

  /** Returns true if a request repeats its folder's description, as Postman's importer writes it. */
  #isRepeated(items: unknown, description: string): boolean {
    return asList(items).some((item) => {
      const request = isObject(item) && isObject(item.request) ? item.request : {};
      return asDescription(request.description) === description;
    });
  }

  #request(item: JsonObject, here: Location, inherited: Inherited): RequestNode | undefined {
    this.tree.count++;
    const at = here.at("request");
    const source: JsonObject = isObject(item.request) ? item.request : { url: item.request };
    const written = readUrl(source.url);
    if (!written) {
      this.#findings.lost(here, "a request without a URL has no place in an API description");
      return undefined;
    }
    this.#findings.fields(item, here, "item", itemFields);
    this.#findings.fields(source, at, "request", requestFields);
    const scope = this.#scope(item, here, inherited.scope);
    const declared = isObject(source.url) ? source.url.variable : undefined;
    const { url, hostScope, hostVariables } = readHost(
      withPath(written, scope),
      declared,
      scope,
      at.at("url"),
    );
    const path = readPath(url.segments, {
      declared,
      at: at.at("url"),
      scope,
      secrets: this.#secrets,
      host: url.authority,
    });
    const folder = inherited.folders.at(-1);
    if (folder) folder.used = true;
    return {
      name: this.#name(item, source, here, at),
      folders: inherited.folders,
      description: joined(
        this.#secrets.description(source.description, at.at("description")),
        this.#secrets.description(item.description, here.at("description")),
      ),
      method: this.#method(source.method, scope, at),
      url,
      hostScope,
      hostVariables,
      path,
      source,
      auth: readAuth(source, at, readAuth(item, here, inherited.auth)),
      responses: asList(item.response),
      scope,
      item: here,
      at,
    };
  }

  #name(item: JsonObject, source: JsonObject, here: Location, at: Location): string {
    const own = (asText(item.name) ?? "").trim();
    const other = (asText(source.name) ?? "").trim();
    if (own !== "" && other !== "" && own !== other)
      this.#findings.missing(at, "request", "name", "a second name of the request");
    return this.#secrets.prose(own || other, here.at("name"));
  }

  #method(value: unknown, scope: Scope, at: Location): string {
    const written = asText(value)?.trim();
    if (!written) {
      this.#findings.inferred(at.at("method"), "no method: GET, as Postman sends it");
      return "GET";
    }
    const method = scope.resolve(written).trim();
    return method.toUpperCase();
  }
}
