import { inlined, type Json, nameKey } from "./inline.ts";
import { type Document, operationsOf } from "./operations.ts";
import type { Direction } from "./typescript.ts";

/** The types that the generators make of each operation, and which way each goes. */
const ofOperation: readonly [RegExp, Direction][] = [
  [/Data$/, "sent"],
  [/Responses?$/, "given"],
  // Errors are thrown, so no program is typed with them.
  [/Errors?$/, "name"],
];

/**
 * Which way an exported type goes, by how the documents use the schema of its name. A type of no schema and no operation
 * is written by hand, and may go both ways.
 */
export function directionsOf(...documents: Document[]): (name: string) => Direction {
  const sent = new Set<string>();
  const given = new Set<string>();
  const operations = new Set<string>();
  for (const operation of documents.flatMap(operationsOf)) {
    operations.add(operation.id.charAt(0).toUpperCase() + operation.id.slice(1));
    collect([operation.body.parameters ?? null, operation.body.requestBody ?? null], sent);
    collect(operation.body.responses ?? null, given);
  }
  const schemas = new Set(
    documents.flatMap((one) =>
      Object.keys((inlined(one.components ?? {}, {}) as { schemas?: object })?.schemas ?? {}),
    ),
  );
  return (name) => {
    if (["paths", "components", "operations", "webhooks", "$defs"].includes(name)) return "name";
    if (schemas.has(name)) {
      if (sent.has(name)) return given.has(name) ? "both" : "sent";
      return given.has(name) ? "given" : "name";
    }
    const known = ofOperation.find(
      ([suffix]) => suffix.test(name) && operations.has(name.replace(suffix, "")),
    );
    return known?.[1] ?? "both";
  };
}

function collect(value: Json, names: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const name = (value as { [nameKey]?: Json })[nameKey];
  if (typeof name === "string") names.add(name);
  for (const child of Object.values(value)) collect(child, names);
}
