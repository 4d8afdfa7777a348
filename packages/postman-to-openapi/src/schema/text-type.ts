import type { JsonObject } from "../input/json.ts";
import { formatOf, isDecimal, scalarOf } from "./formats.ts";

/** The type and format that all texts agree on; `string` if there are no texts. */
export class TextType {
  #type: string | undefined;
  #format: string | undefined;

  add(text: string): this {
    const type = typeOfText(text);
    const format = type === "string" ? formatOf(text) : undefined;
    if (this.#type === undefined) {
      this.#type = type;
      this.#format = format;
      return this;
    }
    if (this.#type !== type) this.#type = isNumeric(type) && isNumeric(this.#type) ? "number" : "string";
    if (this.#format !== format) this.#format = undefined;
    return this;
  }

  get schema(): JsonObject {
    const type = this.#type ?? "string";
    return this.#format === undefined ? { type } : { type, format: this.#format };
  }
}

function isNumeric(type: string): boolean {
  return type === "integer" || type === "number";
}

function typeOfText(text: string): string {
  const value = scalarOf(text);
  if (typeof value !== "number") return typeof value;
  return Number.isInteger(value) && !isDecimal(text) ? "integer" : "number";
}
