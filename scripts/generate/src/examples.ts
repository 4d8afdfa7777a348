import { isObject, type JsonObject, objectAt, resolveReference } from "./json.ts";
import { operationsOf } from "./operations.ts";
import { nameOf, type SavedResponse } from "./ownership.ts";
import { type Mismatch, SchemaValidator } from "./schema-validator.ts";

/** An example in a document, with the object that holds it. */
interface Place {
  /** "its body", "the example of query parameter limit". */
  what: string;
  schema: unknown;
  value: unknown;
  remove(): void;
}

/** Returns the examples that the collection's requests give, for {@link removeRefusedExamples}. */
export function collectedExamples(document: object): Set<string> {
  return new Set(
    operationsOf(document).flatMap((place) =>
      examplesOf(place.operation, document).map(({ value }) => `${place.route} ${JSON.stringify(value)}`),
    ),
  );
}

/**
 * Removes the collection's examples that the overlays' schemas refuse.
 *
 * @param collected - The result of {@link collectedExamples} for the converted collection.
 * @returns a sentence for each, with both sides.
 */
export function removeRefusedExamples(document: object, collected: ReadonlySet<string>): string[] {
  const validator = new SchemaValidator(document);
  return operationsOf(document).flatMap((place) =>
    examplesOf(place.operation, document).flatMap(({ what, schema, value, remove }) => {
      if (!collected.has(`${place.route} ${JSON.stringify(value)}`)) return [];
      const mismatch = validator.mismatch(schema, value);
      if (!mismatch) return [];
      remove();
      return [`${nameOf(place)}: ${what} is left out: ${sidesOf(mismatch)}`];
    }),
  );
}

/** Returns a sentence for each example in a document that its schema refuses. */
export function refusedExamples(document: object): string[] {
  const validator = new SchemaValidator(document);
  return operationsOf(document).flatMap((place) =>
    examplesOf(place.operation, document).flatMap(({ what, schema, value }) => {
      const mismatch = validator.mismatch(schema, value);
      return mismatch ? [`${nameOf(place)}: ${what} contradicts its schema: ${sidesOf(mismatch)}`] : [];
    }),
  );
}

/**
 * Adds saved responses as named examples of the responses that the overlays describe.
 *
 * @returns a sentence for each that the document contradicts; it is left out.
 */
export function addSavedResponses(document: object, saved: readonly SavedResponse[]): string[] {
  if (saved.length === 0) return [];
  const validator = new SchemaValidator(document);
  const { paths } = document as { paths: Record<string, Record<string, JsonObject>> };
  return saved.flatMap(({ operation: place, status, mediaType, name, value }) => {
    const leftOut = (reason: string) => [
      `${nameOf(place)}: the saved response ${status} "${name}" is left out: ${reason}`,
    ];
    const responses = objectAt(paths[place.path]?.[place.method], "responses");
    const response = responses[status];
    if (!isObject(response)) return leftOut(`the overlays describe no response ${status}`);
    // A shared response has the examples of all its operations, so this one gets a copy.
    const shared = resolveReference(document, response.$ref);
    const own = structuredClone(isObject(shared) ? shared : response);
    const media = objectAt(own, "content")[mediaType];
    if (!isObject(media)) {
      const types = Object.keys(objectAt(own, "content")).join(" and ") || "no body";
      return leftOut(`it is ${mediaType}, but the overlays describe ${types}`);
    }
    const mismatch = validator.mismatch(media.schema ?? {}, value);
    if (mismatch) return leftOut(sidesOf(mismatch));
    media.examples = { ...objectAt(media, "examples"), [name]: { value } };
    responses[status] = own;
    return [];
  });
}

function sidesOf({ path, found, expected }: Mismatch): string {
  return `${path || "it"} is ${found} in the collection, but ${expected} in the document`;
}

function examplesOf(operation: JsonObject, document: object): Place[] {
  const resolved = (part: unknown) => {
    const target = isObject(part) ? resolveReference(document, part.$ref) : undefined;
    return isObject(target) ? target : isObject(part) ? part : {};
  };
  const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
  const ofContent = (part: JsonObject, what: string) =>
    Object.values(objectAt(part, "content")).flatMap((media) => placesIn(media as JsonObject, what));
  return [
    ...parameters.flatMap((one) => {
      const parameter = resolved(one);
      return placesIn(parameter, `the example of the ${parameter.in} parameter ${parameter.name}`);
    }),
    ...ofContent(resolved(operation.requestBody), "the example of its body"),
    ...Object.entries(objectAt(operation, "responses")).flatMap(([status, response]) =>
      ofContent(resolved(response), `an example of response ${status}`),
    ),
  ];
}

function placesIn(holder: JsonObject, what: string): Place[] {
  const { schema = {} } = holder;
  const examples = objectAt(holder, "examples");
  const single: Place[] =
    "example" in holder ? [{ what, schema, value: holder.example, remove: () => delete holder.example }] : [];
  const named = Object.entries(examples).flatMap(([name, one]): Place[] =>
    isObject(one) && "value" in one
      ? [
          {
            what: `${what} "${name}"`,
            schema,
            value: one.value,
            remove: () => {
              delete examples[name];
              if (Object.keys(examples).length === 0) delete holder.examples;
            },
          },
        ]
      : [],
  );
  return [...single, ...named];
}
