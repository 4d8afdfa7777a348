#!/usr/bin/env node
import { join } from "node:path";
import { files, outputRoot, readRequired, run } from "@mage-api/workspace";
import { parse } from "yaml";
import { withoutErrorEnvelopes } from "./client-document.ts";
import { writeClient } from "./client-generator.ts";

await run(async () => {
  const root = outputRoot();
  const document = withoutErrorEnvelopes(
    parse(String(await readRequired(join(root, files.document), "generate it with `npm start`."))),
  );
  await writeClient(document, join(root, files.client));
});
