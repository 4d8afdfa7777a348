import { asDescription, asList, asText, isObject } from "../input/json.ts";
import type { Location } from "../input/location.ts";

/** `{{name}}` with any name. */
export const variablePattern = /\{\{([^{}]*)\}\}/g;

/** A variable defined by the collection or a folder. */
export interface Variable {
  name: string;
  value: string;
  description: string | undefined;
  /** True if Postman marks its value as secret. */
  secret: boolean;
  at: Location;
  used: boolean;
  /** True if the document shows its description. */
  described: boolean;
}

/** Sample values of Postman's dynamic variables. */
const dynamic: Readonly<Record<string, string>> = {
  $guid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  $randomUUID: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  $timestamp: "1767225600",
  $isoTimestamp: "2026-01-01T00:00:00.000Z",
  $randomInt: "42",
  $randomBoolean: "true",
  $randomEmail: "user@example.com",
  $randomUrl: "https://example.com",
};

/** Limit for variables that are defined by each other. */
const maxReplacements = 200;

/** The variables that a request sees. Those of inner folders take precedence. */
export class Scope {
  readonly #own = new Map<string, Variable>();
  readonly #parent: Scope | undefined;

  constructor(variables: unknown, at: Location, parent?: Scope) {
    this.#parent = parent;
    asList(variables).forEach((source, index) => {
      if (!isObject(source) || source.disabled === true) return;
      const name = (asText(source.key) ?? asText(source.id) ?? asText(source.name))?.trim();
      if (name === undefined) return;
      const value = isObject(source.value) ? JSON.stringify(source.value) : (asText(source.value) ?? "");
      const place = Array.isArray(variables) ? at.at(index) : at;
      const description = asDescription(source.description);
      const secret = source.type === "secret";
      this.#own.set(name, { name, value, description, secret, at: place, used: false, described: false });
    });
  }

  get variables(): Iterable<Variable> {
    return this.#own.values();
  }

  find(name: string): Variable | undefined {
    return this.#own.get(name) ?? this.#parent?.find(name);
  }

  /** Returns the value of a variable, and marks it as used. */
  get(name: string): string | undefined {
    const variable = this.find(name);
    if (variable) variable.used = true;
    else if (name.startsWith("$") && Object.hasOwn(dynamic, name)) return dynamic[name];
    return variable?.value;
  }

  /** Replaces variables by their values, also nested ones. Unknown variables stay as `{{name}}`. */
  resolve(text: string): string {
    return text.includes("{{") ? this.#resolve(text, [], { left: maxReplacements }) : text;
  }

  #resolve(text: string, open: string[], budget: { left: number }): string {
    return text.replace(variablePattern, (found, inner: string) => {
      const name = inner.trim();
      const value = open.includes(name) || budget.left-- <= 0 ? undefined : this.get(name);
      return value === undefined || value === "" ? found : this.#resolve(value, [...open, name], budget);
    });
  }
}

export function hasVariable(text: string): boolean {
  return /\{\{[^{}]*\}\}/.test(text);
}

/** Returns the name of the variable, if the text is exactly one variable. */
export function soleVariable(text: string): string | undefined {
  return /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text)?.[1]?.trim();
}
