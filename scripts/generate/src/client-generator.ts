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
import { files, writeAtomically } from "@mage-api/workspace";
import { responseSchemasModule } from "./client-document.ts";
import { isObject } from "./json.ts";
import { openUnions } from "./open-unions.ts";
import { hideReservedNames, restoreReservedNames } from "./reserved-names.ts";

const header = `// Generated from ${files.document} by @hey-api/openapi-ts (\`npm start\`). Do not edit.`;

// The transport is hand-written (packages/client/src/transport): hey-api's has no error status, retries or timeouts, and
// returns error envelopes as data.
const transport = definePluginConfig<
  DefinePlugin<Client.Config & { name: "../transport/sdk-types.ts" }>["Types"]
>({
  ...clientDefaultMeta,
  name: "../transport/sdk-types.ts",
  config: { ...clientDefaultConfig, bundle: false },
  // hey-api's handler would generate its own client.
  handler: () => {},
});

/**
 * Writes hey-api's functions, types and validators for a document. Replaces the folder completely or not at all.
 *
 * @param document - A document without error envelopes in its 200 responses.
 * @param target - The folder to replace. The generated functions import `../transport/` beside it.
 * @throws Error if hey-api doesn't write all files.
 */
export async function writeClient(document: object, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), ".generated-"));
  try {
    await createClient({
      input: withPlainFormats(hideReservedNames(document)) as never,
      output: { path: temporary, importFileExtension: ".ts", header, entryFile: false },
      logs: { level: "silent", file: false },
      plugins: [
        transport(),
        { name: "@hey-api/typescript" },
        { name: "@hey-api/sdk", client: false, responseStyle: "data", validator: { request: "valibot" } },
        { name: "valibot" },
      ],
    });
    // hey-api succeeds without writing a file if it doesn't recognise a plugin.
    const written = await readdir(temporary);
    for (const file of ["sdk.gen.ts", "types.gen.ts", "valibot.gen.ts"]) {
      if (!written.includes(file)) throw new Error(`hey-api did not write ${file}`);
    }
    for (const file of written) {
      const path = join(temporary, file);
      const module = await readFile(path, "utf8");
      const restored = restoreReservedNames(module, file !== "types.gen.ts");
      if (restored !== module) await writeAtomically(path, restored);
    }
    const schemas = markPure(await withOwnValidators(join(temporary, "valibot.gen.ts")));
    await writeAtomically(join(temporary, "valibot.gen.ts"), schemas);
    const types = await readFile(join(temporary, "types.gen.ts"), "utf8");
    await writeAtomically(join(temporary, "types.gen.ts"), openUnions(types));
    const functions = withChecks(await withOwnValidators(join(temporary, "sdk.gen.ts")));
    await writeAtomically(join(temporary, "sdk.gen.ts"), functions);
    await writeAtomically(
      join(temporary, "responses.gen.ts"),
      `${header}\n\n${responseSchemasModule(document, schemas)}`,
    );
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Reads a module and replaces valibot with the client's validators, which are a fifth of its size. Drops the options
 * that the transport doesn't need: it sets the content type itself and always returns the data.
 */
async function withOwnValidators(path: string): Promise<string> {
  const module = await readFile(path, "utf8");
  return (
    module
      .replace("from 'valibot';", "from '../schema.ts';")
      .replaceAll("v.GenericSchema", "v.Schema")
      .replaceAll(file, "v.blob()")
      .replaceAll("    responseStyle: 'data',\n", "")
      .replaceAll("bodySerializer: null", "bodySerializer: (body) => body as Blob | string")
      // Mage takes a bearer token in this header too, and a proxy may need `Authorization` for itself.
      .replaceAll("scheme: 'bearer', type: 'http'", "name: 'OAUTH-TOKEN', type: 'apiKey'")
      .replaceAll(
        /,\n {4}headers: \{\n {8}'Content-Type': 'application\/json',\n {8}\.\.\.options\.headers\n {4}\}/g,
        "",
      )
  );
}

/** Marks the schema of a file, for which hey-api would write the validator of a text. */
const fileMark = "^a-file$";
const file = `v.pipe(v.string(), v.regex(/${fileMark}/))`;

/** Returns a copy of a document without formats of texts, which the client's validators don't check. */
function withPlainFormats(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withPlainFormats);
  if (!isObject(node)) return node;
  const { format, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, withPlainFormats(child)]),
  );
  // A property may be called `format` too.
  if (node.type !== "string" || typeof format !== "string")
    return format === undefined ? rest : { ...rest, format };
  return format === "binary" ? { ...rest, format, pattern: fileMark } : rest;
}

/** Adds the check that a schema can't express to `updatePipeline`. */
function withChecks(module: string): string {
  const call = /(export const updatePipeline = .*\n)/;
  // Other documents, such as those of tests, don't have the operation.
  if (!module.includes("updatePipeline")) return module;
  if (!call.test(module)) throw new Error("hey-api did not write updatePipeline");
  return module
    .replace("import * as v", "import { checkBlocks } from '../checks.ts';\nimport * as v")
    .replace(call, "$1    check: checkBlocks,\n");
}

/** Marks each schema as free of side effects, so that esbuild drops the unused ones from a bundle. */
function markPure(module: string): string {
  return module.replace(/\bv\.(\w+)\(/g, "/* @__PURE__ */ v.$1(");
}
