import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { operationsIn } from "@mage-api/openapi-document";
import { parse } from "yaml";
import { installCommand } from "./pack.ts";
import { files, workspaceRoot } from "./paths.ts";

/** Returns the last lines of `npm start`: what was generated, and what to run next. */
export async function summary(): Promise<string> {
  const document = parse(await readFile(join(workspaceRoot, files.document), "utf8"));
  const { title, version: release } = document.info;
  const version = async (name: string) =>
    JSON.parse(await readFile(join(workspaceRoot, "packages", name, "package.json"), "utf8")).version;
  return `
Generated from ${files.collection}:
  ${files.document}            ${title} (Mage ${release}), ${operationsIn(document).length} operations
  packages/types               @mage-api/types ${await version("types")}
  packages/client              @mage-api/client ${await version("client")}
  packages/docs/dist           API reference: open index.html in a browser

To install the client in another project:
  ${await installCommand("client")}

Next: npm test        runs all checks, including tests against a real Mage that it installs
      npm run mage    starts a real Mage to try out
`;
}
