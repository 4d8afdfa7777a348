#!/usr/bin/env node
import { join } from "node:path";
import { files, readNeeded, run, workspaceRoot, writeWhole } from "@mage-api/workspace";
import { parse } from "yaml";

await run(async () => {
  const document = parse(
    String(await readNeeded(join(workspaceRoot, files.document), "generate it with `npm start`.")),
  );
  await writeWhole(
    join(workspaceRoot, "packages/types/dist/openapi.json"),
    `${JSON.stringify(document, null, 2)}\n`,
  );
});
