import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMage } from "@mage-api/mage-server";
import { isAlive } from "@mage-api/workspace";
import { describe, expect, inject, test, vi } from "vitest";
import { parse } from "yaml";
import { runUnderTest } from "../harness/release.ts";
import { startServer } from "../harness/start-server.ts";

const skipped = inject("servers").length === 0;
const serverHolder = fileURLToPath(new URL("server-holder.ts", import.meta.url));
const holder = fileURLToPath(new URL("holder.ts", import.meta.url));

const untilGone = (pids: number[], folder: string) =>
  vi.waitFor(
    () => {
      expect(pids.filter(isAlive)).toEqual([]);
      expect(existsSync(folder)).toBe(false);
    },
    { timeout: 15_000, interval: 50 },
  );

describe.skipIf(skipped).concurrent("the supervised processes and their folder are gone", () => {
  /** Starts a parent process with a supervised child that resists SIGTERM. */
  async function hold(way: string) {
    const { python } = await installMage(runUnderTest);
    const folder = mkdtempSync(join(tmpdir(), "supervised-"));
    const child = spawn(process.execPath, [holder, python, folder, way], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    const pids = await vi.waitUntil(() => /started (\d+) (\d+)/.exec(output)?.slice(1).map(Number), 10_000);
    return { child, folder, pids };
  }

  test.each(["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "after the parent received %s",
    async (signal) => {
      const { child, folder, pids } = await hold("wait");
      expect(pids.filter(isAlive)).toEqual(pids);
      child.kill(signal);
      await untilGone(pids, folder);
    },
  );

  test.each(["stop", "exit", "throw"])("after the parent's %s", async (way) => {
    const { folder, pids } = await hold(way);
    await untilGone(pids, folder);
  });
});

describe.skipIf(skipped)("a real server", () => {
  test("sends no usage statistics, and stops together with its scheduler and kernel", async () => {
    const server = await startServer({ authentication: false });
    const metadata = join(server.folder, "project/metadata.yaml");
    const pids = await processesOf(server.folder);
    try {
      expect(parse(readFileSync(metadata, "utf8"))).toMatchObject({ help_improve_mage: false });
      // The server, its scheduler, its kernel and their children.
      expect(pids.length).toBeGreaterThanOrEqual(3);
    } finally {
      await server.stop();
    }
    await untilGone(pids, server.folder);
    expect(server.log()).toContain("Mage is running at");
    expect(server.log()).not.toContain("[Statistics]");
    await server.stop();
  }, 90_000);

  test.each(["SIGKILL", "SIGINT"] as const)(
    "stops when its parent receives %s, with its folder",
    async (signal) => {
      const child = spawn(process.execPath, [serverHolder, JSON.stringify(runUnderTest)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let folder = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        folder += text;
      });
      await vi.waitUntil(() => folder.endsWith("\n"), 60_000);
      const pids = await processesOf(folder.trim());
      expect(pids.length).toBeGreaterThanOrEqual(3);
      child.kill(signal);
      await untilGone(pids, folder.trim());
    },
    90_000,
  );

  /** Finds a server's processes by their environment, which all inherit. Kernels start their own sessions. */
  async function processesOf(folder: string): Promise<number[]> {
    const { python } = await installMage(runUnderTest);
    const script = `
import psutil, sys
for process in psutil.process_iter():
    try:
        if process.environ().get("HOME") == sys.argv[1]: print(process.pid)
    except psutil.Error:
        pass
`;
    const child = spawn(python, ["-c", script, folder], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    for await (const chunk of child.stdout) output += chunk;
    return output.split("\n").filter(Boolean).map(Number);
  }
});
