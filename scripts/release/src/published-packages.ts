import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A package that is published. */
export interface PublishedPackage {
  name: string;
  version: string;
  /** The folder relative to the root. */
  folder: string;
}

/** Returns the packages in a workspace that aren't private. */
export async function publishedPackages(root: string): Promise<PublishedPackage[]> {
  const names = await readdir(join(root, "packages"));
  const found = await Promise.all(
    names.sort().map(async (name) => {
      const folder = `packages/${name}`;
      const text = await readFile(join(root, folder, "package.json"), "utf8").catch(() => undefined);
      if (text === undefined) return [];
      const manifest = JSON.parse(text) as { name: string; version: string; private?: boolean };
      return manifest.private ? [] : [{ name: manifest.name, version: manifest.version, folder }];
    }),
  );
  return found.flat();
}
