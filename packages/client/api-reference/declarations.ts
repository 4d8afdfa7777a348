import { join } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";
import ts from "typescript";

/** Something that a package exports, from its declarations. */
export interface Exported {
  name: string;
  symbol: ts.Symbol;
  declaration: ts.Declaration;
  /** Whether a generator wrote it. */
  generated: boolean;
}

/** The declarations of a built package, as a compiler sees them that imports it. */
export function readDeclarations(folder: string): { checker: ts.TypeChecker; exported: Exported[] } {
  const file = join(workspaceRoot, "packages", folder, "dist/index.d.ts");
  const options = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
  };
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`There is no ${file}: build the package first`);
  const exported = checker.getExportsOfModule(module).flatMap((exportedSymbol): Exported[] => {
    const alias = exportedSymbol.flags & ts.SymbolFlags.Alias;
    const symbol = alias ? checker.getAliasedSymbol(exportedSymbol) : exportedSymbol;
    const declaration = symbol.declarations?.[0];
    if (!declaration) return [];
    const generated = declaration.getSourceFile().fileName.includes("/generated/");
    return [{ name: exportedSymbol.name, symbol, declaration, generated }];
  });
  return { checker, exported };
}

/** What a class has in common with every promise, or is called by the language alone. */
const understood = ["then", "catch", "finally"];

/** The methods and properties of a class or interface that others may use. */
export function membersOf(declaration: ts.Declaration): (ts.ClassElement | ts.TypeElement)[] {
  if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) return [];
  return [...declaration.members].filter(({ name }) => {
    if (!name) return true;
    if (ts.isPrivateIdentifier(name) || ts.isComputedPropertyName(name)) return false;
    return !understood.includes(name.getText());
  });
}

/** What stands above a declaration, as one line of Markdown; its tags apart. */
export function commentOf(checker: ts.TypeChecker, { declaration }: { declaration: ts.Declaration }): string {
  const symbol = "symbol" in declaration ? (declaration.symbol as ts.Symbol) : undefined;
  return markdown(ts.displayPartsToString(symbol?.getDocumentationComment(checker)));
}

/** What a declaration's tags of this name say, each as one line of Markdown. */
export function tagsOf(declaration: ts.Declaration, name: "param" | "returns" | "throws"): string[] {
  return ts.getJSDocTags(declaration).flatMap((tag) => {
    if (tag.tagName.text !== name) return [];
    const type = ts.isJSDocThrowsTag(tag) ? tag.typeExpression?.getText() : undefined;
    return [markdown(`${type ?? ""} ${ts.getTextOfJSDocComment(tag.comment) ?? ""}`)];
  });
}

function markdown(text: string): string {
  return text
    .replace(/\n\s*\* ?/g, " ")
    .replace(/\{@link (\w+) ?\}/g, "`$1`")
    .replace(/\s+/g, " ")
    .trim();
}
