#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { files, InputError, run, workspaceRoot } from "@mage-api/workspace";

/**
 * Generates everything in another folder and compares it with the committed files. This finds generated files that were
 * edited by hand or are out of date, and generators that depend on where they run.
 */
await run(async () => {
  const temporary = await mkdtemp(join(tmpdir(), "mage-api-"));
  try {
    for (const step of ["generate-document", "generate-types", "generate-client"]) {
      const script = join(import.meta.dirname, `${step}.ts`);
      const { status } = spawnSync(process.execPath, [script, "--out", temporary], { stdio: "inherit" });
      if (status !== 0) throw new InputError(`${step} failed.`);
    }
    const generated = [files.document, files.types, files.client];
    const expected = await contents(temporary, generated);
    const actual = await contents(workspaceRoot, generated);
    const different = [...new Set([...expected.keys(), ...actual.keys()])]
      .filter((file) => expected.get(file) !== actual.get(file))
      .sort();
    if (different.length > 0) {
      throw new InputError(
        `Generated files differ from the collection and the overlays: ${different.join(", ")}. Run \`npm start\` and commit the result.`,
      );
    }
    console.log(`${expected.size} generated files are up to date.`);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
});

async function contents(root: string, paths: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of path.endsWith(".yaml") ? [join(root, path)] : names) {
      const text = await readFile(file, "utf8").catch(() => undefined);
      if (text !== undefined) found.set(relative(root, file).split(sep).join("/"), text);
    }
  }
  return found;
}
