import { files } from "@mage-api/workspace";
import openapiTS, { astToString } from "openapi-typescript";
import { openUnions } from "./open-unions.ts";
import { hideReservedNames, restoreReservedNames } from "./reserved-names.ts";

const header = `// Generated from ${files.document} by openapi-typescript (\`npm start\`). Do not edit.\n`;

/** Returns a TypeScript module with the types of a document. */
export async function generateTypes(document: object): Promise<string> {
  const ast = await openapiTS(hideReservedNames(document) as never, {
    // Also exports each schema under its own name: `Pipeline` for `components["schemas"]["Pipeline"]`.
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return header + openUnions(restoreReservedNames(astToString(ast), false));
}
