import { join } from "node:path";
import { parse } from "yaml";
import { files, readNeeded, run, workspaceRoot, writeWhole } from "./workspace.ts";

await run(async () => {
  const document = parse(
    String(await readNeeded(join(workspaceRoot, files.document), "generate it with `npm start`.")),
  );
  await writeWhole(
    join(workspaceRoot, "packages/types/dist/openapi.json"),
    `${JSON.stringify(document, null, 2)}\n`,
  );
});
