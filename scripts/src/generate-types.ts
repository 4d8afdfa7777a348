import { join } from "node:path";
import { parse } from "yaml";
import { withInlineParts } from "./inline-parts.ts";
import { typesOf } from "./types-generator.ts";
import { files, outputRoot, readNeeded, run, writeWhole } from "./workspace.ts";

await run(async () => {
  const root = outputRoot();
  const document = parse(
    String(await readNeeded(join(root, files.document), "generate it with `npm start`.")),
  );
  await writeWhole(join(root, files.types, "openapi.ts"), await typesOf(withInlineParts(document)));
});
