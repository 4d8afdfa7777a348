import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { makeServerFolder, withoutUsageStatistics } from "./project.ts";

test.each([
  "a: 1\nhelp_improve_mage: true\n# kept\nb: 2\n",
  "help_improve_mage: true",
  "a: 1\n",
  "help_improve_mage: false\na: 1\n",
])("turns off usage statistics in %j", (metadata) => {
  const changed = withoutUsageStatistics(metadata);
  expect(parse(changed)).toEqual({ ...parse(metadata), help_improve_mage: false });
  expect(changed.includes("# kept")).toBe(metadata.includes("# kept"));
});

test("gives each server its own copy of the template, with usage statistics off", async () => {
  const template = await mkdtemp(join(tmpdir(), "template-"));
  for (const folder of ["project/project", "sqlite", "postgresql/postgresql"]) {
    await mkdir(join(template, folder), { recursive: true });
  }
  await writeFile(join(template, "sqlite/mage.db"), "");
  const original = "project_uuid: abc\nhelp_improve_mage: true\n";
  await writeFile(join(template, "project/project/metadata.yaml"), original);
  const folders = [
    await makeServerFolder(template, "sqlite"),
    await makeServerFolder(template, "postgresql"),
  ];
  expect(new Set(folders).size).toBe(2);
  for (const folder of folders) {
    const metadata = parse(await readFile(join(folder, "project/metadata.yaml"), "utf8"));
    expect(metadata).toEqual({ project_uuid: "abc", help_improve_mage: false });
  }
  expect(await readFile(join(template, "project/project/metadata.yaml"), "utf8")).toBe(original);
  expect(folders.map((folder) => existsSync(join(folder, "mage.db")))).toEqual([true, false]);
  expect(folders.map((folder) => existsSync(join(folder, "postgresql")))).toEqual([false, true]);
  for (const folder of [template, ...folders]) await rm(folder, { recursive: true });
});
