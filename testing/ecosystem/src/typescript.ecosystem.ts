import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { outcomeOf, tool } from "./harness/tools.ts";

const cwd = inject("project");
const strict = ["--noEmit", "--strict", "--target", "es2022", "--skipLibCheck", "false"];
const bundler = ["--module", "esnext", "--moduleResolution", "bundler"];
const nodenext = ["--module", "nodenext", "--moduleResolution", "nodenext"];
// The client's types use fetch, Response and AbortSignal, which the DOM library or Node's types define.
const browser = ["--lib", "es2022,dom", "--typeRoots", "./none"];
const node = ["--lib", "es2022", "--types", "node", "--typeRoots", tool("@types")];
const stricter = [
  "--exactOptionalPropertyTypes",
  "--noUncheckedIndexedAccess",
  "--noPropertyAccessFromIndexSignature",
];

/** Returns the compiler's errors for a program. */
async function errorsOf(compiler: string, program: string, flags: string[]): Promise<string> {
  const tsc = tool(compiler, "bin/tsc");
  // Newer compilers reject files on the command line next to a tsconfig.json, so the project has none.
  const { stdout, stderr } = await outcomeOf(process.execPath, [tsc, ...flags, join(cwd, program)], { cwd });
  return (stdout + stderr).trim();
}

describe.each([
  ["typescript-5.0", "bundler resolution, DOM library", [...bundler, ...browser]],
  ["typescript-5.0", "nodenext resolution, Node's types", [...nodenext, ...node]],
  ["typescript-5.9", "bundler resolution, DOM library", [...bundler, ...browser]],
  ["typescript-5.9", "bundler resolution, Node's types", [...bundler, ...node]],
  ["typescript-5.9", "nodenext resolution, DOM library", [...nodenext, ...browser]],
  ["typescript-5.9", "nodenext resolution, Node's types", [...nodenext, ...node]],
  ["typescript-5.9", "all strict flags", [...bundler, ...browser, ...stricter]],
  ["typescript-6", "bundler resolution, DOM library", [...bundler, ...browser]],
  ["typescript-6", "nodenext resolution, Node's types", [...nodenext, ...node]],
  ["typescript-7", "bundler resolution, DOM library", [...bundler, ...browser]],
  ["typescript-7", "nodenext resolution, Node's types", [...nodenext, ...node]],
])("%s, %s", (compiler, _, flags) => {
  test("compiles in strict mode with library checks", async () => {
    expect(await errorsOf(compiler, "strict.mts", [...strict, ...flags])).toBe("");
  });
});

describe("with typescript-5.9", () => {
  test("compiles without strictNullChecks", async () => {
    const flags = [...strict, ...bundler, ...browser, "--strictNullChecks", "false"];
    expect(await errorsOf("typescript-5.9", "strict.mts", flags)).toBe("");
  });

  test("compiles a CommonJS module that requires the client", async () => {
    expect(await errorsOf("typescript-5.9", "requires.cts", [...strict, ...nodenext, ...node])).toBe("");
  });

  test("reports errors in a wrong program", async () => {
    const errors = await errorsOf("typescript-5.9", "wrong.mts", [...strict, ...bundler, ...browser]);
    expect(errors).toMatch(/wrong\.mts.*error TS2820.*Did you mean '"python"'/);
  });
});
