import ts from "typescript";
import { commentOf, type Exported, membersOf, tagsOf } from "./declarations.ts";

/** Functions that describe an export in Markdown. */
export function describer(checker: ts.TypeChecker) {
  const comment = (declaration: ts.Declaration) => commentOf(checker, { declaration });

  /** A class, interface or type, with its members. */
  function whole({ name, declaration }: Exported, prefix = "", title = name): string {
    const type = ts.isTypeAliasDeclaration(declaration) ? `\`${oneLine(declaration.type)}\`` : "";
    const members = membersOf(declaration).filter((member) => member.name || name === "Mage");
    const text = comment(declaration);
    const parts = [`### ${title}`, type, text === `\`${title}\`` ? "" : text];
    return [...parts, members.map((member) => line(...describe(member, prefix, name))).join("\n")]
      .filter(Boolean)
      .join("\n\n")
      .concat("\n");
  }

  function describe(
    member: ts.ClassElement | ts.TypeElement,
    prefix: string,
    owner: string,
  ): [string, string] {
    const text = allOf(member);
    if (ts.isConstructorDeclaration(member)) return [`new ${owner}(${parametersOf(member)})`, text];
    const name = prefix + member.name?.getText();
    if (ts.isMethodDeclaration(member) || ts.isMethodSignature(member))
      return [signature(name, member), text];
    const optional = "questionToken" in member && member.questionToken ? "?" : "";
    const type = "type" in member ? oneLine(member.type as ts.TypeNode) : "";
    return [`${name}${optional}${type && `: ${type}`}`, text];
  }

  /** What is said of a method, its parameters and what it throws. */
  function allOf(declaration: ts.Declaration): string {
    const of = (label: string, tag: "param" | "returns" | "throws") =>
      tagsOf(declaration, tag).map(
        (text) => `${label}${text.replace(/^- |\.$|^(?=What )/g, "").replace(/^What/, "what")}.`,
      );
    const parameters = of("", "param").map((text) => text.replace(/^options - /, ""));
    return [comment(declaration), ...parameters, ...of("Returns: ", "returns"), ...of("Throws ", "throws")]
      .filter(Boolean)
      .join(" ");
  }

  /** A function. */
  function call({ name, declaration }: Exported): string {
    return line(signature(name, declaration as ts.FunctionDeclaration), allOf(declaration));
  }

  /** A generated function: its type says less than the names of the types that it is made of. */
  function operation({ name, declaration }: Exported): string {
    const types = name.charAt(0).toUpperCase() + name.slice(1);
    const text = ts.displayPartsToString(symbolOf(declaration)?.getDocumentationComment(checker));
    const [summary = ""] = text.split("\n");
    return line(`${name}(options: Options<${types}Data>): MageCall<${types}Response>`, summary);
  }

  return { whole, call, operation };
}

function symbolOf(declaration: ts.Declaration): ts.Symbol | undefined {
  return "symbol" in declaration ? (declaration.symbol as ts.Symbol) : undefined;
}

function line(code: string, comment: string): string {
  return `- \`${code}\`${comment && `<br>\n  ${comment}`}`;
}

function oneLine(node: ts.Node | undefined): string {
  return (node?.getText() ?? "")
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/; \}/g, " }")
    .trim();
}

function signature(name: string, declaration: ts.SignatureDeclaration): string {
  const generic = declaration.typeParameters?.map(oneLine).join(", ");
  return `${name}${generic ? `<${generic}>` : ""}(${parametersOf(declaration)}): ${oneLine(declaration.type)}`;
}

function parametersOf({ parameters }: ts.SignatureDeclaration): string {
  const texts = parameters.map(
    (parameter) => `${nameOf(parameter)}${parameter.questionToken ? "?" : ""}: ${oneLine(parameter.type)}`,
  );
  return texts.join(", ");
}

/** A destructured parameter is called as what is left of it, or as its type, or as what it mostly is. */
function nameOf({ name, type }: ts.ParameterDeclaration): string {
  if (ts.isIdentifier(name)) return name.text;
  const rest = name.elements.find((element) => ts.isBindingElement(element) && element.dotDotDotToken);
  if (rest && ts.isBindingElement(rest)) return rest.name.getText();
  if (type && ts.isTypeReferenceNode(type))
    return type.typeName
      .getText()
      .replace(/^\w*(?=[A-Z])/, "")
      .toLowerCase();
  return name.elements.length > 1 ? "values" : "options";
}
