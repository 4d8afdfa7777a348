import { join } from "node:path";
import ts from "typescript";
import type { Bump } from "./bump.ts";
import { deepest, programOf } from "./programs.ts";

/** Which way a type goes: callers send it, are given it, both, or it is only a name. */
export type Direction = "sent" | "given" | "both" | "name";

/** What differs between the public types of two versions of a package. */
export interface ApiDifference {
  bump: Bump;
  added: string[];
  removed: string[];
  /** Exports that a program written for the old version can't use as it did, with TypeScript's reason. */
  broken: { name: string; why: string }[];
}

/**
 * Compares two API reports by asking TypeScript: what was sent to the old version must still be accepted by the new one,
 * and what the new one gives must be usable as what the old one gave.
 *
 * @param folder - The package's folder, from which its dependencies resolve.
 * @param directionOf - Which way an exported type goes; a function or class says so itself.
 */
export function compareReports(
  before: string,
  after: string,
  folder: string,
  directionOf: (name: string) => Direction,
): ApiDifference {
  const [old, now] = [moduleIn(before), moduleIn(after)];
  if (old === now) return { bump: "none", added: [], removed: [], broken: [] };
  const [oldExports, newExports] = [exportsOf(old), exportsOf(now)];
  const removed = [...oldExports.keys()].filter((name) => !newExports.has(name));
  const added = [...newExports.keys()].filter((name) => !oldExports.has(name));
  const lines = [...oldExports].flatMap(([name, { value, parameters }]) =>
    newExports.has(name) ? checks(name, value, parameters, value ? "given" : directionOf(name)) : [],
  );
  if (oldExports.has("operations") && newExports.has("operations"))
    lines.push(...operationChecks(membersOf(old, "operations"), membersOf(now, "operations")));
  const broken = complaints(folder, { "old.d.ts": old, "new.d.ts": now }, lines);
  const bump = removed.length + broken.length > 0 ? "major" : added.length > 0 ? "minor" : "patch";
  return { bump, added, removed, broken };
}

/** The TypeScript in a report. */
function moduleIn(report: string): string {
  return /```ts\n([\s\S]*?)```/.exec(report)?.[1]?.trim() ?? "";
}

interface Exported {
  value: boolean;
  parameters: number;
}

function exportsOf(text: string): Map<string, Exported> {
  const found = new Map<string, Exported>();
  const source = ts.createSourceFile("report.d.ts", text, ts.ScriptTarget.ES2023);
  for (const statement of source.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations)
        found.set(name.getText(source), { value: true, parameters: 0 });
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      if (statement.name) found.set(statement.name.text, { value: true, parameters: 0 });
    } else if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) {
      found.set(statement.name.text, { value: false, parameters: statement.typeParameters?.length ?? 0 });
    }
  }
  return found;
}

interface Check {
  name: string;
  text: string;
}

function checks(name: string, value: boolean, parameters: number, direction: Direction): Check[] {
  const generic = parameters > 0 ? `<${Array(parameters).fill("any").join(", ")}>` : "";
  const type = (side: "Old" | "New") => (value ? `typeof ${side}.${name}` : `${side}.${name}${generic}`);
  // The path in a `…Data` type is the client's business.
  const sent = (side: "Old" | "New") =>
    /Data$/.test(name) && !value ? `Omit<${type(side)}, "url">` : type(side);
  const must = (to: string, from: string) => ({ name, text: `check<${to}>(null! as ${from});` });
  return [
    ...(direction === "given" || direction === "both" ? [must(type("Old"), type("New"))] : []),
    ...(direction === "sent" || direction === "both" ? [must(sent("New"), sent("Old"))] : []),
  ];
}

/** openapi-typescript has one interface of all operations, each with what is sent and what is given. */
function operationChecks(old: string[], now: string[]): Check[] {
  return old
    .filter((id) => now.includes(id))
    .flatMap((id) => {
      const of = (side: "Old" | "New") => `${side}.operations[${JSON.stringify(id)}]`;
      const must = (to: string, from: string) => ({
        name: `operations["${id}"]`,
        text: `check<${to}>(null! as ${from});`,
      });
      return [
        must(`Sent<${of("New")}>`, `Sent<${of("Old")}>`),
        must(`Given<${of("Old")}>`, `Given<${of("New")}>`),
      ];
    });
}

function membersOf(text: string, name: string): string[] {
  const source = ts.createSourceFile("report.d.ts", text, ts.ScriptTarget.ES2023);
  const found = source.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === name);
  const members = found && ts.isInterfaceDeclaration(found) ? found.members : [];
  return members.flatMap(({ name }) =>
    name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
  );
}

function complaints(
  folder: string,
  modules: Record<string, string>,
  lines: Check[],
): ApiDifference["broken"] {
  const head = [
    'import type * as Old from "./old.d.ts";',
    'import type * as New from "./new.d.ts";',
    "declare function check<T>(value: T): void;",
    'type Sent<T> = Pick<T, Extract<keyof T, "parameters" | "requestBody">>;',
    "type Given<T> = T extends { responses: infer R } ? R[Extract<keyof R, 200 | 201 | 202 | 203 | 204>] : never;",
  ];
  const program = programOf(folder, {
    ...modules,
    "check.ts": [...head, ...lines.map(({ text }) => text)].join("\n"),
  });
  const file = program.getSourceFile(join(folder, "check.ts"));
  const broken = new Map<string, string>();
  for (const { start, messageText } of program.getSemanticDiagnostics(file)) {
    const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
    const check = lines[line - head.length];
    if (!check)
      throw new Error(`The comparison itself: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
    if (!broken.has(check.name)) broken.set(check.name, deepest(messageText));
  }
  return [...broken].map(([name, why]) => ({ name, why }));
}
