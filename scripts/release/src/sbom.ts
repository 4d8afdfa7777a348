import { spawnSync } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "@mage-api/workspace";
import type { PublishedPackage } from "./published-packages.ts";

/**
 * Writes the CycloneDX bill of materials of each published package to `sbom/`: its dependencies, with versions, licences and
 * digests from the lock file.
 *
 * @returns the dependencies of each package, by name: "croner@11.0.1".
 * @throws {@link InputError} if `pnpm sbom` fails.
 */
export async function writeBillsOfMaterials(
  root: string,
  packages: readonly PublishedPackage[],
): Promise<Map<string, string[]>> {
  await mkdir(join(root, "sbom"), { recursive: true });
  const found = new Map<string, string[]>();
  for (const { name, version } of packages) {
    const file = join(root, "sbom", `${name.replace("@", "").replace("/", "-")}-${version}.cdx.json`);
    const format = ["--sbom-format", "cyclonedx", "--sbom-spec-version", "1.6"];
    const { status, stderr } = spawnSync(
      "pnpm",
      ["--filter", name, "sbom", "--prod", "--lockfile-only", ...format, "--out", file],
      { cwd: root, encoding: "utf8" },
    );
    if (status !== 0) throw new InputError(`pnpm sbom failed for ${name}: ${stderr.trim().split("\n")[0]}`);
    const { components = [] } = JSON.parse(await readFile(file, "utf8")) as {
      components?: { group?: string; name: string; version: string }[];
    };
    found.set(
      name,
      components.map((one) => `${one.group ? `${one.group}/` : ""}${one.name}@${one.version}`),
    );
  }
  return found;
}
