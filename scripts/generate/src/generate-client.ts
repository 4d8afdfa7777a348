#!/usr/bin/env node
import { join } from "node:path";
import { files, outputRoot, run } from "@mage-api/workspace";
import { withoutErrorEnvelopes } from "./client-document.ts";
import { writeClient } from "./client-generator.ts";
import { readDocument } from "./read-document.ts";

await run(async () => {
  const root = outputRoot();
  await writeClient(withoutErrorEnvelopes(await readDocument(root)), join(root, files.client));
});
