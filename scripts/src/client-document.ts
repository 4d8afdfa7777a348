import { withInlineParts } from "./inline-parts.ts";
import { InputError } from "./workspace.ts";

const envelope = "#/components/schemas/ErrorEnvelope";

interface Schema {
  anyOf?: { $ref?: string }[];
}
interface Document {
  paths: Record<
    string,
    Record<
      string,
      { operationId?: string; responses?: Record<string, { content?: Record<string, { schema?: Schema }> }> }
    >
  >;
}

/**
 * The document as the client's result types see it: Mage answers errors with HTTP 200, so the published document allows
 * the error envelope there; the client turns it into an exception, so a result never holds one.
 *
 * @param document - An OpenAPI document whose 200 answers are `anyOf: [result, ErrorEnvelope]`. It is not changed.
 * @throws {@link InputError} when no answer names the envelope: the overlay that adds it must have been renamed.
 */
export function withoutErrorEnvelopes<T extends object>(document: T): T {
  const copy = withInlineParts(document);
  let removed = 0;
  for (const item of Object.values((copy as unknown as Document).paths)) {
    for (const operation of Object.values(item)) {
      for (const media of Object.values(operation.responses?.["200"]?.content ?? {})) {
        const all = media.schema?.anyOf;
        const results = all?.filter(({ $ref }) => $ref !== envelope);
        if (!all || !results || results.length === all.length) continue;
        removed += 1;
        media.schema = results.length === 1 ? (results[0] as Schema) : { ...media.schema, anyOf: results };
      }
    }
  }
  if (removed === 0) throw new InputError(`No 200 answer in the document allows ${envelope}.`);
  return copy;
}

/**
 * The module that says which of hey-api's schemas describes the answers of which operation.
 *
 * @param schemas - The text of hey-api's module of schemas: an operation whose answers nobody described has none.
 */
export function responseSchemas(document: object, schemas: string): string {
  const operations = Object.entries((document as Document).paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId }]) => {
      if (!operationId) return [];
      const schema = `v${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Response`;
      if (!schemas.includes(`export const ${schema} =`)) return [];
      return [{ operation: `${method.toUpperCase()} ${path}`, schema }];
    }),
  );
  const imports = operations.map(({ schema }) => `    ${schema}`).sort();
  const entries = operations.map(({ operation, schema }) => `    ${JSON.stringify(operation)}: ${schema}`);
  return `import {\n${imports.join(",\n")}\n} from "./valibot.gen.ts";\n\nexport const responses = {\n${entries.join(",\n")}\n};\n`;
}
