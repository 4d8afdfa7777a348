import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type Client,
  clientDefaultConfig,
  clientDefaultMeta,
  createClient,
  type DefinePlugin,
  definePluginConfig,
} from "@hey-api/openapi-ts";
import { files, writeWhole } from "@mage-api/workspace";
import { responseSchemas } from "./client-document.ts";

const header = `// Generated from ${files.document} by @hey-api/openapi-ts (\`npm start\`). Do not edit.`;

// The transport is ours (packages/client/src/transport): hey-api's own knows neither status, retries nor timeouts, and
// would return an error envelope as data.
const transport = definePluginConfig<
  DefinePlugin<Client.Config & { name: "../transport/sdk-types.ts" }>["Types"]
>({
  ...clientDefaultMeta,
  name: "../transport/sdk-types.ts",
  config: { ...clientDefaultConfig, bundle: false },
  // hey-api's handler would write a client of its own beside the transport.
  handler: () => {},
});

/**
 * Writes hey-api's functions, types and validators for a document into a folder, whole or not at all.
 *
 * @param document - Its 200 answers hold no error envelopes.
 * @param target - The folder, replaced. Beside it is the `transport/` that the functions use.
 */
export async function writeClient(document: object, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), ".generated-"));
  try {
    await createClient({
      input: document as never,
      output: { path: temporary, importFileExtension: ".ts", header, entryFile: false },
      logs: { level: "silent", file: false },
      plugins: [
        transport(),
        { name: "@hey-api/typescript" },
        { name: "@hey-api/sdk", client: false, responseStyle: "data", validator: { request: "valibot" } },
        { name: "valibot" },
      ],
    });
    // hey-api exits with success on a plugin it doesn't know, having written nothing.
    const written = await readdir(temporary);
    for (const file of ["sdk.gen.ts", "types.gen.ts", "valibot.gen.ts"]) {
      if (!written.includes(file)) throw new Error(`hey-api wrote no ${file}`);
    }
    const schemas = pureCalls(await ownValidators(join(temporary, "valibot.gen.ts")));
    await writeWhole(join(temporary, "valibot.gen.ts"), schemas);
    await writeWhole(
      join(temporary, "sdk.gen.ts"),
      withChecks(await ownValidators(join(temporary, "sdk.gen.ts"))),
    );
    await writeWhole(
      join(temporary, "responses.gen.ts"),
      `${header}\n\n${responseSchemas(document, schemas)}`,
    );
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Reads a module, and replaces valibot by the client's validators, which are a fifth of its size. Without the options
 * that the transport doesn't need: it sets the content type itself, and always returns the data.
 */
async function ownValidators(path: string): Promise<string> {
  const module = await readFile(path, "utf8");
  return module
    .replace("from 'valibot';", "from '../schema.ts';")
    .replaceAll("v.GenericSchema", "v.Schema")
    .replaceAll("    responseStyle: 'data',\n", "")
    .replaceAll(
      /,\n {4}headers: \{\n {8}'Content-Type': 'application\/json',\n {8}\.\.\.options\.headers\n {4}\}/g,
      "",
    );
}

/** Adds the check that a schema can't express to `updatePipeline`. */
function withChecks(module: string): string {
  const call = /(export const updatePipeline = .*\n)/;
  if (!call.test(module)) throw new Error("hey-api wrote no updatePipeline");
  return module
    .replace("import * as v", "import { checkBlocks } from '../checks.ts';\nimport * as v")
    .replace(call, "$1    check: checkBlocks,\n");
}

/** Marks each schema as free of side effects: otherwise esbuild keeps them all in a bundle that needs one. */
function pureCalls(module: string): string {
  return module.replace(/\bv\.(\w+)\(/g, "/* @__PURE__ */ v.$1(");
}
