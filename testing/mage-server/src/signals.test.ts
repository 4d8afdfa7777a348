import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

/** Waits for a signal, in place of the command that starts Mage. */
const program = `
process.on("SIGTERM", () => { console.log("stopped"); process.exit(); });
console.log("running", process.pid);
setInterval(() => {}, 1000);
`;

describe("npm run mage", () => {
  let folder: string;

  beforeAll(async () => {
    const { scripts } = JSON.parse(await readFile(join(workspaceRoot, "package.json"), "utf8"));
    folder = await mkdtemp(join(tmpdir(), "mage-script-"));
    for (const [file, text] of [
      ["scripts/workspace/src/check-setup.mjs", ""],
      ["testing/mage-server/src/cli.ts", program],
    ] as const) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    await writeFile(join(folder, "package.json"), JSON.stringify({ scripts: { mage: scripts.mage } }));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("passes SIGTERM on to the command", async () => {
    const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;
    const npm = spawn("npm", ["run", "mage"], { cwd: folder, env: { ...process.env, PATH } });
    let output = "";
    npm.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    await vi.waitUntil(() => output.includes("running"), 20_000);
    npm.kill("SIGTERM");
    await vi.waitFor(() => expect(output).toContain("stopped"), 5_000);
  });
});
