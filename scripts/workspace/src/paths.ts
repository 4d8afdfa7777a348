import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that contains `package.json` and `pnpm-workspace.yaml`. */
export const workspaceRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** The inputs and outputs of generation, relative to the root. */
export const files = {
  collection: "spec/mage.postman_collection.json",
  overlays: "spec/overlays",
  document: "spec/openapi.yaml",
  types: "packages/types/src/generated",
  client: "packages/client/src/generated",
} as const;

/** Returns the folders of all packages, relative to the root. */
export async function packageFolders(root: string = workspaceRoot): Promise<string[]> {
  const groups = ["packages", "testing", "scripts"];
  const found = await Promise.all(
    groups.map(async (group) => (await readdir(join(root, group))).map((name) => `${group}/${name}`)),
  );
  return ["spec", ...found.flat()].filter((folder) => existsSync(join(root, folder, "package.json"))).sort();
}

/** Returns the path of a package's API report, relative to the root. */
export const apiReportPath = (name: string) => `packages/${name}/generated/${name}.api.md`;
