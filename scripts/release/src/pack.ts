import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { InputError, run, workspaceRoot } from "@mage-api/workspace";
import { publishedPackages } from "./published-packages.ts";
import { writeBillsOfMaterials } from "./sbom.ts";

/**
 * Packs each version that isn't on npm yet. The tarballs and their publishing order go to `release/`, the bills of materials
 * to `sbom/`. Publishes nothing: no code of the project has the right to.
 */
await run(async () => {
  for (const folder of ["release", "sbom"])
    await rm(join(workspaceRoot, folder), { recursive: true, force: true });
  await writeBillsOfMaterials(workspaceRoot, await publishedPackages(workspaceRoot));
  const pack = ["pack", "--out-dir", "release"];
  const { status } = spawnSync("changeset", pack, { cwd: workspaceRoot, stdio: "inherit" });
  if (status !== 0) throw new InputError("changeset pack failed.");
});
