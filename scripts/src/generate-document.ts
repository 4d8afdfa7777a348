import { join } from "node:path";
import { CollectionError, convert, readCollection } from "@mage-api/postman-to-openapi";
import { openapiSort } from "openapi-format";
import { stringify } from "yaml";
import { applyOverlays, readOverlays } from "./overlays.ts";
import { files, InputError, outputRoot, readNeeded, run, workspaceRoot, writeWhole } from "./workspace.ts";

const header = `# Generated from ${files.collection} and ${files.overlays} by \`npm start\`. Do not edit: change those instead.\n`;

await run(async () => {
  const source = await readNeeded(
    join(workspaceRoot, files.collection),
    "export the Mage collection from Postman (v2.1) to this file.",
  );
  const document = converted(source);
  const described = await applyOverlays(document, await readOverlays(join(workspaceRoot, files.overlays)));
  const yaml = stringify(await inReadingOrder(described), {
    aliasDuplicateObjects: false,
    blockQuote: "literal",
    lineWidth: 120,
  });
  await writeWhole(join(outputRoot(), files.document), header + yaml);
});

/** Overlays append; a person expects an operation's parameters before its answers. */
async function inReadingOrder(document: object): Promise<object> {
  const keys = [
    "tags",
    "summary",
    "description",
    "operationId",
    "security",
    "parameters",
    "requestBody",
    "responses",
  ];
  const sortSet = Object.fromEntries(
    ["get", "put", "post", "delete", "patch"].map((method) => [method, keys]),
  );
  return (await openapiSort(document as never, { sort: true, sortSet } as never)).data as object;
}

function converted(source: Buffer): object {
  try {
    // One name for one operation: two requests of the same method and path are a mistake in a collection of one API.
    return convert(readCollection(source), { duplicates: "fail" }).document;
  } catch (error) {
    if (error instanceof CollectionError) throw new InputError(`${files.collection}: ${error.message}`);
    throw error;
  }
}
