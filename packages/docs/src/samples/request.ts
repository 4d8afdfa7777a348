import type { Api, Operation, Parameter, Schema } from "../model/document.ts";
import { nameIn } from "../model/schema-tree.ts";

/** A secret value: samples read it from an environment variable. */
export class Secret {
  readonly variable: string;

  constructor(variable: string) {
    this.variable = variable;
  }
}

export type Value = string | number | boolean | null | Secret | Value[] | { [key: string]: Value };

/** The request that an operation's samples send. */
export interface SampleRequest {
  operation: Operation;
  /** Path variables, in path order. */
  path: Record<string, string | number | Secret>;
  body: { [key: string]: Value } | undefined;
}

/** Environment variables with credentials, by security scheme. */
const credentialVariables: Record<string, string> = {
  apiKey: "MAGE_API_KEY",
  oauthToken: "MAGE_OAUTH_TOKEN",
};

// A map, because a path variable may be called `constructor`.
const secretVariables = new Map([
  ["token", "MAGE_TRIGGER_TOKEN"],
  ["email", "MAGE_EMAIL"],
  ["username", "MAGE_USERNAME"],
  ["password", "MAGE_PASSWORD"],
]);

/**
 * Builds a sample request from the examples in the document. Without an example, a path variable uses the one from the
 * nearest path with the same variable, and a body contains the minimum that its schema requires.
 *
 * @param values - replace the examples with these names, in the path and anywhere in the body.
 */
export function sampleRequest(
  api: Api,
  operation: Operation,
  values: Record<string, string | number> = {},
): SampleRequest {
  const path: SampleRequest["path"] = Object.create(null);
  for (const [, name = ""] of operation.path.matchAll(/\{(\w+)\}/g)) {
    const parameter = operation.parameters.find((one) => one.in === "path" && one.name === name);
    const secret = secretVariables.get(name);
    path[name] = secret
      ? new Secret(secret)
      : (ownValue(values, name) ?? exampleOf(api, operation, parameter, name));
  }
  const { body } = operation;
  if (!body) return { operation, path, body: undefined };
  const example = body.example ? effective(api, body.example as Value, body.schema) : undefined;
  const sent = replaced(example ?? minimalValue(api, body.schema), values);
  return { operation, path, body: sent as { [key: string]: Value } };
}

/** Returns the path with each variable replaced by the result of `write`. */
export function pathOf(
  { operation, path }: SampleRequest,
  write: (value: string | number | Secret) => string,
): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => write(path[name] ?? name));
}

/** Returns the headers with credentials, and the environment variables that hold them. */
export function credentialHeaders(api: Api, operation: Operation): { header: string; variable: string }[] {
  return operation.credentials.flatMap((scheme) => {
    const header = api.securitySchemes[scheme]?.name;
    const variable = credentialVariables[scheme];
    return header && variable ? { header, variable } : [];
  });
}

function ownValue<Item>(values: Record<string, Item>, name: string): Item | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function exampleOf(
  api: Api,
  operation: Operation,
  parameter: Parameter | undefined,
  name: string,
): string | number {
  const own = parameter?.example ?? parameter?.schema?.examples?.[0];
  if (typeof own === "string" || typeof own === "number") return own;
  const candidates = api.operations.flatMap((other) =>
    other.parameters
      .filter((one) => one.in === "path" && one.name === name && one.example !== undefined)
      .map(({ example }) => ({ example, common: commonLength(other.path, operation.path) })),
  );
  const best = candidates.toSorted((one, other) => other.common - one.common)[0]?.example;
  if (typeof best === "string" || typeof best === "number") return best;
  return parameter?.schema?.type === "integer" ? 1 : name;
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Returns the smallest useful value of a schema: its required properties, or else the first one. */
function minimalValue(api: Api, schema: Schema, name = "", within = ""): Value {
  if (schema.$ref) return minimalValue(api, api.schemas[nameIn(schema.$ref)] ?? {}, name, within);
  if (schema.enum?.[0] !== undefined) return schema.enum[0] as Value;
  const secret = secretVariables.get(name);
  if (secret) return new Secret(secret);
  const { properties } = schema;
  if (properties) {
    const names = Object.keys(properties).filter((key) => !isIgnored(properties[key] ?? {}));
    const first = names[0];
    // A login needs an email or a username, neither of which is required on its own.
    const needed = names.filter((key) => schema.required?.includes(key));
    const chosen = needed.includes(first ?? "") ? needed : [...(first ? [first] : []), ...needed];
    return Object.fromEntries(
      chosen.map((key) => [key, minimalValue(api, properties[key] ?? {}, key, name)]),
    );
  }
  const type = [schema.type].flat()[0];
  if (type === "object") return {};
  if (type === "array") return [];
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  return type === "boolean" ? true : (exampleElsewhere(api, within, name) ?? name);
}

/** Returns a value from another request's example: `name` within `block`. */
function exampleElsewhere(api: Api, within: string, name: string): string | undefined {
  for (const { body } of api.operations) {
    const thing = body?.example ? find(body.example as Value, within) : undefined;
    const found = thing && typeof thing === "object" && find(thing, name);
    if (typeof found === "string") return found;
  }
  return undefined;
}

function find(value: Value, name: string): Value | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value) || value instanceof Secret)
    return undefined;
  return (
    value[name] ??
    Object.values(value)
      .map((inner) => find(inner, name))
      .find((one) => one !== undefined)
  );
}

/** Removes properties that the server ignores from an example. Returns undefined if nothing is left. */
function effective(api: Api, example: Value, schema: Schema): Value | undefined {
  if (example === null || typeof example !== "object" || Array.isArray(example) || example instanceof Secret)
    return example;
  const { properties = {} } = schema.$ref ? (api.schemas[nameIn(schema.$ref)] ?? {}) : schema;
  const kept = Object.entries(example).flatMap(([key, value]) => {
    const property = ownValue(properties, key) ?? {};
    const inner = isIgnored(property) ? undefined : effective(api, value, property);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return kept.length > 0 || Object.keys(example).length === 0 ? Object.fromEntries(kept) : undefined;
}

function isIgnored({ description }: Schema): boolean {
  return description?.startsWith("Ignored by the server") ?? false;
}

function replaced(value: Value, values: Record<string, string | number>): Value {
  if (value === null || typeof value !== "object" || value instanceof Secret) return value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, values));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, ownValue(values, key) ?? replaced(inner, values)]),
  );
}
