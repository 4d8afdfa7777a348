import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readPackageChanges } from "./changelog.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mage-docs-changelog-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, ".."), { recursive: true });
  await writeFile(join(folder, path), text);
}

test("reads pending changesets and changelogs of published packages", async () => {
  await write("packages/a/package.json", '{ "name": "a" }');
  await write("packages/a/CHANGELOG.md", "# a\n\n## 0.1.0\n\n### Minor Changes\n\n- First.\n");
  await write("packages/b/package.json", '{ "name": "b", "private": true }');
  await write("packages/b/CHANGELOG.md", "# b\n\n## 0.1.0\n");
  await write("packages/c/package.json", '{ "name": "c" }');
  await write("changesets/README.md", "Changesets\n");
  await write("changesets/one.md", '---\n"a": patch\n---\n\nSecond,\nin two lines.\n');
  expect(await readPackageChanges(join(folder, "packages"), join(folder, "changesets"))).toEqual([
    {
      name: "a",
      markdown:
        "### Unreleased\n\n- patch: Second,\n  in two lines.\n\n### 0.1.0\n\n**Minor Changes**\n\n- First.",
    },
  ]);
});
