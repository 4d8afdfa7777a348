import { parameterFields, requestFields, urlFields } from "../collection/known-fields.ts";
import { capitalised, pascalCase, singular, words } from "../collection/names.ts";
import { type PathTemplate, placeOf } from "../collection/path-template.ts";
import { contentType, type HeaderEntry, readHeaders } from "../collection/read-headers.ts";
import type { RequestNode } from "../collection/read-requests.ts";
import { decode, readQuery } from "../collection/read-url.ts";
import type { Secrets } from "../collection/secrets.ts";
import type { Findings } from "../input/findings.ts";
import { asList, asText, isObject, type JsonObject } from "../input/json.ts";
import type { Location } from "../input/location.ts";
import { Content } from "../schema/content.ts";
import type { NamesOfBody } from "../schema/schema-names.ts";
import type { OpenApiVersion } from "../schema/shape.ts";
import type { SchemaPlace } from "../schema/shared-schemas.ts";
import type { Group } from "./group-requests.ts";
import { ParameterSet } from "./parameters.ts";
import type { PathTypes } from "./path-types.ts";
import { ParameterReader, type Sender } from "./read-parameters.ts";
import { type BodyContext, readBody } from "./request-body.ts";
import { Responses } from "./responses.ts";
import type { Access, SecuritySchemes } from "./security-schemes.ts";

/** State that the operations of a document share. */
export interface OperationContext {
  findings: Findings;
  secrets: Secrets;
  security: SecuritySchemes;
  version: OpenApiVersion;
  pathTypes: PathTypes;
  /** Schemas of bodies, to be shared where they repeat. */
  schemas: SchemaPlace[];
}

/** The parts of an operation that come from its requests. */
export interface BuiltOperation {
  parameters: JsonObject[];
  requestBody: JsonObject | undefined;
  responses: JsonObject;
  /** Distinct ways to authenticate; undefined is no authentication. An empty list means that no request says. */
  access: readonly (Access | undefined)[];
  /** Names of the request bodies' examples. */
  exampleNames: Iterable<string>;
}

const noNames: ReadonlySet<string> = new Set();

/** Returns the names that responses of different requests share. */
function commonNames(requests: readonly RequestNode[]): Set<string> {
  const owners = new Map<string, RequestNode>();
  const common = new Set<string>();
  requests.forEach((node) => {
    node.responses.forEach((response) => {
      const name = isObject(response) ? asText(response.name)?.trim() : undefined;
      if (!name) return;
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, node);
      else if (owner !== node) common.add(name);
    });
  });
  return common;
}

/** Builds one operation from all requests that share its method and path. */
export class OperationBuilder {
  readonly #shared: OperationContext;
  readonly #path: PathTemplate;
  /** Number of requests in the operation. */
  readonly #requests: number;
  readonly #parameters = new ParameterSet();
  readonly #sent: ParameterReader;
  readonly #content = new Content();
  readonly #responses = new Responses();
  #access: readonly (Access | undefined)[] = [];
  /** Response names, such as `OK`, that don't distinguish the examples of several requests. */
  readonly #common: ReadonlySet<string>;
  #bodies = 0;

  constructor(context: OperationContext, { path, requests }: Group) {
    this.#shared = context;
    this.#path = path;
    this.#requests = requests.length;
    this.#sent = new ParameterReader(context.findings, context.secrets, this.#parameters);
    this.#common = requests.length > 1 ? commonNames(requests) : noNames;
    requests.forEach((request) => {
      this.#add(request);
    });
  }

  #add(node: RequestNode): void {
    const headers = readHeaders(node.source, node.at);
    const access = this.#accessOf(node, headers);
    this.#pathVariables(node);
    const sender: Sender = { scope: node.scope, name: node.name, access, request: node, optional: false };
    this.#url(node, sender);
    this.#sent.headers(headers, sender);
    if (node.source.body === undefined && node.responses.length === 0) return;
    const context = this.#bodyContext(headers, sender);
    if (readBody(node.source.body, node.at.at("body"), this.#content, context)) this.#bodies++;
    node.responses.forEach((response, index) => {
      const at = node.item.at("response", index);
      if (!isObject(response)) return;
      const own = this.#shared.secrets.prose(asText(response.name)?.trim() ?? "", at.at("name"));
      const name = own !== "" && !this.#common.has(own) ? own : node.name;
      this.#originalRequest(response.originalRequest, node, at.at("originalRequest"), name, access);
      const responseContext: BodyContext = {
        ...context,
        name,
        sent: false,
        withoutCredential: (value) => value,
      };
      this.#responses.read(response, at, responseContext, own === node.name ? "" : own);
    });
  }

  #bodyContext(headers: readonly HeaderEntry[], { scope, name, access }: Sender): BodyContext {
    const { findings, secrets } = this.#shared;
    const credential = access?.credential;
    return {
      findings,
      secrets,
      scope,
      name,
      type: contentType(headers, (text) => scope.resolve(text)),
      sent: true,
      withoutCredential: (value, at) => {
        if (!credential || credential.value === "" || !Object.hasOwn(value, credential.key)) return value;
        if (asText(value[credential.key])?.trim() !== credential.value.trim()) return value;
        findings.dropped(at.at(credential.key), "the credential in the body: the security scheme covers it");
        const { [credential.key]: _, ...rest } = value;
        return rest;
      },
    };
  }

