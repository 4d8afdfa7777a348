import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collectionOf, requestOf } from "./testing/build.ts";
import { writeOutput } from "./write-output.ts";

let folder: string;
const path = (name: string): string => join(folder, name);
const content = (name: string): string => readFileSync(path(name), "utf8");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "output-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(process.platform === "win32")("an output file", () => {
  test("is created, and keeps its mode when it is replaced", () => {
    writeOutput(path("plain"), "a longer text");
    chmodSync(path("plain"), 0o640);
    writeOutput(path("plain"), "new");
    expect(content("plain")).toBe("new");
    expect(statSync(path("plain")).mode & 0o777).toBe(0o640);
  });

  test("may be a symlink, which stays one", () => {
    mkdirSync(path("real"));
    writeFileSync(path("real/file"), "old");
    symlinkSync("real/file", path("link"));
    symlinkSync("link", path("link-to-link"));
    writeOutput(path("link-to-link"), "new");
    expect(lstatSync(path("link")).isSymbolicLink()).toBe(true);
    expect(lstatSync(path("link-to-link")).isSymbolicLink()).toBe(true);
    expect(content("real/file")).toBe("new");
    symlinkSync("real/missing", path("dangling"));
    writeOutput(path("dangling"), "new");
    expect(lstatSync(path("dangling")).isSymbolicLink()).toBe(true);
    expect(content("real/missing")).toBe("new");
    symlinkSync("loop", path("loop"));
    expect(() => writeOutput(path("loop"), "new")).toThrow("can't be written (ELOOP)");
  });

  test("may have several names", () => {
    writeFileSync(path("first"), "a longer text");
    linkSync(path("first"), path("second"));
    writeOutput(path("second"), "new");
    expect([content("first"), content("second")]).toEqual(["new", "new"]);
    expect(statSync(path("first")).nlink).toBe(2);
  });

  test("is left alone if it is read-only or a folder", () => {
    writeFileSync(path("fixed"), "old", { mode: 0o444 });
    expect(() => writeOutput(path("fixed"), "new")).toThrow("fixed is read-only: give another file.");
    expect(content("fixed")).toBe("old");
    expect(() => writeOutput(folder, "new")).toThrow("is a folder: give the path of a file.");
    expect(() => writeOutput(path("no/such"), "new")).toThrow("can't be written (ENOENT)");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("may be a device", () => {
    writeOutput("/dev/null", "new");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test.skipIf(!existsSync("/dev/full"))("may be a device without room", () => {
    expect(() => writeOutput("/dev/full", "new")).toThrow("/dev/full can't be written (ENOSPC)");
  });

  test("may be a pipe", async () => {
    execFileSync("mkfifo", [path("pipe")]);
    const reader = spawn("cat", [path("pipe")]);
    const read = text(reader.stdout);
    const long = "x".repeat(200_000);
    writeOutput(path("pipe"), long);
    expect(await read).toBe(long);
    expect(statSync(path("pipe")).isFIFO()).toBe(true);
  });

  test("may be /dev/stdout, redirected to a file or not", () => {
    const cli = fileURLToPath(new URL("cli.ts", import.meta.url));
    writeFileSync(path("in.json"), JSON.stringify(collectionOf([requestOf("GET", "https://x.io/a")])));
    const command = `"${process.execPath}" "${cli}" in.json -q -o /dev/stdout`;
    const run = (line: string): string => execFileSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" });
    expect(run(`${command} | cat`)).toMatch(/^openapi: 3\.1\.0\n/);
    run(`echo before > out; ${command} >> out; echo after >> out`);
    expect(content("out")).toMatch(/^before\nopenapi: 3\.1\.0\n(?:.*\n)+after\n$/);
  });
});
