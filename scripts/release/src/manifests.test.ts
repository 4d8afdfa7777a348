import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { publishedPackages } from "./published-packages.ts";

const repository = "https://github.com/mage-api/mage-api-toolkit";
const read = (path: string) => readFileSync(join(workspaceRoot, path), "utf8");

test.each(await publishedPackages(workspaceRoot))(
  "$name links to its source, page and issues",
  ({ folder }) => {
    expect(JSON.parse(read(`${folder}/package.json`))).toMatchObject({
      homepage: `${repository}/tree/main/${folder}#readme`,
      bugs: `${repository}/issues`,
      repository: { type: "git", url: `git+${repository}.git`, directory: folder },
    });
  },
);

test("Node.js is pinned to the same version everywhere", () => {
  const { node } = JSON.parse(read("package.json")).devDependencies;
  expect(read(".node-version").trim()).toBe(node);
  expect(parse(read("pnpm-workspace.yaml")).nodeVersion).toBe(node);
});
