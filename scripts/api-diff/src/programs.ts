import { join } from "node:path";
import ts from "typescript";

const base: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  types: [],
  skipLibCheck: true,
};

const libraries = new Map<string, ts.SourceFile>();

/** A program of files that exist only in memory, in a folder whose dependencies they may import. */
export function programOf(
  folder: string,
  files: Record<string, string>,
  more: ts.CompilerOptions = {},
): ts.Program {
  const options = { ...base, ...more };
  const virtual = new Map(Object.entries(files).map(([name, text]) => [join(folder, name), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => virtual.has(name) || fileExists(name);
  host.readFile = (name) => virtual.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = virtual.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, rest[0]);
    const known = libraries.get(name);
    if (known) return known;
    const file = getSourceFile(name, ...rest);
    if (file && name.includes("/typescript/lib/lib.")) libraries.set(name, file);
    return file;
  };
  return ts.createProgram([...virtual.keys()], options, host);
}

/** A test that something is refused says nothing about a program that works. */
const unusedExpectation = 2578;

/**
 * Compiles programs together, each as a module of its own, and gives the first reason for each that doesn't compile.
 *
 * @param folder - Where they pretend to be: their imports resolve from there. It need not exist.
 */
export function brokenPrograms(
  folder: string,
  files: Record<string, string>,
): { name: string; line: number; why: string }[] {
  const program = programOf(folder, files, { types: ["node"], lib: ["lib.es2023.d.ts", "lib.dom.d.ts"] });
  return Object.keys(files).flatMap((name) => {
    const file = program.getSourceFile(join(folder, name));
    const [first] = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ].filter(({ code }) => code !== unusedExpectation);
    if (!first) return [];
    const line = (file?.getLineAndCharacterOfPosition(first.start ?? 0).line ?? 0) + 1;
    return [{ name, line, why: deepest(first.messageText) }];
  });
}

/** The innermost reason, which names the property. */
export function deepest(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === "string") return message;
  const next = message.next?.at(-1);
  return next ? deepest(next) : message.messageText;
}
