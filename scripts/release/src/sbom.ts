import { spawnSync } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "@mage-api/workspace";
import type { Published } from "./published.ts";

/**
 * Writes the bill of materials (CycloneDX) of each published package into `sbom/`: what is installed along with it, with
 * versions, licences and digests from the lock file.
 *
 * @returns What each package brings along: "croner@11.0.1".
 */
export async function writeBillsOfMaterials(
  root: string,
  packages: readonly Published[],
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
