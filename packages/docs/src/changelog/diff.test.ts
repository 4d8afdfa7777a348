import { describe, expect, it } from "vitest";
import type { OpenApiDocument } from "../model/document.ts";
import { type Change, difference, inWords } from "./diff.ts";
import { inventoryOf } from "./flatten.ts";

const schemas = {
  Thing: {
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "integer" },
      parts: { type: "array", items: { type: "object", properties: { size: { type: "number" } } } },
      colour: { type: "string", enum: ["red", "blue"] },
    },
  },
};
const document = (change: (draft: ReturnType<typeof base>) => void = () => {}): OpenApiDocument => {
  const draft = base();
  change(draft);
  return draft as unknown as OpenApiDocument;
};
// biome-ignore lint/suspicious/noExplicitAny: the changes below reach anywhere.
const base = (): any =>
  structuredClone({
    info: { title: "Things", version: "1" },
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
          responses: {
            "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
          },
        },
        post: {
          operationId: "createThing",
          requestBody: {
            content: {
              "application/json": { schema: { type: "object", properties: { name: { type: "string" } } } },
            },
          },
          responses: {},
        },
      },
    },
    components: { schemas },
  });

const changes = (change: (draft: ReturnType<typeof base>) => void): string[] =>
  difference(inventoryOf(document()), inventoryOf(document(change))).map(
    (one: Change) => `${one.owner} ${inWords(one)}`,
  );

describe("what changed", () => {
  it("is nothing when nothing did", () => expect(changes(() => {})).toEqual([]));

  it.each<[string, (draft: ReturnType<typeof base>) => void, string[]]>([
    ["an operation is gone", (d) => delete d.paths["/things"].post, ["createThing removed"]],
    [
      "an operation is new",
      (d) => {
        d.paths["/things/{id}"] = { delete: { operationId: "deleteThing", responses: { "200": {} } } };
      },
      ["deleteThing added: DELETE /things/{id}"],
    ],
    [
      "an operation moves",
      (d) => {
        d.paths["/stuff"] = d.paths["/things"];
        delete d.paths["/things"];
      },
      ["createThing was POST /things; is now POST /stuff", "listThings was GET /things; is now GET /stuff"],
    ],
    [
      "a parameter gets another type",
      (d) => {
        d.paths["/things"].get.parameters[0].schema.type = "string";
      },
      ["listThings `query limit` was integer; is now string"],
    ],
    [
      "a body property becomes required",
      (d) => {
        d.paths["/things"].post.requestBody.content["application/json"].schema.required = ["name"];
      },
      ["createThing `body name` was string; is now string, required"],
    ],
    [
      "a value is gone",
      (d) => d.components.schemas.Thing.properties.colour.enum.pop(),
      ["Thing `colour` was string, one of red, blue; is now string, one of red"],
    ],
    [
      "a property of an item is new",
      (d) => {
        d.components.schemas.Thing.properties.parts.items.properties.name = { type: "string" };
      },
      ["Thing `parts[].name` added: string"],
    ],
    [
      "a property is gone, with what is in it",
      (d) => delete d.components.schemas.Thing.properties.parts,
      ["Thing `parts` removed"],
    ],
  ])("%s", (_, change, expected) => expect(changes(change)).toEqual(expected));
});
