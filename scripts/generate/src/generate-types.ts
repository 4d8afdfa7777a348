#!/usr/bin/env node
import { join } from "node:path";
import { files, outputRoot, run, writeAtomically } from "@mage-api/workspace";
import { withInlineParts } from "./inline-parts.ts";
import { readDocument } from "./read-document.ts";
import { generateTypes } from "./types-generator.ts";

await run(async () => {
  const root = outputRoot();
  const types = await generateTypes(withInlineParts(await readDocument(root)));
  await writeAtomically(join(root, files.types, "openapi.ts"), types);
});
