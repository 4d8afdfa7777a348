import { isObject, type JsonObject } from "./json.ts";

/** Names that the generators look up in plain objects, where every object has them: `constructor`, `__proto__`. */
const reserved = Object.getOwnPropertyNames(Object.prototype);

const placeholders = new Map(reserved.map((name) => [name, `reserved_${name.replaceAll("_", "")}_name`]));

/** Returns a copy of a document in which such names of properties and parameters are placeholders, without examples that have one. */
export function hideReservedNames<T extends object>(document: T): T {
  const text = JSON.stringify(document);
  return reserved.some((name) => text.includes(name)) ? (hide(document) as T) : document;
}

/**
 * Puts the names back into a generated module.
 *
 * @param hasValues - True for a module with values, in which `{ __proto__: 1 }` would set an object's prototype.
 */
export function restoreReservedNames(module: string, hasValues: boolean): string {
  let text = module;
  for (const [name, placeholder] of placeholders) {
    if (hasValues) text = text.replaceAll(`${placeholder}:`, `["${name}"]:`);
    text = text.replaceAll(placeholder, name);
  }
  return text;
}

const values = ["example", "examples", "default", "const", "enum"];

/** openapi-typescript fails on such names in an example. No generated module contains the examples of a body. */
function isUnreadableExample(key: string, value: unknown): boolean {
  return /^examples?$/.test(key) && reserved.some((name) => (JSON.stringify(value) ?? "").includes(name));
}

function hide(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((child) => hide(child));
  if (!isObject(node)) return node;
  const shown = Object.entries(node).filter(([key, child]) => isMap || !isUnreadableExample(key, child));
  const entries = shown.map(([key, child]): [string, unknown] => {
    if (isMap) return [placeholders.get(key) ?? key, hide(child)];
    if (values.includes(key)) return [key, child];
    if (key === "required" && Array.isArray(child)) return [key, child.map(hidden)];
    if (key === "name" && "in" in node) return [key, hidden(child)];
    if (key === "paths") return [key, hidePaths(child as JsonObject)];
    return [key, hide(child, key === "properties" && isObject(child))];
  });
  return Object.fromEntries(entries);
}

function hidePaths(paths: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path.replace(/\{([^}]+)\}/g, (_, name: string) => `{${hidden(name)}}`),
      hide(item),
    ]),
  );
}

function hidden(name: unknown): unknown {
  return placeholders.get(String(name)) ?? name;
}
