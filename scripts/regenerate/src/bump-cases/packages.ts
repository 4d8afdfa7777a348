import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { generateTypes, withoutErrorEnvelopes, writeClient } from "@mage-api/generate";
import { workspaceRoot } from "@mage-api/workspace";
import type { BumpCase } from "./bump-case.ts";
import type { Pets } from "./pets.ts";

/** The two packages generated from a document. */
export interface GeneratedPackages {
  document: Pets;
  /** Their types, in the form of API reports. */
  types: string;
  client: string;
}

/** Creates a folder like `packages/client/src`, in which generated functions import the real transport. */
export async function createProject(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "mage-api-bump-cases-"));
  await cp(join(workspaceRoot, "packages/client/src"), join(folder, "client"), { recursive: true });
  await symlink(
    join(workspaceRoot, "packages/client/node_modules"),
    join(folder, "node_modules"),
    "junction",
  );
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Generates both packages, in `<folder>/types/<name>` and `<folder>/client/<name>`. */
export async function generatePackages(
  folder: string,
  name: string,
  document: Pets,
): Promise<GeneratedPackages> {
  const types = await generateTypes(structuredClone(document));
  await mkdir(join(folder, "types", name), { recursive: true });
  await writeFile(join(folder, "types", name, "openapi.ts"), types);
  const target = join(folder, "client", name);
  await writeClient(withoutErrorEnvelopes(structuredClone(document)), target);
  const client = await readFile(join(target, "types.gen.ts"), "utf8");
  const fenced = (module: string) => `\`\`\`ts\n${module}\n\`\`\``;
  return { document, types: fenced(types), client: fenced(client) };
}

/** Returns the program of a case, with the imports that a user of the package would write. */
export function programFor(bumpCase: BumpCase, which: "types" | "client"): string | undefined {
  const text = (which === "types" ? bumpCase.typesProgram : bumpCase.clientProgram) ?? bumpCase.program;
  if (text === undefined) return undefined;
  if (which === "types")
    return `import type { components, operations, paths } from "./openapi.ts";
type NewPet = components["schemas"]["NewPet"];
type Pet = components["schemas"]["Pet"];
type Query = NonNullable<operations["listPets"]["parameters"]["query"]>;
${text}
`;
  const used = (names: string[]) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(text)).join(", ");
  return `import type { Client } from "../transport/sdk-types.ts";
import { ${used(["createPet", "listPets", "readPet"])} } from "./sdk.gen.ts";
import type { ListPetsData, ${used(["NewPet", "Pet", "CreatePetErrors", "ReadPetErrors"])} } from "./types.gen.ts";
type Query = NonNullable<ListPetsData["query"]>;
declare const client: Client;
${text}
`;
}

/** Sends the call of a case, and returns true if it succeeds. The server requires a key where its document does. */
export async function callSucceeds(
  { apiKey, callBody }: BumpCase,
  folder: string,
  name: string,
  server: Pets,
): Promise<boolean> {
  const file = join(folder, "client", name, "run.ts");
  const { security = server.security } = server.paths["/pets"].post;
  const { in: place, name: key } = server.components.securitySchemes.key;
  await writeFile(
    file,
    `import { createMageClient } from "../transport/client.ts";
import { createPet } from "./sdk.gen.ts";
const required = ${security.length > 0};
const server = async (url, { headers }) => {
  const sent = ${place === "header"} ? headers.get("${key}") : new URL(url).searchParams.get("${key}");
  if (required && sent !== "k") return Response.json({ error: { code: 401, message: "no", type: "invalid_api_key" } });
  return Response.json({ pet: { id: 1, name: "Rex", state: "new", parent: null } });
};
const client = createMageClient({ baseUrl: "http://pets.test", apiKey: ${JSON.stringify(apiKey)}, fetch: server });
await createPet({ client, body: ${callBody} });
`,
  );
  const { status } = spawnSync(process.execPath, ["--no-warnings", basename(file)], {
    cwd: join(file, ".."),
    env: { PATH: process.env.PATH },
  });
  return status === 0;
}
