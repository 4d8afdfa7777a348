import { operationsIn, withInlineParts } from "@mage-api/openapi-document";
import { files, InputError } from "@mage-api/workspace";

const envelope = "#/components/schemas/ErrorEnvelope";

interface Schema {
  anyOf?: { $ref?: string }[];
}
type Responses = Record<string, { content?: Record<string, { schema?: Schema }> }>;

/** Chooses the responses that the generators get inline: they would make a public type of each shared one. */
export const isSuccess = (status: string) => status === "200";

/**
 * Returns a copy of a document for the client's result types. Mage returns errors with HTTP 200, so the published document
 * allows the error envelope there. The client throws an exception instead, so a result is never an envelope.
 *
 * @param document - An OpenAPI document whose 200 responses are `anyOf: [result, ErrorEnvelope]`.
 * @throws {@link InputError} if no response contains the envelope.
 */
export function withoutErrorEnvelopes<T extends object>(document: T): T {
  const copy = withInlineParts(document, isSuccess);
  let removed = 0;
  for (const { operation } of operationsIn(copy)) {
    const responses = operation.responses as Responses | undefined;
    for (const media of Object.values(responses?.["200"]?.content ?? {})) {
      const all = media.schema?.anyOf;
      const results = all?.filter(({ $ref }) => $ref !== envelope);
      if (!all || !results || results.length === all.length) continue;
      removed += 1;
      media.schema = results.length === 1 ? (results[0] as Schema) : { ...media.schema, anyOf: results };
    }
  }
  if (removed === 0)
    throw new InputError(
      `No 200 response in ${files.document} contains ${envelope}. Check the overlay that adds it.`,
    );
  return copy;
}

/**
 * Returns a module that maps each operation to hey-api's schema of its response.
 *
 * @param schemas - The text of hey-api's schema module. Operations without a documented response have no schema in it.
 */
export function responseSchemasModule(document: object, schemas: string): string {
  const operations = operationsIn(document).flatMap(({ path, method, operation }) => {
    const { operationId } = operation as { operationId?: string };
    if (!operationId) return [];
    const schema = `v${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Response`;
    if (!schemas.includes(`export const ${schema} =`)) return [];
    return [{ operation: `${method.toUpperCase()} ${path}`, schema }];
  });
  const imports = operations.map(({ schema }) => `    ${schema}`).sort();
  const entries = operations.map(({ operation, schema }) => `    ${JSON.stringify(operation)}: ${schema}`);
  return `import {\n${imports.join(",\n")}\n} from "./valibot.gen.ts";\n\nexport const responses = {\n${entries.join(",\n")}\n};\n`;
}
