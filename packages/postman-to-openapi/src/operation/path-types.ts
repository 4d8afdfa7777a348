import type { PathTemplate, PathVariable } from "../collection/path-template.ts";
import { getOrAdd } from "../input/json.ts";
import { isPlaceholder } from "../schema/placeholders.ts";
import { TextType } from "../schema/text-type.ts";

/** Types of path variables by the text before them: `/users/{}` is one thing in all operations. */
export class PathTypes {
  readonly #types = new Map<string, TextType>();

  /** Adds the values of a path's variables to the evidence. */
  add({ variables }: PathTemplate): void {
    variables.forEach(({ prefix, value }) => {
      const type = getOrAdd(this.#types, prefix, () => new TextType());
      if (value !== undefined && !isPlaceholder(value)) type.add(value);
    });
  }

  /** The type that the paths read so far give a variable. */
  of({ prefix }: PathVariable): TextType | undefined {
    return this.#types.get(prefix);
  }
}
