#!/usr/bin/env node
import { join } from "node:path";
import { files, outputRoot, readRequired, run, writeAtomically } from "@mage-api/workspace";
import { parse } from "yaml";
import { generateTypes } from "./types-generator.ts";

await run(async () => {
  const root = outputRoot();
  const document = parse(
    String(await readRequired(join(root, files.document), "generate it with `npm start`.")),
  );
  await writeAtomically(join(root, files.types, "openapi.ts"), await generateTypes(document));
});
