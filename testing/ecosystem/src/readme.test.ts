import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { workspaceRoot } from "@mage-api/workspace";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Inside node_modules, so that the snippets' imports resolve. */
const folder = fileURLToPath(new URL("../node_modules/.readme", import.meta.url));

/** Prepended to snippets without imports, which build on the snippets before them. */
const preamble = `import { Mage, readPipeline, toDate } from "@mage-api/client";\n`;
const client = `const mage = new Mage();\n`;

function snippetsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => {
    if (code.includes("import ")) return code;
    return `${preamble}${code.includes("mage = new") ? "" : client}${code}`;
  });
}

describe.each(["README.md", "packages/client/README.md", "packages/types/README.md"])("%s", (file) => {
  test("has snippets that compile", async () => {
    const snippets = snippetsOf(await readFile(join(workspaceRoot, file), "utf8"));
    expect(snippets.length).toBeGreaterThan(0);
    const at = join(folder, file.replaceAll("/", "-"));
    await rm(at, { recursive: true, force: true });
    await mkdir(at, { recursive: true });
    const files = snippets.map((code, index) => ({
      path: join(at, `${index}.mts`),
      code: `${code}\nexport {};\n`,
    }));
    await Promise.all(files.map(({ path, code }) => writeFile(path, code)));

    const program = ts.createProgram(
      files.map(({ path }) => path),
      {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.NodeNext,
        types: ["node"],
        lib: ["lib.es2023.d.ts"],
        strict: true,
        noUnusedLocals: false,
        skipLibCheck: true,
        resolveJsonModule: true,
        noEmit: true,
      },
    );
    const problems = ts.getPreEmitDiagnostics(program).map(({ file: where, start = 0, messageText }) => {
      const line = where?.text.slice(0, start).split("\n").length ?? 0;
      return `${where?.fileName.slice(at.length + 1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
    expect(problems).toEqual([]);
  });
});
