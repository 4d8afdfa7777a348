import type { Api, Operation, Parameter } from "../model/document.ts";
import { type Field, fieldsOf, typeOf, valuesOf } from "../model/schema-tree.ts";

/** Returns the path or query parameters of an operation as fields. */
export function parameterFields(operation: Operation, api: Api, place: Parameter["in"]): Field[] {
  return operation.parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, required = false, description = "", schema = {} }) => {
      const items = schema.items ?? schema;
      return {
        ...{ name, required, description, owner: undefined, schema: undefined },
        type: typeOf(schema, api.schemas),
        values: valuesOf(items, api.schemas),
        fields: fieldsOf(schema, api.schemas, 1),
      };
    });
}
