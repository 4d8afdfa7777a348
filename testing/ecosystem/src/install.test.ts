import { exec } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { startMockServer } from "@mage-api/mock-server";
import { createTemporaryFolder, packTarballs, summary } from "@mage-api/workspace";
import { expect, test } from "vitest";

const run = promisify(exec);
const program = `
import { Mage } from "@mage-api/client";
const mage = new Mage({ baseUrl: process.argv[2] });
const { uuid } = await mage.pipelines.create({ name: "nightly load", type: "python" });
console.log(uuid);
`;

test("the install command that npm start prints gives another project a working client", async () => {
  await packTarballs();
  const [, command = ""] = /^ {2}(npm install .*)$/m.exec(await summary()) ?? [];
  const { folder, remove } = await createTemporaryFolder();
  const server = await startMockServer({ authentication: false });
  try {
    await writeFile(join(folder, "package.json"), '{ "name": "another-project", "private": true }\n');
    await writeFile(join(folder, "program.mjs"), program);
    await run(`${command} --no-audit --no-fund`, { cwd: folder });
    const { stdout } = await run(`node program.mjs ${server.baseUrl}`, { cwd: folder });
    expect(stdout).toBe("nightly_load\n");
  } finally {
    await Promise.all([server.stop(), remove()]);
  }
});
