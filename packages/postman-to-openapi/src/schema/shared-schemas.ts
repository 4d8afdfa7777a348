import { emptyList, getOrAdd, isObject, type JsonObject } from "../input/json.ts";
import { type NamesOfBody, nameOf, type Origin, originOf } from "./schema-names.ts";
import type { Schema } from "./shape.ts";

/** A schema in the document: `holder[key]`, with its candidate names. */
export interface SchemaPlace {
  holder: JsonObject;
  key: string;
  names: NamesOfBody;
}

/** Identical schemas. */
interface Equal {
  /** The first one. */
  schema: Schema;
  children: readonly number[];
  /** Number of bodies with this schema. */
  places: number;
  origins: Origin[];
}

/** Schemas that are merged into one. */
interface Shared {
  uses: number;
  lifted: boolean;
  children: (number | undefined)[];
  /** The first one, into which the others are merged. */
  base: Schema;
  others: Schema[];
  origins: Origin[];
  name: string | undefined;
}

/** Schemas with at least this many properties are shared once they occur twice. */
const minProperties = 3;
/** Smaller schemas are shared once they occur this many times. */
const minUses = 3;
/** Limit of the places that may suggest a name. */
const maxOrigins = 50;

/** Moves object schemas that occur more than once to `components/schemas`. */
export class SchemaLibrary {
  readonly #ids = new Map<string, number>();
  readonly #equal: Equal[] = [];
  readonly #shared: Shared[] = [];
  readonly #sharedOf = new Map<Schema, number>();
  /** Index in `#shared` for each entry of `#equal`. */
  #shares: readonly number[] = [];
  readonly #schemas: JsonObject = {};

  /** Replaces repeated schemas by references, in place, and returns the shared schemas by name. */
  lift(places: SchemaPlace[]): JsonObject {
    places.forEach(({ holder, key, names }) => {
      const equal = this.#equal[this.#intern(holder[key] as Schema, originOf(holder[key] as Schema, names))];
      if (equal) equal.places++;
    });
    this.#share();
    places.forEach(({ holder, key }) => {
      holder[key] = this.#rewrite(holder[key] as Schema);
    });
    return this.#schemas;
  }

