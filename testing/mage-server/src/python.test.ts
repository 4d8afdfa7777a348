import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPython, PythonMissingError } from "./python.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "python-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a fake interpreter into PATH: a shell script with these commands. */
function python(name: string, commands: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${commands}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("findPython", () => {
  test("picks the newest version that Mage supports", async () => {
    python("python3.11", 'echo "11 /opt/python3.11"');
    python("python3.10", 'echo "10 /opt/python3.10"');
    expect(await findPython({ PATH: folder })).toBe("/opt/python3.11");
  });

  test("skips a launcher that fails", async () => {
    python("python3.12", "echo 'command not found' >&2; exit 127");
    python("python3.10", 'echo "10 /opt/python3.10"');
    expect(await findPython({ PATH: folder })).toBe("/opt/python3.10");
  });

  test.each(["9", "13"])("rejects a python3 that is 3.%s", async (minor) => {
    python("python3", `echo "${minor} /opt/python3"`);
    await expect(findPython({ PATH: folder })).rejects.toThrow(PythonMissingError);
  });

  test("names the versions to install when none is found", async () => {
    await expect(findPython({ PATH: folder })).rejects.toThrow(/Python 3\.10, 3\.11 or 3\.12.*install one/);
  });

  test("uses only the interpreter that MAGE_PYTHON names", async () => {
    python("python3.12", 'echo "12 /opt/python3.12"');
    const chosen = python("mine", 'echo "10 /opt/mine"');
    expect(await findPython({ PATH: folder, MAGE_PYTHON: chosen })).toBe("/opt/mine");
    const missing = join(folder, "missing");
    await expect(findPython({ PATH: folder, MAGE_PYTHON: missing })).rejects.toThrow(
      `MAGE_PYTHON is ${missing}`,
    );
  });
});