  #accessOf(node: RequestNode, headers: readonly HeaderEntry[]): Access | undefined {
    const { security, secrets, findings } = this.#shared;
    const stated = node.auth ? security.access(node.auth, node.scope) : undefined;
    const header = headers.find(({ lower, source }) => lower === "authorization" && source.disabled !== true);
    // Responses may echo the credential of a disabled header, too.
    for (const { lower, value, at } of headers)
      if (lower === "authorization") secrets.learn(value, at, "the Authorization header");
    let access = stated;
    if (header && !stated && header.value.trim() !== "") {
      access = security.fromHeader(header.value, node.scope);
      findings.inferred(header.at, "authentication, from the Authorization header");
    }
    if ((node.auth || access) && !this.#access.some((way) => way?.text === access?.text))
      this.#access = this.#access.concat(access);
    return access;
  }

  #pathVariables(node: RequestNode): void {
    const { findings, secrets, pathTypes } = this.#shared;
    node.path.variables.forEach((variable, index) => {
      const { declared, value } = variable;
      const at = placeOf(variable.index, node.at.at("url"));
      const parameter = this.#parameters.get("path", this.#path.variables[index]?.name ?? "");
      findings.taken("path variable");
      if (declared) findings.details(declared, at, "path variable", parameterFields);
      const description = secrets.description(declared?.description, at);
      parameter.add({ value, description, disabled: false }, node, node.name);
      parameter.shared = pathTypes.of(variable);
    });
  }

  #url(node: RequestNode, sender: Sender): void {
    const { findings } = this.#shared;
    const { url } = node.source;
    const at = node.at.at("url");
    if (isObject(url)) {
      findings.fields(url, at, "URL", urlFields);
      const { variables } = node.path;
      asList(url.variable).forEach((entry, index) => {
        const used =
          variables.some(({ declared }) => declared === entry) || node.hostVariables.includes(entry);
        if (isObject(entry) && !used)
          findings.lost(at.at("variable", index), "a variable that the path doesn’t have");
      });
    }
    if (node.url.hash) findings.lost(at.at("hash"), "a fragment is never sent to a server");
    this.#sent.query(node.url.query, at, sender);
  }

  /** Reads the request of a saved response, as further evidence of parameters and bodies. */
  #originalRequest(
    source: unknown,
    node: RequestNode,
    at: Location,
    name: string,
    access: Access | undefined,
  ): void {
    if (!isObject(source)) return;
    const { findings } = this.#shared;
    const method = asText(source.method)?.toUpperCase() ?? node.method;
    if (method !== node.method) {
      findings.lost(at, `a saved request with another method, ${method}`);
      return;
    }
    findings.fields(source, at, "saved request", requestFields);
    const sender: Sender = { scope: node.scope, name, access, request: source, optional: true };
    this.#sent.query(readQuery(source.url), at.at("url"), sender);
    const headers = readHeaders(source, at);
    this.#sent.headers(headers, sender);
    const context = this.#bodyContext(headers, sender);
    readBody(source.body, at.at("body"), this.#content, context);
  }

  /** Builds the operation; its schemas are named after `id`. */
  build(id: string): BuiltOperation {
    const { version, schemas } = this.#shared;
    const content = this.#content.size > 0 ? this.#content.build(version) : undefined;
    const requestBody = content && { ...(this.#bodies >= this.#requests ? { required: true } : {}), content };
    const responses = this.#responses.build(version);
    const { template } = this.#path;
    addPlaces(schemas, requestBody, (item) => [
      ...(item ? resourceNames(template) : []),
      `${capitalised(id)}Request`,
    ]);
    for (const status in responses) {
      const isError = /^[45]/.test(status);
      const names = isError
        ? () => ["Error", `${capitalised(id)}Error`]
        : () => [...resourceNames(template), `${capitalised(id)}Response`];
      addPlaces(schemas, responses[status] as JsonObject, names);
    }
    return {
      parameters: this.#parameters.build(this.#requests),
      requestBody,
      responses,
      access: this.#access,
      exampleNames: this.#requests > 1 ? this.#content.exampleNames : [],
    };
  }
}

/** Names the resource of a path: `BankAccount` or `UserBankAccount` for `/users/{id}/bank-accounts/{account}`. */
function resourceNames(template: string): string[] {
  const segments = template.split("/").filter((segment) => segment !== "" && !segment.includes("{"));
  const name = resourceName(segments.at(-1));
  if (name === "" || /^\d/.test(name)) return [];
  const owner = resourceName(segments.at(-2));
  return owner === "" || /^(?:\d|V\d|Api$)/.test(owner) ? [name] : [name, `${owner}${name}`];
}

function resourceName(segment = ""): string {
  const last = words(decode(segment)).slice(-3);
  return pascalCase([...last.slice(0, -1), singular(last.at(-1) ?? "")]);
}

function addPlaces(places: SchemaPlace[], body: JsonObject | undefined, names: NamesOfBody): void {
  if (!isObject(body?.content)) return;
  for (const type in body.content) {
    const holder = body.content[type];
    if (isObject(holder)) places.push({ holder, key: "schema", names });
  }
}
