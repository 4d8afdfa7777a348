import type { PathTemplate, PathVariable } from "../collection/path-template.ts";
import { getOrAdd } from "../input/json.ts";
import { isPlaceholder } from "../schema/placeholders.ts";
import { TextType } from "../schema/text-type.ts";

/** Types of path variables, by the path before them: `/users/{}` has the same type in all operations. */
export class PathTypes {
  readonly #types = new Map<string, TextType>();

  /** Adds the values of a path's variables. */
  add({ variables }: PathTemplate): void {
    variables.forEach(({ prefix, value }) => {
      const type = getOrAdd(this.#types, prefix, () => new TextType());
      if (value !== undefined && !isPlaceholder(value)) type.add(value);
    });
  }

  /** Returns the type of a variable, judged by all paths added so far. */
  of({ prefix }: PathVariable): TextType | undefined {
    return this.#types.get(prefix);
  }
}
