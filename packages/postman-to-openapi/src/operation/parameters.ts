import type { JsonObject } from "../input/json.ts";
import { scalarOf } from "../schema/formats.ts";
import { namedExamples } from "../schema/named-examples.ts";
import { isPlaceholder, placeholderSchema } from "../schema/placeholders.ts";
import { TextType } from "../schema/text-type.ts";

const places = ["path", "query", "header", "cookie"] as const;

export type ParameterPlace = (typeof places)[number];

/** One occurrence of a parameter in a request. */
export interface ParameterEvidence {
  /** Undefined if the request has no usable value. */
  value: string | undefined;
  description: string | undefined;
  disabled: boolean;
  /** It comes from a saved example, which is no evidence of required parameters. */
  saved?: boolean;
}

function typed(text: string, type: unknown): unknown {
  return type === "string" ? text : scalarOf(text);
}

const mark =
  /^\s*(?:\((required|optional)\)|\[(required|optional)\]|required: *(true|false|yes|no)\b|(required|optional)[.:](?=\s))[.:,;]?\s*/i;

/** Splits a description such as `(required) Its name` into text and mark. */
export function readMark(description: string): { text: string; required: boolean | undefined } {
  const found = mark.exec(description);
  if (!found) return { text: description, required: undefined };
  const word = found.slice(1).find((part) => part !== undefined);
  return { text: description.slice(found[0].length), required: /^(?:required|true|yes)$/i.test(word ?? "") };
}

/** Collects the occurrences of one parameter in all requests of an operation. */
export class Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  /** Values, each with the name of its first request. */
  #values: Map<string, string> | undefined;
  readonly #descriptions: string[] = [];
  /** Number of requests that send it. */
  #requests = 0;
  #last: unknown = undefined;
  /** Number of requests that list it, disabled or not. */
  #listed = 0;
  #lastListed: unknown = undefined;
  #repeated = false;
  /** True or false if its descriptions mark it as required or optional. */
  #demanded: boolean | undefined = undefined;
  /** The type named by a placeholder such as `<integer>`. */
  #hint: JsonObject | undefined;
  /** Its type, where other operations give more evidence. */
  shared: TextType | undefined = undefined;

  constructor(name: string, place: ParameterPlace) {
    this.name = name;
    this.in = place;
  }

  add(
    { value, description, disabled, saved = false }: ParameterEvidence,
    request: unknown,
    requestName: string,
  ): void {
    if (value !== undefined && isPlaceholder(value)) this.#hint ??= placeholderSchema(value);
    else if (value !== undefined) {
      this.#values ??= new Map();
      if (!this.#values.has(value)) this.#values.set(value, requestName);
    }
    if (description !== undefined) {
      const { text, required } = readMark(description);
      if (required !== undefined) this.#demanded = required || this.#demanded === true;
      if (text !== "" && !this.#descriptions.includes(text)) this.#descriptions.push(text);
    }
    if (!saved && this.#lastListed !== request) {
      this.#listed++;
      this.#lastListed = request;
    }
    if (disabled || saved) return;
    if (this.#last === request) this.#repeated = true;
    else this.#requests++;
    this.#last = request;
  }

  #ownType(): TextType {
    const type = new TextType();
    this.#values?.forEach((_, text) => {
      type.add(text);
    });
    return type;
  }

  /** Returns the schema, or plain text for versions: `2023-04-01` and `1.0` look like a date and a number. */
  #versionless(schema: JsonObject): JsonObject {
    const { type, format } = schema;
    if (!/(?:^|[_.-]|[a-z](?=V))version$/i.test(this.name)) return schema;
    return format === "date" || type === "number" ? { type: "string" } : schema;
  }

  /** Builds the Parameter Object; `requests` is the number of requests in the operation. */
  build(requests: number): JsonObject {
    const hinted = this.#values === undefined && this.#hint !== undefined;
    const schema = hinted ? { ...this.#hint } : this.#versionless((this.shared ?? this.#ownType()).schema);
    const everywhere = requests > 1 && this.#requests >= requests;
    const list = this.#repeated && this.in === "query";
    const parameter: JsonObject = { name: this.name, in: this.in };
    if (this.#descriptions.length > 0) parameter.description = this.#descriptions.join("\n\n");
    // One of several requests that leaves a parameter out shows that it isn't required, whatever a description says.
    const required = this.#demanded === undefined ? everywhere : this.#demanded && this.#listed >= requests;
    if (this.in === "path" || required) parameter.required = true;
    parameter.schema = list ? { type: "array", items: schema } : schema;
    if (this.#values) addExamples(parameter, this.#values, schema.type, list);
    return parameter;
  }
}

function addExamples(
  parameter: JsonObject,
  texts: ReadonlyMap<string, string>,
  type: unknown,
  list: boolean,
): void {
  const values: { name: string; value: unknown }[] = [];
  texts.forEach((name, text) => {
    values.push({ name, value: typed(text, type) });
  });
  if (list) parameter.example = values.map(({ value }) => value);
  else if (values.length === 1) parameter.example = values[0]?.value;
  else parameter.examples = namedExamples(values);
}

/** The parameters of an operation, in order of appearance. */
export class ParameterSet {
  readonly #parameters: Parameter[] = [];

  get(place: ParameterPlace, name: string): Parameter {
    let parameter = this.#parameters.find(
      (other) =>
        other.in === place &&
        (other.name === name || (place === "header" && other.name.toLowerCase() === name.toLowerCase())),
    );
    if (!parameter) {
      parameter = new Parameter(name, place);
      this.#parameters.push(parameter);
    }
    return parameter;
  }

  build(requests: number): JsonObject[] {
    const parameters = this.#parameters;
    if (parameters.some((parameter) => parameter.in !== parameters[0]?.in)) {
      parameters.sort((a, b) => places.indexOf(a.in) - places.indexOf(b.in));
    }
    return parameters.map((parameter) => parameter.build(requests));
  }
}
