import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { outcomeOf, tool } from "./harness/tools.ts";

const cwd = inject("project");
const strict = ["--noEmit", "--strict", "--target", "es2022", "--skipLibCheck", "false"];
const bundler = ["--module", "esnext", "--moduleResolution", "bundler"];
const nodenext = ["--module", "nodenext", "--moduleResolution", "nodenext"];
// The client speaks of fetch, Response and AbortSignal: a browser's library knows them, and so do Node's types.
const browser = ["--lib", "es2022,dom", "--typeRoots", "./none"];
const node = ["--lib", "es2022", "--types", "node", "--typeRoots", tool("@types")];
const stricter = [
  "--exactOptionalPropertyTypes",
  "--noUncheckedIndexedAccess",
  "--noPropertyAccessFromIndexSignature",
];

/** What the compiler says of a program. */
async function errorsOf(compiler: string, program: string, flags: string[]): Promise<string> {
  const tsc = tool(compiler, "bin/tsc");
  // Newer compilers refuse files on the command line beside somebody's tsconfig.json; there is none here.
  const { stdout, stderr } = await outcomeOf(process.execPath, [tsc, ...flags, join(cwd, program)], { cwd });
  return (stdout + stderr).trim();
}

describe.each([
  ["typescript-5.0", "bundler resolution, a browser's library", [...bundler, ...browser]],
  ["typescript-5.0", "nodenext resolution, Node's types", [...nodenext, ...node]],
  ["typescript-5.9", "bundler resolution, a browser's library", [...bundler, ...browser]],
  ["typescript-5.9", "bundler resolution, Node's types", [...bundler, ...node]],
  ["typescript-5.9", "nodenext resolution, a browser's library", [...nodenext, ...browser]],
  ["typescript-5.9", "nodenext resolution, Node's types", [...nodenext, ...node]],
  ["typescript-5.9", "every strict flag there is", [...bundler, ...browser, ...stricter]],
  ["typescript-6", "bundler resolution, a browser's library", [...bundler, ...browser]],
  ["typescript-6", "nodenext resolution, Node's types", [...nodenext, ...node]],
  ["typescript-7", "bundler resolution, a browser's library", [...bundler, ...browser]],
  ["typescript-7", "nodenext resolution, Node's types", [...nodenext, ...node]],
])("%s, %s", (compiler, _, flags) => {
  test("compiles strictly, the libraries checked too", async () => {
    expect(await errorsOf(compiler, "strict.mts", [...strict, ...flags])).toBe("");
  });
});

describe("with typescript-5.9", () => {
  test("compiles without strictNullChecks", async () => {
    const flags = [...strict, ...bundler, ...browser, "--strictNullChecks", "false"];
    expect(await errorsOf("typescript-5.9", "strict.mts", flags)).toBe("");
  });

  test("compiles what requires the client, in nodenext", async () => {
    expect(await errorsOf("typescript-5.9", "requires.cts", [...strict, ...nodenext, ...node])).toBe("");
  });

  test("would report an error that these programs expect and don't get", async () => {
    const errors = await errorsOf("typescript-5.9", "wrong.mts", [...strict, ...bundler, ...browser]);
    expect(errors).toMatch(/wrong\.mts.*error TS2820.*Did you mean '"python"'/);
  });
});
