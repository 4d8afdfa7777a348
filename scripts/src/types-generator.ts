import openapiTS, { astToString } from "openapi-typescript";
import { files } from "./workspace.ts";

const header = `// Generated from ${files.document} by openapi-typescript (\`npm start\`). Do not edit.\n`;

/** The module of a document's types. */
export async function typesOf(document: object): Promise<string> {
  const ast = await openapiTS(document as never, {
    // Every schema also under its own name: `Pipeline` rather than `components["schemas"]["Pipeline"]`.
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return header + astToString(ast);
}
