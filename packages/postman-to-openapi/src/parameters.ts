import { namedExamples } from "./content.ts";
import { formatOf, scalarOf } from "./formats.ts";
import { getOrAdd, type JsonObject } from "./json.ts";

export type ParameterPlace = "path" | "query" | "header" | "cookie";

/** What one request says about a parameter. */
export interface ParameterEvidence {
  /** Undefined when the request gives no value that could be one. */
  value: string | undefined;
  description: string | undefined;
  disabled: boolean;
}

/** Type and format that all the texts agree on; `string` when there are none. */
export function typeOfTexts(texts: Iterable<string>): JsonObject {
  const types = new Set<string>();
  const formats = new Set<string | undefined>();
  for (const text of texts) {
    const value = scalarOf(text);
    types.add(typeof value === "number" ? (Number.isInteger(value) ? "integer" : "number") : typeof value);
    formats.add(formatOf(text));
  }
  const [type = "string"] = types;
  if (types.size === 2 && types.has("integer") && types.has("number")) return { type: "number" };
  if (types.size !== 1) return { type: "string" };
  const [format] = formats;
  return type === "string" && formats.size === 1 && format ? { type, format } : { type };
}

function typed(text: string, type: unknown): unknown {
  return type === "string" ? text : scalarOf(text);
}

const requiredMark = /^\s*\(required\)\s*|^\s*\[required\]\s*|^\s*required[.:]\s+/i;

/** One parameter of an operation, as all the requests of the operation show it. */
export class Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly #values = new Map<string, string>();
  readonly #descriptions = new Set<string>();
  /** Requests that send it, and whether one sends it more than once. */
  #requests = 0;
  #last: unknown = undefined;
  #repeated = false;
  #demanded = false;
  /** More texts that show its type: the same path variable of other operations. */
  evidence: Iterable<string> = [];

  constructor(name: string, place: ParameterPlace) {
    this.name = name;
    this.in = place;
  }

  add({ value, description, disabled }: ParameterEvidence, request: unknown, requestName: string): void {
    if (value !== undefined && !this.#values.has(value)) this.#values.set(value, requestName);
    if (description !== undefined) {
      if (requiredMark.test(description)) this.#demanded = true;
      const text = description.replace(requiredMark, "").trim();
      if (text !== "") this.#descriptions.add(text);
    }
    if (disabled) return;
    if (this.#last === request) this.#repeated = true;
    else this.#requests++;
    this.#last = request;
  }

  /** The Parameter Object; `requests` is how many requests make up the operation. */
  build(requests: number): JsonObject {
    const schema = typeOfTexts([...this.#values.keys(), ...this.evidence]);
    const description = [...this.#descriptions].join("\n\n");
    const everywhere = requests > 1 && this.#requests >= requests;
    const required = this.in === "path" || this.#demanded || everywhere;
    const list = this.#repeated && this.in === "query";
    return {
      name: this.name,
      in: this.in,
      ...(description === "" ? {} : { description }),
      ...(required ? { required } : {}),
      schema: list ? { type: "array", items: schema } : schema,
      ...this.#examples(schema.type, list),
    };
  }

  #examples(type: unknown, list: boolean): JsonObject {
    const values = [...this.#values].map(([text, name]) => ({ name, value: typed(text, type) }));
    if (values.length === 0) return {};
    if (list) return { example: values.map(({ value }) => value) };
    return values.length === 1 ? { example: values[0]?.value } : { examples: namedExamples(values) };
  }
}

/** The parameters of an operation in the order in which they were met. */
export class ParameterSet {
  readonly #parameters = new Map<string, Parameter>();

  get(place: ParameterPlace, name: string): Parameter {
    const key = `${place} ${place === "header" ? name.toLowerCase() : name}`;
    return getOrAdd(this.#parameters, key, () => new Parameter(name, place));
  }

  build(requests: number): JsonObject[] {
    const order: ParameterPlace[] = ["path", "query", "header", "cookie"];
    return [...this.#parameters.values()]
      .sort((a, b) => order.indexOf(a.in) - order.indexOf(b.in))
      .map((parameter) => parameter.build(requests));
  }
}
