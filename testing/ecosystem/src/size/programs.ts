import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import { workspaceRoot } from "@mage-api/workspace";

// Inside node_modules, so that the programs' imports resolve, and git and the linter ignore it.
const folder = fileURLToPath(new URL("../../node_modules/.size", import.meta.url));

/** The same program with different clients: it creates a client and reads a pipeline. */
const programs = {
  "openapi-fetch": `
    import createClient from "openapi-fetch";
    const client = createClient({ baseUrl: "http://localhost:6789" });
    const path = { uuid: "nightly" };
    console.log(await client.GET("/api/pipelines/{uuid}", { params: { path } }));`,
  "hey-api alone": `
    import { createClient, createConfig } from "./hey-api/client/index.ts";
    import { readPipeline } from "./hey-api/sdk.gen.ts";
    const client = createClient(createConfig({ baseUrl: "http://localhost:6789" }));
    console.log(await readPipeline({ client, path: { uuid: "nightly" } }));`,
  "@mage-api/client, one call": `
    import { createMageClient, readPipeline } from "@mage-api/client";
    const client = createMageClient({ baseUrl: "http://localhost:6789" });
    console.log(await readPipeline({ client, path: { uuid: "nightly" } }));`,
  "@mage-api/client, all of it": `
    import { Mage } from "@mage-api/client";
    const mage = new Mage({ baseUrl: "http://localhost:6789" });
    console.log(await mage.pipelines.read("nightly"));`,
} as const;

export type ProgramName = keyof typeof programs;
export const programNames = Object.keys(programs) as ProgramName[];

/**
 * Writes the programs, and the client that hey-api generates from the same document with default options.
 *
 * @returns the path of each program.
 */
export async function writePrograms(): Promise<Record<ProgramName, string>> {
  await mkdir(folder, { recursive: true });
  // Without this, bundlers must assume that the generated files have side effects.
  await writeFile(join(folder, "package.json"), '{ "type": "module", "sideEffects": false }\n');
  await createClient({
    input: join(workspaceRoot, "spec/openapi.yaml"),
    output: { path: join(folder, "hey-api"), importFileExtension: ".ts" },
    logs: { level: "silent", file: false },
    plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
  });
  const paths = programNames.map((name, index) => [name, join(folder, `${index}.js`)] as const);
  for (const [name, path] of paths) await writeFile(path, programs[name]);
  return Object.fromEntries(paths) as Record<ProgramName, string>;
}
