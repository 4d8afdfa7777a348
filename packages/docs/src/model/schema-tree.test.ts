import { describe, expect, test } from "vitest";
import { fieldsOf, type Schemas, typeOf, withoutErrors } from "./schema-tree.ts";

const schemas: Schemas = {
  Base: {
    type: "object",
    required: ["id"],
    properties: { id: { type: "integer" }, name: { type: "string" } },
  },
  Colour: { type: "string", enum: ["red", "blue"], description: "A colour." },
  Node: {
    allOf: [
      { $ref: "#/components/schemas/Base" },
      {
        type: "object",
        required: ["name"],
        properties: {
          children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
          colour: { anyOf: [{ $ref: "#/components/schemas/Colour" }, { type: "null" }] },
        },
      },
    ],
  },
  ErrorEnvelope: { type: "object" },
};
const node = { $ref: "#/components/schemas/Node" };
const field = (name: string) => fieldsOf(node, schemas).find((one) => one.name === name);

describe("fieldsOf", () => {
  test("merges all parts and names the schema that declares each field", () => {
    const names = fieldsOf(node, schemas).map(({ name, owner }) => `${owner}.${name}`);
    expect(names).toEqual(["Base.id", "Base.name", "Node.children", "Node.colour"]);
  });

  test("marks a field as required if any part requires it", () => {
    expect(field("id")?.required).toBe(true);
    expect(field("name")?.required).toBe(true);
    expect(field("children")?.required).toBe(false);
  });

  test("takes type, values and description from the referenced schema", () => {
    expect(field("colour")).toMatchObject({
      type: "string or null",
      values: ["red", "blue"],
      description: "A colour.",
    });
  });

  test("stops at a recursive schema and names it", () => {
    expect(field("children")).toMatchObject({ type: "Node[]", schema: "Node", fields: [] });
  });

  test("treats fields of a single alternative as optional", () => {
    const either = { anyOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", properties: {} }] };
    expect(fieldsOf(either, schemas).map(({ required }) => required)).toEqual([false, false]);
  });

  test("shows the schema of additional properties", () => {
    const map = { type: "object", additionalProperties: { $ref: "#/components/schemas/Base" } };
    expect(fieldsOf(map, schemas)).toMatchObject([
      { name: "(any name)", type: "Base", fields: [{ name: "id" }, {}] },
    ]);
  });
});

describe("typeOf", () => {
  test.each([
    [{ type: ["integer", "null"] }, "integer or null"],
    [{ type: "array", items: { type: ["string", "null"] } }, "(string or null)[]"],
    [{ type: "array", items: node }, "Node[]"],
    [{}, "any"],
    [{ type: "string", $ref: "#/components/schemas/Colour" }, "string"],
  ])("formats %j as %s", (schema, written) => {
    expect(typeOf(schema, schemas)).toBe(written);
  });
});

test("withoutErrors removes only the error alternative", () => {
  expect(withoutErrors({ anyOf: [node, { $ref: "#/components/schemas/ErrorEnvelope" }] })).toBe(node);
  const both = { anyOf: [node, { type: "null" }] };
  expect(withoutErrors(both)).toBe(both);
});
