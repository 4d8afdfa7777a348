#!/usr/bin/env node
import { join } from "node:path";
import { files, outputRoot, readNeeded, run, writeWhole } from "@mage-api/workspace";
import { parse } from "yaml";
import { typesOf } from "./types-generator.ts";

await run(async () => {
  const root = outputRoot();
  const document = parse(
    String(await readNeeded(join(root, files.document), "generate it with `npm start`.")),
  );
  await writeWhole(join(root, files.types, "openapi.ts"), await typesOf(document));
});
