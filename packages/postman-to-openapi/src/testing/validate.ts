import SwaggerParser from "@apidevtools/swagger-parser";
import { validate as parse } from "@scalar/openapi-parser";
import { Validator } from "@seriousme/openapi-schema-validator";

/** Returns the faults that a JSON Schema validator and two parsers find in a document. */
export async function faultsOf(document: object): Promise<string[]> {
  const faults: string[] = [];
  const copy = (): never => JSON.parse(JSON.stringify(document)) as never;
  const bySchema = await new Validator({ strict: false }).validate(copy());
  if (!bySchema.valid) faults.push(`schema: ${JSON.stringify(bySchema.errors).slice(0, 500)}`);
  try {
    await SwaggerParser.validate(copy());
  } catch (error) {
    faults.push(`parser: ${(error as Error).message.slice(0, 500)}`);
  }
  const byScalar = await parse(copy());
  if (!byScalar.valid) faults.push(`scalar: ${JSON.stringify(byScalar.errors).slice(0, 500)}`);
  return faults;
}
