import { asList, asText, isObject } from "./json.ts";

/** `{{name}}`, whatever is inside. */
export const variablePattern = /\{\{([^{}]*)\}\}/g;

/** The variables that a request sees: its folders' over the collection's. */
export class Scope {
  readonly #own = new Map<string, string>();
  readonly #parent: Scope | undefined;

  constructor(variables: unknown, parent?: Scope) {
    this.#parent = parent;
    for (const variable of asList(variables)) {
      if (!isObject(variable) || variable.disabled === true) continue;
      const name = asText(variable.key) ?? asText(variable.id) ?? asText(variable.name);
      const value =
        asText(variable.value) ?? (isObject(variable.value) ? JSON.stringify(variable.value) : "");
      if (name !== undefined) this.#own.set(name.trim(), value);
    }
  }

  /** A child scope, or this one when there is nothing to add. */
  extend(variables: unknown): Scope {
    return asList(variables).length === 0 ? this : new Scope(variables, this);
  }

  get(name: string): string | undefined {
    return this.#own.get(name) ?? this.#parent?.get(name);
  }

  /** Replaces every variable that has a value, nested ones too; the others stay as `{{name}}`. */
  resolve(text: string): string {
    return text.includes("{{") ? this.#resolve(text, []) : text;
  }

  #resolve(text: string, open: string[]): string {
    return text.replace(variablePattern, (found, inner: string) => {
      const name = inner.trim();
      const value = open.includes(name) ? undefined : this.get(name);
      return value === undefined || value === "" ? found : this.#resolve(value, [...open, name]);
    });
  }
}

export function hasVariable(text: string): boolean {
  return /\{\{[^{}]*\}\}/.test(text);
}

/** The name when the text is exactly one variable. */
export function soleVariable(text: string): string | undefined {
  return /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text)?.[1]?.trim();
}
