import { type JsonObject, setOwn } from "../input/json.ts";
import { MediaType } from "./media-type.ts";
import type { OpenApiVersion } from "./shape.ts";

/** The Content map of a body, by media type. */
export class Content {
  readonly #types: { name: string; type: MediaType }[] = [];

  get size(): number {
    return this.#types.length;
  }

  get exampleNames(): Set<string> {
    return new Set(this.#types.flatMap(({ type }) => type.exampleNames));
  }

  type(name: string): MediaType {
    const known = this.#types.find((other) => other.name === name);
    if (known) return known.type;
    const type = new MediaType();
    this.#types.push({ name, type });
    return type;
  }

  build(version: OpenApiVersion): JsonObject {
    const result: JsonObject = {};
    this.#types.forEach(({ name, type }) => {
      setOwn(result, name, type.build(version));
    });
    return result;
  }
}
