import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { apiReport } from "@mage-api/api-diff";
import { reportOf } from "./release/outputs.ts";
import { InputError, run, workspaceRoot, writeWhole } from "./workspace.ts";

/** Writes the API report of each package that is made from the document; with `--check`, compares it instead. */
await run(async () => {
  const isCheck = process.argv.includes("--check");
  const stale: string[] = [];
  for (const name of ["types", "client"]) {
    const path = join(workspaceRoot, reportOf(name));
    const report = apiReport(join(workspaceRoot, "packages", name));
    if (!isCheck) await writeWhole(path, report);
    else if ((await readFile(path, "utf8").catch(() => "")) !== report) stale.push(reportOf(name));
  }
  if (stale.length > 0)
    throw new InputError(
      `The public types have changed, and these reports haven't: ${stale.join(", ")}. Run \`npm start\`, and commit them if the change is meant.`,
    );
});
