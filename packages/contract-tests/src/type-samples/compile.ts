import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "../../..");

/** Imports the types of both generators. */
export const imports = `
import type { components, operations } from ${JSON.stringify(join(packages, "types/src/generated/openapi.ts"))};
import type * as HeyApi from ${JSON.stringify(join(packages, "client/src/generated/types.gen.ts"))};
`;

/**
 * Compiles a module with this workspace's strict options.
 *
 * @returns the message and source line of each error.
 */
export function errorsOf(source: string): string[] {
  const path = join(here, "virtual.ts");
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === path || fileExists(name);
  host.readFile = (name) => (name === path ? source : readFile(name));
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file?.text.slice(0, start).split("\n").length ?? 0;
    const text = file?.text.split("\n")[line - 1]?.slice(0, 200) ?? "";
    return `${ts.flattenDiagnosticMessageText(messageText, " ")} (${text.trim()})`;
  });
}
