#!/usr/bin/env node
import { join } from "node:path";
import { CollectionError, convert, readCollection } from "@mage-api/postman-to-openapi";
import {
  files,
  InputError,
  outputRoot,
  readRequired,
  run,
  workspaceRoot,
  writeAtomically,
} from "@mage-api/workspace";
import { openapiSort } from "openapi-format";
import { stringify } from "yaml";
import { buildDocument } from "./build-document.ts";
import { readOverlays } from "./overlays.ts";

const header = `# Generated from ${files.collection} and ${files.overlays} by \`npm start\`. Do not edit: change those instead.\n`;

await run(async () => {
  const source = await readRequired(
    join(workspaceRoot, files.collection),
    "export the Mage collection from Postman (v2.1) to this file.",
  );
  const overlays = await readOverlays(join(workspaceRoot, files.overlays));
  const { document } = await buildDocument(convertCollection(source), overlays);
  const yaml = stringify(await sortOperationKeys(document), {
    aliasDuplicateObjects: false,
    blockQuote: "literal",
    lineWidth: 120,
  });
  await writeAtomically(join(outputRoot(), files.document), header + yaml);
});

/** Sorts the keys of each operation, because overlays append theirs and readers expect parameters before responses. */
async function sortOperationKeys(document: object): Promise<object> {
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

function convertCollection(source: Buffer): object {
  try {
    // In a collection for a single API, two requests with the same method and path are a mistake.
    return convert(readCollection(source), { duplicates: "fail" }).document;
  } catch (error) {
    if (error instanceof CollectionError) throw new InputError(`${files.collection}: ${error.message}`);
    throw error;
  }
}
