#!/usr/bin/env node
import { join } from "node:path";
import { withInlineParts } from "@mage-api/openapi-document";
import { files, outputRoot, run, writeAtomically } from "@mage-api/workspace";
import { isSuccess } from "./client-document.ts";
import { readDocument } from "./read-document.ts";
import { generateTypes } from "./types-generator.ts";

await run(async () => {
  const root = outputRoot();
  const types = await generateTypes(withInlineParts(await readDocument(root), isSuccess));
  await writeAtomically(join(root, files.types, "openapi.ts"), types);
});
