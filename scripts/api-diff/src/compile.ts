import { join } from "node:path";
import ts from "typescript";

const baseOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  types: [],
  skipLibCheck: true,
};

const libraryCache = new Map<string, ts.SourceFile>();

/**
 * Creates a program from files in memory.
 *
 * @param folder - The folder that their imports resolve from. It need not exist.
 * @param files - Text by file name.
 */
export function createProgram(
  folder: string,
  files: Record<string, string>,
  moreOptions: ts.CompilerOptions = {},
): ts.Program {
  const options = { ...baseOptions, ...moreOptions };
  const inMemory = new Map(Object.entries(files).map(([name, text]) => [join(folder, name), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => inMemory.has(name) || fileExists(name);
  host.readFile = (name) => inMemory.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = inMemory.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, rest[0]);
    const cached = libraryCache.get(name);
    if (cached) return cached;
    const file = getSourceFile(name, ...rest);
    if (file && name.includes("/typescript/lib/lib.")) libraryCache.set(name, file);
    return file;
  };
  return ts.createProgram([...inMemory.keys()], options, host);
}

/** A program that doesn't compile, with TypeScript's first error. */
export interface BrokenProgram {
  name: string;
  line: number;
  reason: string;
}

/** An unused `@ts-expect-error`: the program works all the same. */
const unusedExpectError = 2578;

/**
 * Compiles programs, each as its own module, and returns those that fail.
 *
 * @param folder - The folder that their imports resolve from. It need not exist.
 * @param files - Text by file name.
 */
export function brokenPrograms(folder: string, files: Record<string, string>): BrokenProgram[] {
  const program = createProgram(folder, files, { types: ["node"], lib: ["lib.es2023.d.ts", "lib.dom.d.ts"] });
  return Object.keys(files).flatMap((name) => {
    const file = program.getSourceFile(join(folder, name));
    const [first] = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ].filter(({ code }) => code !== unusedExpectError);
    if (!first) return [];
    const line = (file?.getLineAndCharacterOfPosition(first.start ?? 0).line ?? 0) + 1;
    return [{ name, line, reason: innermostMessage(first.messageText) }];
  });
}

/** Returns the innermost message of a chain: the one that names the property. */
export function innermostMessage(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === "string") return message;
  const next = message.next?.at(-1);
  return next ? innermostMessage(next) : message.messageText;
}
