import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";
import { parse } from "yaml";
import { withoutErrorEnvelopes } from "./client-document.ts";
import { files, outputRoot, readNeeded, run } from "./workspace.ts";

await run(async () => {
  const root = outputRoot();
  const document = parse(await readNeeded(join(root, files.document), "generate it with `npm start`."));
  const target = join(root, files.client);
  const temporary = await mkdtemp(join(dirname(target), ".generated-"));
  try {
    await createClient({
      input: withoutErrorEnvelopes(document),
      output: {
        path: temporary,
        importFileExtension: ".ts",
        header: `// Generated from ${files.document} by @hey-api/openapi-ts (\`npm start\`). Do not edit.`,
      },
      logs: { level: "warn", file: false },
      plugins: [
        { name: "@hey-api/client-fetch", throwOnError: true },
        { name: "@hey-api/typescript" },
        // No global client: a call that is not given ours would return an error envelope as data.
        { name: "@hey-api/sdk", client: false, responseStyle: "data", validator: { request: "valibot" } },
        { name: "valibot" },
      ],
    });
    // hey-api exits with success on a plugin it doesn't know, having written nothing.
    const written = await readdir(temporary);
    for (const file of ["sdk.gen.ts", "types.gen.ts", "valibot.gen.ts", "client"]) {
      if (!written.includes(file)) throw new Error(`hey-api wrote no ${file}`);
    }
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
});
