#!/usr/bin/env node
import { join } from "node:path";
import { files, readRequired, run, workspaceRoot, writeAtomically } from "@mage-api/workspace";
import { parse } from "yaml";

await run(async () => {
  const document = parse(
    String(await readRequired(join(workspaceRoot, files.document), "generate it with `npm start`.")),
  );
  await writeAtomically(
    join(workspaceRoot, "packages/types/dist/openapi.json"),
    `${JSON.stringify(document, null, 2)}\n`,
  );
});
