import type { Direction } from "./compare-reports.ts";
import { type Document, operationsOf } from "./operations.ts";
import { inlineRefs, type Json, schemaNameKey } from "./references.ts";

/** The types that hey-api generates for each operation, by suffix. */
const operationTypes: readonly [RegExp, Direction][] = [
  [/Data$/, "sent"],
  [/Responses?$/, "received"],
  // Errors are thrown, so no program declares a value of these types.
  [/Errors?$/, "neither"],
];

/**
 * Returns a function that looks up the direction of an exported type by its name. The direction follows from how the
 * documents use the schema of that name. Types of no schema and no operation are hand-written, and may go both ways.
 */
export function directionsOf(...documents: Document[]): (name: string) => Direction {
  const sent = new Set<string>();
  const received = new Set<string>();
  const operations = new Set<string>();
  for (const { id, definition } of documents.flatMap(operationsOf)) {
    operations.add(id.charAt(0).toUpperCase() + id.slice(1));
    collectSchemaNames([definition.parameters ?? null, definition.requestBody ?? null], sent);
    collectSchemaNames(definition.responses ?? null, received);
  }
  const schemas = new Set(
    documents.flatMap((one) =>
      Object.keys((inlineRefs(one.components ?? {}, {}) as { schemas?: object })?.schemas ?? {}),
    ),
  );
  return (name) => {
    if (["paths", "components", "operations", "webhooks", "$defs"].includes(name)) return "neither";
    if (schemas.has(name)) {
      if (sent.has(name)) return received.has(name) ? "both" : "sent";
      return received.has(name) ? "received" : "neither";
    }
    const found = operationTypes.find(
      ([suffix]) => suffix.test(name) && operations.has(name.replace(suffix, "")),
    );
    return found?.[1] ?? "both";
  };
}

function collectSchemaNames(value: Json, names: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const name = (value as { [schemaNameKey]?: Json })[schemaNameKey];
  if (typeof name === "string") names.add(name);
  for (const child of Object.values(value)) collectSchemaNames(child, names);
}