  /** Returns an id that identical schemas share. A child's id is smaller than its parent's. */
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
    const id = this.#idOfText(text, schema, children);
    if (isLarge(schema)) {
      this.#sharedOf.set(schema, id);
      const origins = this.#equal[id]?.origins;
      if (origins && origins.length < maxOrigins) origins.push(origin);
    }
    return id;
  }

  /** Returns the id of a schema with only a type and a format, a fast path for most schemas. */
  #plainId(schema: Schema): number | undefined {
    const text = plainText(schema);
    return text === undefined ? undefined : this.#idOfText(text, schema, emptyList);
  }

  #idOfText(text: string, schema: Schema, children: readonly number[]): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#equal.length;
      this.#ids.set(text, id);
      this.#equal.push({ schema, children, places: 0, origins: [] });
    }
    return id;
  }

  /** Finds schemas that differ only in formats, or of which one has no evidence of required properties. */
  #share(): void {
    const cores: number[] = [];
    const ids = new Map<string, number>();
    const demands: string[] = [];
    // Cores whose schemas require different properties.
    const apart = new Set<number>();
    for (const { schema, children } of this.#equal) {
      const text = coreOf(schema, children, cores);
      const demand = demandOf(schema);
      let core = ids.get(text);
      if (core === undefined) {
        core = demands.push(demand) - 1;
        ids.set(text, core);
      } else if (demands[core] === "") demands[core] = demand;
      else if (demand !== "" && demands[core] !== demand) apart.add(core);
      cores.push(core);
    }
    const shares = apart.size === 0 ? cores : this.#keepApart(cores, apart);
    this.#equal.forEach(({ schema, children, places, origins }, id) => {
      const share = shares[id] as number;
      if (share === this.#shared.length) {
        const own = children.map((child) => shares[child]);
        this.#shared.push({
          uses: 0,
          lifted: false,
          children: own,
          base: schema,
          others: [],
          origins: [],
          name: undefined,
        });
      } else if (isLarge(schema)) this.#shared[share]?.others.push(schema);
      this.#use(share, places);
      this.#shared[share]?.origins.push(...origins);
    });
    this.#shares = shares;
    // Parents come first: a schema that repeats only inside a lifted one needs no name.
    for (let index = this.#shared.length - 1; index >= 0; index--) {
      const shared = this.#shared[index] as Shared;
      const { uses, children } = shared;
      shared.lifted = isShared(shared);
      for (const child of children) this.#use(child, shared.lifted ? 1 : uses);
    }
    for (const { lifted, base, others } of this.#shared) {
      if (lifted) for (const other of others) merge(base, other);
    }
  }

  /** Returns new shares in which schemas of the given cores, and their parents, are separated by `required`. */
  #keepApart(cores: readonly number[], apart: ReadonlySet<number>): number[] {
    const shares: number[] = [];
    const ids = new Map<string, number>();
    this.#equal.forEach(({ schema, children }, id) => {
      const demand = apart.has(cores[id] as number) ? demandOf(schema) : "";
      const text = `${demand}${coreOf(schema, children, shares)}`;
      shares.push(getOrAdd(ids, text, () => ids.size));
    });
    return shares;
  }

  #use(share: number | undefined, times: number): void {
    const shared = share === undefined ? undefined : this.#shared[share];
    if (shared) shared.uses += times;
  }

  #rewrite(schema: Schema): Schema {
    const id = this.#sharedOf.get(schema);
    const shared = id === undefined ? undefined : this.#shared[this.#shares[id] as number];
    if (!shared?.lifted) return this.#inside(schema);
    if (shared.name === undefined) {
      const name = nameOf(shared.origins, this.#schemas);
      shared.name = name;
      this.#schemas[name] = {};
      this.#schemas[name] = this.#inside(shared.base);
    }
    return { $ref: `#/components/schemas/${shared.name}` };
  }

  #inside(schema: Schema): Schema {
    const { properties, patternProperties, items, anyOf, required } = schema;
    if (Array.isArray(required) && required.length === 0) delete schema.required;
    if (isObject(patternProperties))
      Object.values(patternProperties).forEach((each) => {
        this.#inside(each as Schema);
      });
    if (isObject(properties)) {
      for (const key in properties) properties[key] = this.#rewrite(properties[key] as Schema);
    }
    if (isObject(items)) schema.items = this.#rewrite(items);
    if (Array.isArray(anyOf)) schema.anyOf = anyOf.map((option) => this.#rewrite(option as Schema));
    return schema;
  }
}

/** Serialises a schema without formats and `required`, with its children as `ids`. */
function coreOf(schema: Schema, children: readonly number[], ids: readonly number[]): string {
  let next = 0;
  const child = (): number | undefined => ids[children[next++] as number];
  let text = "";
  for (const key in schema) {
    const value = schema[key];
    if (key === "properties" && isObject(value)) {
      const members: string[] = [];
      for (const member in value) members.push(`${member.length}.${member}:${child()}`);
      text += `properties{${members.sort()}}`;
    } else if (key === "items" && isObject(value)) text += `items:${child()};`;
    else if (key === "anyOf" && Array.isArray(value)) text += `anyOf:${value.map(child)};`;
    else if (key !== "required" && (key !== "format" || value === "binary"))
      text += `${key}:${JSON.stringify(value)};`;
  }
  return text;
}

/** Serialises the evidence of required properties; empty if there is none. */
function demandOf(schema: Schema): string {
  return Array.isArray(schema.required) ? JSON.stringify([...schema.required].sort()) : "";
}

/** Merges a schema that differs only in formats and evidence into another. */
function merge(base: Schema, other: Schema): void {
  base.required ??= other.required;
  if (base.format !== other.format) delete base.format;
  if (isObject(base.properties) && isObject(other.properties)) {
    for (const key in base.properties) merge(base.properties[key] as Schema, other.properties[key] as Schema);
  }
  if (isObject(base.items) && isObject(other.items)) merge(base.items, other.items);
  if (Array.isArray(base.anyOf) && Array.isArray(other.anyOf)) {
    const { anyOf } = other;
    base.anyOf.forEach((option, index) => {
      merge(option as Schema, anyOf[index] as Schema);
    });
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
  return isObject(properties) && Object.keys(properties).length > 1;
}

function isShared({ base, uses, origins }: Shared): boolean {
  const size = isObject(base.properties) ? Object.keys(base.properties).length : 0;
  if (size >= minProperties) return uses > 1;
  return size > 1 && uses >= minUses && origins.some((origin) => !("names" in origin));
}
