import type { Schema } from "./infer.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pascalCase, singular, words } from "./names.ts";

/** A schema in the document, by the object that holds it under `key`, and what it could be called. */
export interface SchemaPlace {
  holder: JsonObject;
  key: string;
  /** Words of the names it could have, best first. */
  hints: string[][];
}

const minimumProperties = 3;

interface Node {
  uses: number;
  schema: Schema;
  hints: string[][];
}

/** Lifts object schemas that occur more than once into `components/schemas`. */
export class SchemaLibrary {
  readonly #ids = new Map<string, number>();
  readonly #nodes: Node[] = [];
  readonly #idOf = new Map<Schema, number>();
  readonly #names = new Map<number, string>();
  readonly #schemas: JsonObject = {};

  /** Replaces repeated shapes by references, in place, and returns the shapes by name. */
  lift(places: SchemaPlace[]): JsonObject {
    for (const { holder, key, hints } of places) this.#use(this.#intern(holder[key] as Schema, hints));
    for (const { holder, key } of places) holder[key] = this.#rewrite(holder[key] as Schema);
    return this.#schemas;
  }

  #use(id: number): void {
    const node = this.#nodes[id];
    if (node) node.uses++;
  }

  /** Gives equal schemas one id. Children are counted once per distinct parent: what only repeats inside a repeated shape needs no name. */
  #intern(schema: Schema, hints: string[][]): number {
    const children: number[] = [];
    const parts: string[] = [];
    for (const key in schema) {
      const value = schema[key];
      if (key === "properties" && isObject(value)) {
        const members: string[] = [];
        for (const name in value) {
          const id = this.#intern(value[name] as Schema, memberHints(name, hints));
          children.push(id);
          members.push(`${JSON.stringify(name)}:${id}`);
        }
        parts.push(`properties{${members.sort().join()}}`);
      } else if (key === "items" && isObject(value)) {
        const id = this.#intern(value, hints.map(itemHint));
        children.push(id);
        parts.push(`items:${id}`);
      } else if (key === "anyOf" && Array.isArray(value)) {
        const ids = value.map((option) => this.#intern(option as Schema, hints));
        children.push(...ids);
        parts.push(`anyOf:${ids}`);
      } else if (key === "required" && Array.isArray(value))
        parts.push(`required:${JSON.stringify([...value].sort())}`);
      else parts.push(`${key}:${JSON.stringify(value)}`);
    }
    const text = parts.sort().join();
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#nodes.length;
      this.#ids.set(text, id);
      this.#nodes.push({ uses: 0, schema, hints });
      for (const child of children) this.#use(child);
    } else this.#nodes[id]?.hints.push(...hints);
    this.#idOf.set(schema, id);
    return id;
  }

  #isLifted(schema: Schema, id: number): boolean {
    const { properties } = schema;
    const size = isObject(properties) ? Object.keys(properties).length : 0;
    return size >= minimumProperties && (this.#nodes[id]?.uses ?? 0) > 1;
  }

  #rewrite(schema: Schema): Schema {
    const id = this.#idOf.get(schema);
    if (id === undefined || !this.#isLifted(schema, id)) return this.#inside(schema);
    let name = this.#names.get(id);
    if (name === undefined) {
      name = this.#name(this.#nodes[id]?.hints ?? []);
      this.#names.set(id, name);
      this.#schemas[name] = {};
      this.#schemas[name] = this.#inside(schema);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #inside(schema: Schema): Schema {
    const { properties, items, anyOf } = schema;
    if (isObject(properties)) {
      for (const key of Object.keys(properties)) properties[key] = this.#rewrite(properties[key] as Schema);
    }
    if (isObject(items)) schema.items = this.#rewrite(items);
    if (Array.isArray(anyOf)) schema.anyOf = anyOf.map((option) => this.#rewrite(option as Schema));
    return schema;
  }

  #name(hints: string[][]): string {
    const counts = new Map<string, number>();
    for (const hint of hints) {
      const name = pascalCase(hint);
      if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const byUse = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const names = byUse.map((name) => (/^\d/.test(name) ? `Schema${name}` : name));
    const free = names.find((name) => !Object.hasOwn(this.#schemas, name));
    if (free) return free;
    const base = names[0] ?? "Schema";
    let count = 2;
    while (Object.hasOwn(this.#schemas, `${base}${count}`)) count++;
    return `${base}${count}`;
  }
}

/** `customer` of an order is a `Customer`, or an `OrderCustomer` where that is taken. */
function memberHints(name: string, parents: string[][]): string[][] {
  const own = words(name).slice(0, 4);
  const [parent] = parents;
  return parent && parent.length < 5 ? [own, [...parent, ...own]] : [own];
}

function itemHint(hint: string[]): string[] {
  const last = hint.at(-1);
  return last === undefined ? hint : [...hint.slice(0, -1), singular(last)];
}
