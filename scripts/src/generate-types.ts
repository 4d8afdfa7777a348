import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";
import { files, outputRoot, readNeeded, run, writeWhole } from "./workspace.ts";

const header = `// Generated from ${files.document} by openapi-typescript (\`npm start\`). Do not edit.\n`;

await run(async () => {
  const root = outputRoot();
  const document = parse(
    String(await readNeeded(join(root, files.document), "generate it with `npm start`.")),
  );
  const ast = await openapiTS(document, {
    // Every schema also under its own name: `Pipeline` rather than `components["schemas"]["Pipeline"]`.
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  await writeWhole(join(root, files.types, "openapi.ts"), header + astToString(ast));
});
