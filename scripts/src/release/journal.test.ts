import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeTogether, rollBack } from "./journal.ts";

let root: string;
let from: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "journal-"));
  from = await mkdtemp(join(tmpdir(), "journal-from-"));
});
afterEach(async () => {
  for (const folder of [root, from]) await rm(folder, { recursive: true, force: true });
});

const names = Array.from({ length: 40 }, (_, index) => `folder-${index % 4}/file-${index}.txt`);
const read = (path: string) => readFile(join(root, path), "utf8").catch(() => undefined);

async function fill(folder: string, text: string): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function states(): Promise<Set<string | undefined>> {
  return new Set(await Promise.all(names.map(read)));
}

test("files are written, replaced and removed together", async () => {
  await writeFile(join(root, "old.txt"), "old");
  await writeFile(join(root, "gone.txt"), "gone");
  await writeFile(join(from, "new.txt"), "new");
  await changeTogether(root, [
    { path: "old.txt", from: join(from, "new.txt") },
    { path: "deep/er/new.txt", from: join(from, "new.txt") },
    { path: "gone.txt", from: undefined },
  ]);
  expect([await read("old.txt"), await read("deep/er/new.txt"), await read("gone.txt")]).toEqual([
    "new",
    "new",
    undefined,
  ]);
  expect(await rollBack(root)).toBe(false);
  expect(await read("old.txt")).toBe("new");
});

test("what can't be read stops the change before the first file", async () => {
  await fill(root, "old");
  const changes = names.map((path) => ({ path, from: join(from, "missing") }));
  await expect(changeTogether(root, changes)).rejects.toThrow("ENOENT");
  expect(await states()).toEqual(new Set(["old"]));
});

// A new process each time, killed at another moment: while files are copied, between two renames, or after the last.
test("a process that is killed leaves all or, once undone, nothing", async () => {
  await fill(from, "new");
  const program = join(from, "change.mjs");
  const module = new URL("./journal.ts", import.meta.url).href;
  await writeFile(
    program,
    `import { changeTogether } from ${JSON.stringify(module)};
const names = ${JSON.stringify(names)};
process.stdout.write("ready");
await changeTogether(${JSON.stringify(root)}, names.map((path) => ({ path, from: ${JSON.stringify(from)} + "/" + path })));`,
  );
  const seen = { old: 0, new: 0 };
  for (let round = 0; round < 24; round += 1) {
    await fill(root, "old");
    await killedAfter(program, round * 1.5);
    await rollBack(root);
    const [state, ...others] = await states();
    expect(others).toEqual([]);
    seen[state as "old" | "new"] += 1;
    expect(await readdir(join(root, ".mage")).catch(() => [])).toEqual([]);
  }
  expect(seen.old).toBeGreaterThan(0);
});

test("a change that was half done is undone, also when files were new", async () => {
  await mkdir(join(root, ".mage/regenerate"), { recursive: true });
  await writeFile(join(root, "a.txt"), "new");
  await writeFile(join(root, "b.txt"), "new");
  await writeFile(join(root, ".mage/regenerate/0.old"), "old");
  await writeFile(
    join(root, ".mage/regenerate/journal.json"),
    JSON.stringify([
      { path: "a.txt", old: "0.old", new: "0.new" },
      { path: "b.txt", new: "1.new" },
    ]),
  );
  expect(await rollBack(root)).toBe(true);
  expect([await read("a.txt"), await read("b.txt")]).toEqual(["old", undefined]);
  expect(await rollBack(root)).toBe(false);
});

function killedAfter(program: string, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--no-warnings", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), milliseconds));
    child.on("error", reject);
    child.on("exit", () => resolve());
  });
}
