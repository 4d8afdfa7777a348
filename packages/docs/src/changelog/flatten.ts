import { type OpenApiDocument, readApi, type Schema } from "../model/document.ts";
import { typeOf, valuesOf } from "../model/schema-tree.ts";

/** Everything of a document that a program depends on: what it is called, and what it is. */
export type Inventory = Record<string, string>;

/**
 * Lists operations, their parameters and body properties, and the properties of schemas, each with its type. The names
 * say where it stands: `readPipeline`, `readPipeline: query include_schedules`, `Pipeline: name`.
 */
export function inventoryOf(document: OpenApiDocument): Inventory {
  const { operations, schemas } = readApi(document);
  const inventory: Inventory = {};
  const addFields = (owner: string, place: string, schema: Schema, path = ""): void => {
    for (const part of schema.allOf ?? []) if (!part.$ref) addFields(owner, place, part, path);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const at = path ? `${path}.${name}` : name;
      const required = schema.required?.includes(name) ? ", required" : "";
      inventory[`${owner}: ${place}${at}`] = describe(property, schemas) + required;
      addFields(owner, place, property, at);
      if (property.items) addFields(owner, place, property.items, `${at}[]`);
    }
  };
  for (const operation of operations) {
    const { id, method, path, parameters, body, answers } = operation;
    inventory[id] = `${method} ${path}`;
    for (const parameter of parameters) {
      const required = parameter.required ? ", required" : "";
      inventory[`${id}: ${parameter.in} ${parameter.name}`] =
        describe(parameter.schema ?? {}, schemas) + required;
    }
    if (body) addFields(id, "body ", body.schema);
    for (const { status, schema } of answers)
      inventory[`${id}: answer ${status}`] = schema ? describe(schema, schemas) : "no body";
  }
  for (const [name, schema] of Object.entries(schemas)) {
    inventory[name] = describe(schema, schemas);
    addFields(name, "", schema);
  }
  return inventory;
}

function describe(schema: Schema, schemas: Record<string, Schema>): string {
  const values = valuesOf(schema, schemas);
  const limits = [
    schema.pattern && `matches ${schema.pattern}`,
    schema.minLength && `at least ${schema.minLength}`,
  ];
  const said = [
    typeOf(schema, schemas),
    ...limits.filter(Boolean),
    values.length > 0 && `one of ${values.join(", ")}`,
  ];
  return said.filter(Boolean).join(", ");
}
