import { join } from "node:path";
import ts from "typescript";
import type { Bump } from "./bump.ts";
import { createProgram, innermostMessage } from "./compile.ts";

/** The direction in which values of a type travel, seen from the caller. */
export type Direction = "sent" | "received" | "both" | "neither";

/** The changes to the public types of a package. */
export interface TypeChanges {
  bump: Bump;
  added: string[];
  removed: string[];
  /** Exports whose new type is incompatible with the old one, with TypeScript's reason. */
  broken: { name: string; reason: string }[];
}

/**
 * Compares two API reports with TypeScript. The new version must accept everything that the old one accepted, and return
 * only what fits the old one's types.
 *
 * @param folder - The package's folder, from which its dependencies resolve.
 * @param directionOf - Returns the direction of an exported type. Functions and classes don't need one.
 */
export function compareReports(
  before: string,
  after: string,
  folder: string,
  directionOf: (name: string) => Direction,
): TypeChanges {
  const [old, now] = [moduleIn(before), moduleIn(after)];
  if (old === now) return { bump: "none", added: [], removed: [], broken: [] };
  const [oldExports, newExports] = [exportsOf(old), exportsOf(now)];
  const removed = [...oldExports.keys()].filter((name) => !newExports.has(name));
  const added = [...newExports.keys()].filter((name) => !oldExports.has(name));
  const checks = [...oldExports].flatMap(([name, { value, parameters }]) =>
    newExports.has(name) ? checksOf(name, value, parameters, value ? "received" : directionOf(name)) : [],
  );
  if (oldExports.has("operations") && newExports.has("operations"))
    checks.push(...operationChecks(membersOf(old, "operations"), membersOf(now, "operations")));
  const broken = failedChecks(folder, { "old.d.ts": old, "new.d.ts": now }, checks);
  const bump = removed.length + broken.length > 0 ? "major" : added.length > 0 ? "minor" : "patch";
  return { bump, added, removed, broken };
}

/** Returns the TypeScript code in a report. */
function moduleIn(report: string): string {
  return /```ts\n([\s\S]*?)```/.exec(report)?.[1]?.trim() ?? "";
}

interface Export {
  /** True for functions, classes and variables; false for types. */
  value: boolean;
  /** The number of type parameters. */
  parameters: number;
}

function exportsOf(text: string): Map<string, Export> {
  const found = new Map<string, Export>();
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

/** A line of TypeScript that compiles only if the versions are compatible. */
interface Check {
  name: string;
  text: string;
}

function checksOf(name: string, value: boolean, parameters: number, direction: Direction): Check[] {
  const generic = parameters > 0 ? `<${Array(parameters).fill("any").join(", ")}>` : "";
  const type = (side: "Old" | "New") => (value ? `typeof ${side}.${name}` : `${side}.${name}${generic}`);
  // Callers never set the path in a `…Data` type.
  const sent = (side: "Old" | "New") =>
    /Data$/.test(name) && !value ? `Omit<${type(side)}, "url">` : type(side);
  const assignable = (to: string, from: string) => ({ name, text: `check<${to}>(null! as ${from});` });
  return [
    ...(direction === "received" || direction === "both" ? [assignable(type("Old"), type("New"))] : []),
    ...(direction === "sent" || direction === "both" ? [assignable(sent("New"), sent("Old"))] : []),
  ];
}

/** Compares the interface of all operations that openapi-typescript generates. */
function operationChecks(old: string[], now: string[]): Check[] {
  return old
    .filter((id) => now.includes(id))
    .flatMap((id) => {
      const of = (side: "Old" | "New") => `${side}.operations[${JSON.stringify(id)}]`;
      const assignable = (to: string, from: string) => ({
        name: `operations["${id}"]`,
        text: `check<${to}>(null! as ${from});`,
      });
      return [
        assignable(`Sent<${of("New")}>`, `Sent<${of("Old")}>`),
        assignable(`Received<${of("Old")}>`, `Received<${of("New")}>`),
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

function failedChecks(
  folder: string,
  modules: Record<string, string>,
  checks: Check[],
): TypeChanges["broken"] {
  const head = [
    'import type * as Old from "./old.d.ts";',
    'import type * as New from "./new.d.ts";',
    "declare function check<T>(value: T): void;",
    'type Sent<T> = Pick<T, Extract<keyof T, "parameters" | "requestBody">>;',
    "type Received<T> = T extends { responses: infer R } ? R[Extract<keyof R, 200 | 201 | 202 | 203 | 204>] : never;",
  ];
  const program = createProgram(folder, {
    ...modules,
    "check.ts": [...head, ...checks.map(({ text }) => text)].join("\n"),
  });
  const file = program.getSourceFile(join(folder, "check.ts"));
  const broken = new Map<string, string>();
  for (const { start, messageText } of program.getSemanticDiagnostics(file)) {
    const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
    const check = checks[line - head.length];
    if (!check)
      throw new Error(
        `The comparison itself does not compile: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      );
    if (!broken.has(check.name)) broken.set(check.name, innermostMessage(messageText));
  }
  return [...broken].map(([name, reason]) => ({ name, reason }));
}
