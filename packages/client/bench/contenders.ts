import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient as generate } from "@hey-api/openapi-ts";
import { createMageClient, Mage, readPipeline } from "@mage-api/client";
import createOpenapiFetch from "openapi-fetch";
import ts from "typescript";

/** Reads one pipeline, parsed. */
export type Read = () => PromiseLike<unknown>;

const generated = fileURLToPath(new URL("../node_modules/.bench/hey-api", import.meta.url));

/** Generates hey-api's client for the same document, without optional plugins. */
export async function generateHeyApi(): Promise<void> {
  await mkdir(join(generated, ".."), { recursive: true });
  await writeFile(join(generated, "../package.json"), '{ "type": "module" }\n');
  await generate({
    input: fileURLToPath(new URL("../../../spec/openapi.yaml", import.meta.url)),
    output: { path: generated, importFileExtension: ".js" },
    logs: { level: "silent", file: false },
    plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
  });
  // Node.js doesn't strip types inside node_modules.
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  for (const file of await readdir(generated, { recursive: true })) {
    if (!file.endsWith(".ts")) continue;
    const code = await readFile(join(generated, file), "utf8");
    const { outputText } = ts.transpileModule(code, { compilerOptions: options });
    await writeFile(join(generated, file.replace(/ts$/, "js")), outputText);
  }
}

/** The parts of hey-api's generated client that are used. */
interface HeyApi {
  createClient(options: { baseUrl: string; fetch: typeof fetch }): unknown;
  readPipeline(options: { client: unknown; path: { uuid: string } }): PromiseLike<{ data: unknown }>;
}

/** The clients to compare, by name. The first is the reference. */
export async function contenders(
  baseUrl: string,
  fetch: typeof globalThis.fetch,
): Promise<Record<string, Read>> {
  const uuid = "nightly";
  const path = { uuid };
  const [client, sdk] = await Promise.all(
    ["client/index.js", "sdk.gen.js"].map((file) => import(join(generated, file)) as Promise<HeyApi>),
  );
  if (!client || !sdk) throw new Error("hey-api generated nothing");
  const heyApi = client.createClient({ baseUrl, fetch });
  const openapiFetch = createOpenapiFetch<Record<string, never>>({ baseUrl, fetch });
  const get = openapiFetch.GET as unknown as (path: string, options: object) => Promise<{ data: unknown }>;
  const ours = createMageClient({ baseUrl, fetch });
  const unchecked = createMageClient({ baseUrl, fetch, validate: false });
  const mage = new Mage({ baseUrl, fetch });
  return {
    "bare fetch": async () => (await fetch(`${baseUrl}/api/pipelines/${uuid}`)).json(),
    "openapi-fetch": async () => (await get("/api/pipelines/{uuid}", { params: { path } })).data,
    "hey-api": async () => (await sdk.readPipeline({ client: heyApi, path })).data,
    "readPipeline, unchecked": () => readPipeline({ client: unchecked, path }),
    readPipeline: () => readPipeline({ client: ours, path }),
    "mage.pipelines.read": () => mage.pipelines.read(uuid),
  };
}
