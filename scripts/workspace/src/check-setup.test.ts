import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { workspaceRoot } from "./paths.ts";

const check = (cwd: string) =>
  spawnSync(process.execPath, [join(import.meta.dirname, "check-setup.mjs")], { cwd, encoding: "utf8" });

test("passes in an installed workspace", () => {
  expect(check(workspaceRoot)).toMatchObject({ status: 0, stderr: "" });
});

test("asks for `npm start` in a workspace without installed packages", () => {
  expect(check(import.meta.dirname)).toMatchObject({
    status: 1,
    stderr: "The workspace is not set up yet: run `npm start` first.\n",
  });
});
