#!/usr/bin/env node
import { join } from "node:path";
import { run, workspaceRoot, writeAtomically } from "@mage-api/workspace";
import { readDocument } from "./read-document.ts";

await run(async () => {
  const json = JSON.stringify(await readDocument(workspaceRoot), null, 2);
  await writeAtomically(join(workspaceRoot, "packages/types/dist/openapi.json"), `${json}\n`);
});
