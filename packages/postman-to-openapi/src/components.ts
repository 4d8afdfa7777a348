import type { Schema } from "./infer.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pascalCase, singular, words } from "./names.ts";

/** A schema in the document, by the object that holds it under `key`, and names it could have, best first. */
export interface SchemaPlace {
  holder: JsonObject;
  key: string;
  names: () => string[];
}

/** Where a shape was met: what it could be called is worked out only if it is lifted. */
type Origin = ({ names: () => string[] } | { parent: Origin; member: string } | { items: Origin }) & {
  suggested?: string[];
};

interface Shared {
  uses: number;
  origins: Origin[];
}

const none: readonly number[] = [];
const minimumProperties = 3;
const enoughOrigins = 50;

/** Lifts object schemas that occur more than once into `components/schemas`. */
export class SchemaLibrary {
  readonly #ids = new Map<string, number>();
  readonly #shared: Shared[] = [];
  readonly #idOf = new Map<Schema, number>();
  readonly #names = new Map<number, string>();
  readonly #schemas: JsonObject = {};

  /** Replaces repeated shapes by references, in place, and returns the shapes by name. */
  lift(places: SchemaPlace[]): JsonObject {
    places.forEach(({ holder, key, names }) => {
      this.#use(this.#intern(holder[key] as Schema, { names }));
    });
    places.forEach(({ holder, key }) => {
      holder[key] = this.#rewrite(holder[key] as Schema);
    });
    return this.#schemas;
  }

  #use(id: number): void {
    const shared = this.#shared[id];
    if (shared) shared.uses++;
  }

  /**
   * Gives equal schemas one id. Children are counted once per distinct parent: what only repeats inside a repeated
   * shape needs no name.
   */
  #intern(schema: Schema, origin: Origin): number {
    const children: number[] = [];
    let text = "";
    for (const key in schema) {
      const value = schema[key];
      if (key === "properties" && isObject(value)) {
        const members: string[] = [];
        for (const member in value) {
          const schema = value[member] as Schema;
          const id = this.#plainId(schema) ?? this.#intern(schema, { parent: origin, member });
          children.push(id);
          members.push(`${member.length}.${member}:${id}`);
        }
        text += `properties{${members.length > 1 ? members.sort().join() : members[0]}}`;
      } else if (key === "items" && isObject(value)) {
        const id = this.#plainId(value) ?? this.#intern(value, { items: origin });
        children.push(id);
        text += `items:${id}`;
      } else if (key === "anyOf" && Array.isArray(value)) {
        const ids = value.map((option) => this.#intern(option as Schema, origin));
        children.push(...ids);
        text += `anyOf:${ids}`;
      } else if (typeof value === "string") text += `${key}:${value};`;
      else if (key === "required" && Array.isArray(value))
        text += `required${JSON.stringify([...value].sort())}`;
      else text += `${key}:${JSON.stringify(value)}`;
    }
    const id = this.#idOfText(text, children);
    const origins = this.#shared[id]?.origins;
    if (isLarge(schema)) {
      this.#idOf.set(schema, id);
      if (origins && origins.length < enoughOrigins) origins.push(origin);
    }
    return id;
  }

  /** The same for a schema that only says its type and format, as most do. */
  #plainId(schema: Schema): number | undefined {
    const text = plainText(schema);
    return text === undefined ? undefined : this.#idOfText(text, none);
  }

  #idOfText(text: string, children: readonly number[]): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#shared.length;
      this.#ids.set(text, id);
      this.#shared.push({ uses: 0, origins: [] });
      for (const child of children) this.#use(child);
    }
    return id;
  }

  #rewrite(schema: Schema): Schema {
    const id = this.#idOf.get(schema);
    const shared = id === undefined ? undefined : this.#shared[id];
    if (id === undefined || !shared || shared.uses < 2) return this.#inside(schema);
    let name = this.#names.get(id);
    if (name === undefined) {
      name = this.#name(shared.origins);
      this.#names.set(id, name);
      this.#schemas[name] = {};
      this.#schemas[name] = this.#inside(schema);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #inside(schema: Schema): Schema {
    const { properties, items, anyOf } = schema;
    if (isObject(properties)) {
      for (const key in properties) properties[key] = this.#rewrite(properties[key] as Schema);
    }
    if (isObject(items)) schema.items = this.#rewrite(items);
    if (Array.isArray(anyOf)) schema.anyOf = anyOf.map((option) => this.#rewrite(option as Schema));
    return schema;
  }

  /** The name that most places suggest and no other shape has. */
  #name(origins: Origin[]): string {
    const counts = new Map<string, number>();
    for (const origin of origins) {
      for (const name of namesOf(origin)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const free = names.find((name) => !Object.hasOwn(this.#schemas, name));
    if (free) return free;
    const base = names[0] ?? "Schema";
    let count = 2;
    while (Object.hasOwn(this.#schemas, `${base}${count}`)) count++;
    return `${base}${count}`;
  }
}

function plainText(schema: Schema): string | undefined {
  let text: string | undefined;
  for (const key in schema) {
    const value = schema[key];
    if (typeof value !== "string") return undefined;
    if (key === "type") text = value;
    else if (key === "format" && text !== undefined) text += ` ${value}`;
    else return undefined;
  }
  return text;
}

function isLarge({ properties }: Schema): boolean {
  return isObject(properties) && Object.keys(properties).length >= minimumProperties;
}

/** Names of containers: what is in them is called after what they are in. */
const generic =
  /^(?:data|items?|results?|list|rows?|records?|values?|content|contents|entries|elements?|objects?|body|response|payload)$/i;

/** `customer` of an `Order` is a `Customer`, or an `OrderCustomer` where that is taken; one of `lines` is a `Line`. */
function namesOf(origin: Origin): string[] {
  origin.suggested ??= suggest(origin);
  return origin.suggested;
}

function suggest(origin: Origin): string[] {
  if ("names" in origin) return origin.names();
  if ("items" in origin) return namesOf(origin.items).map(singularName);
  const own = pascalCase(words(origin.member).slice(0, 4));
  const named = own === "" ? [] : [/^\d/.test(own) ? `Schema${own}` : own];
  const [parent] = namesOf(origin.parent);
  const short = parent !== undefined && parent.length < 40;
  if (short && generic.test(origin.member)) return [`${parent}${capitalised(singular(own))}`, ...named];
  return short ? [...named, `${parent}${own}`] : named;
}

function singularName(name: string): string {
  const [, head = "", last = name] = /^(.*?)([A-Z][a-z]*)$/.exec(name) ?? [];
  return head + capitalised(singular(last));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
