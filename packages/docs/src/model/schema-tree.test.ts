import { describe, expect, it } from "vitest";
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

describe("fields", () => {
  it("are those of all parts, each with the schema that declares it", () => {
    const names = fieldsOf(node, schemas).map(({ name, owner }) => `${owner}.${name}`);
    expect(names).toEqual(["Base.id", "Base.name", "Node.children", "Node.colour"]);
  });

  it("are required where any part says so", () => {
    expect(field("id")?.required).toBe(true);
    expect(field("name")?.required).toBe(true);
    expect(field("children")?.required).toBe(false);
  });

  it("have the type, values and description of what they refer to", () => {
    expect(field("colour")).toMatchObject({
      type: "string or null",
      values: ["red", "blue"],
      description: "A colour.",
    });
  });

  it("end where a schema contains itself, and name it", () => {
    expect(field("children")).toMatchObject({ type: "Node[]", schema: "Node", fields: [] });
  });

  it("of one alternative only are not required", () => {
    const either = { anyOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", properties: {} }] };
    expect(fieldsOf(either, schemas).map(({ required }) => required)).toEqual([false, false]);
  });

  it("of any name are shown where all have the same form", () => {
    const map = { type: "object", additionalProperties: { $ref: "#/components/schemas/Base" } };
    expect(fieldsOf(map, schemas)).toMatchObject([
      { name: "(any name)", type: "Base", fields: [{ name: "id" }, {}] },
    ]);
  });
});

describe("a type", () => {
  it.each([
    [{ type: ["integer", "null"] }, "integer or null"],
    [{ type: "array", items: { type: ["string", "null"] } }, "(string or null)[]"],
    [{ type: "array", items: node }, "Node[]"],
    [{}, "any"],
    [{ type: "string", $ref: "#/components/schemas/Colour" }, "string"],
  ])("%j is written %s", (schema, written) => {
    expect(typeOf(schema, schemas)).toBe(written);
  });
});

it("a result is shown without the error that it may also be", () => {
  expect(withoutErrors({ anyOf: [node, { $ref: "#/components/schemas/ErrorEnvelope" }] })).toBe(node);
  const both = { anyOf: [node, { type: "null" }] };
  expect(withoutErrors(both)).toBe(both);
});
