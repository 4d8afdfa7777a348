import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { files, workspaceRoot } from "./workspace.ts";

interface Document {
  info: { title: string; version: string };
  paths: Record<string, Record<string, { operationId?: string }>>;
  components: { schemas: object };
}

/** What `npm start` made, and where a person goes on from there. */
export async function summary(): Promise<string> {
  const document: Document = parse(await readFile(join(workspaceRoot, files.document), "utf8"));
  const operations = Object.values(document.paths).flatMap((item) =>
    Object.values(item).filter(({ operationId }) => operationId !== undefined),
  );
  const version = async (name: string) =>
    JSON.parse(await readFile(join(workspaceRoot, "packages", name, "package.json"), "utf8")).version;
  const paths = Object.keys(document.paths).length;
  const schemas = Object.keys(document.components.schemas).length;
  return `
Made from ${files.collection}:
  ${files.document}            ${document.info.title} of Mage ${document.info.version}: ${operations.length} operations on ${paths} paths, ${schemas} schemas
  packages/types               @mage-api/types ${await version("types")}
  packages/client              @mage-api/client ${await version("client")}
  packages/docs/dist           the API reference: open index.html in a browser

Next: npm test        checks all of it, against a real Mage that it installs and starts
      npm run mage    starts a real Mage for you to try things on
`;
}
