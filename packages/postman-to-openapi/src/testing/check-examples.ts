import { isObject, type JsonObject } from "../input/json.ts";
import { formatOf } from "../schema/formats.ts";

/** Returns the places of a document whose examples don't match their schemas. */
export function mismatchedExamples(document: JsonObject): string[] {
  const faults: string[] = [];
  const components = isObject(document.components) ? document.components : {};
  const schemas = isObject(components.schemas) ? components.schemas : {};

  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${path}/${index}`);
    if (!isObject(value)) return;
    if (isObject(value.schema)) {
      const { schema, example, examples } = value;
      if (example !== undefined) faults.push(...check(example, schema, schemas, `${path}/example`));
      if (isObject(examples)) {
        for (const [name, entry] of Object.entries(examples)) {
          if (isObject(entry) && "value" in entry)
            faults.push(...check(entry.value, schema, schemas, `${path}/examples/${name}`));
        }
      }
    }
    for (const [key, member] of Object.entries(value)) {
      if (key !== "example" && key !== "examples" && key !== "schemas") visit(member, `${path}/${key}`);
    }
  };
  visit(document.paths, "");
  return faults;
}

function check(value: unknown, schema: JsonObject, schemas: JsonObject, path: string): string[] {
  if (typeof schema.$ref === "string") {
    const target = schemas[schema.$ref.split("/").at(-1) ?? ""];
    return isObject(target) ? check(value, target, schemas, path) : [`${path}: ${schema.$ref} is missing`];
  }
  if (Array.isArray(schema.anyOf)) {
    const results = schema.anyOf.map((option) => check(value, option as JsonObject, schemas, path));
    return results.some((faults) => faults.length === 0) ? [] : (results[0] ?? []);
  }
  const types = [schema.type].flat().filter((type) => type !== undefined);
  if (schema.nullable === true && value === null) return [];
  if (types.length > 0 && !types.some((type) => hasType(value, type)))
    return [`${path}: ${JSON.stringify(value)?.slice(0, 80)} isn't ${types.join(" or ")}`];
  const faults: string[] = [];
  const { format } = schema;
  if (
    typeof value === "string" &&
    typeof format === "string" &&
    format !== "binary" &&
    formatOf(value) !== format
  )
    faults.push(`${path}: ${value.slice(0, 80)} isn't ${format}`);
  if (Array.isArray(value) && isObject(schema.items)) {
    for (const [index, item] of value.entries())
      faults.push(...check(item, schema.items, schemas, `${path}/${index}`));
  }
  if (isObject(value)) {
    for (const name of (schema.required as string[] | undefined) ?? [])
      if (!Object.hasOwn(value, name)) faults.push(`${path}: ${name} is missing`);
    const properties = isObject(schema.properties) ? schema.properties : {};
    for (const [name, member] of Object.entries(value)) {
      if (Object.hasOwn(properties, name))
        faults.push(...check(member, properties[name] as JsonObject, schemas, `${path}/${name}`));
    }
  }
  return faults;
}

function hasType(value: unknown, type: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
