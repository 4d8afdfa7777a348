import { spawnSync } from "node:child_process";
import { InputError, run, workspaceRoot } from "@mage-api/workspace";
import { publishedPackages } from "./published.ts";
import { repositoryUrl, stampRepository } from "./repository.ts";
import { writeBillsOfMaterials } from "./sbom.ts";

/**
 * Publishes what `changeset version` has prepared: each package says where it was built from, and its bill of materials is
 * left in `sbom/` for the release.
 */
await run(async () => {
  const packages = await publishedPackages(workspaceRoot);
  const url = repositoryUrl(workspaceRoot);
  if (!url)
    throw new InputError(
      "This checkout has no remote `origin`: a package must say where its source is. Add the remote first.",
    );
  await stampRepository(
    workspaceRoot,
    packages.map(({ folder }) => folder),
    url,
  );
  await writeBillsOfMaterials(workspaceRoot, packages);
  const { status } = spawnSync("changeset", ["publish"], { cwd: workspaceRoot, stdio: "inherit" });
  if (status !== 0)
    throw new InputError(
      "changeset publish failed: what it published stays published, and it can be run again.",
    );
});
