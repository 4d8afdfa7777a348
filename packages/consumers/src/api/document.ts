import ts from "typescript";
import { type Exported, readDeclarations } from "./declarations.ts";
import { describer } from "./describe.ts";

const introduction = `# API of @mage-api/client

Every class, function and option, with its signature. Written by \`pnpm --filter @mage-api/consumers api\` from the built
declarations, and held against them by a test. How to use it is in the [README](README.md).

\`Sent<CreatePipelineData, "pipeline">\` is what an operation takes in its body and \`Filter<ListPipelinesData>\` the query of
a list, both without the envelope that they travel in: an editor shows their properties. Every failure is a
[\`MageError\`](#mageerror).
`;

const byName = (one: Exported, other: Exported) => (one.name < other.name ? -1 : 1);
/** By name, but `MageError`, from which the others come, before them. */
const baseFirst = (one: Exported, other: Exported) =>
  Number(other.name === "MageError") - Number(one.name === "MageError") || byName(one, other);

/** The text of \`api.md\`, from the declarations of the built client. */
export function apiDocument(): string {
  const { checker, exported } = readDeclarations("client");
  const { whole, call, operation } = describer(checker);
  const ours = exported.filter(({ generated }) => !generated);
  const mage = ours.find(({ name }) => name === "Mage");
  if (!mage || !ts.isClassDeclaration(mage.declaration)) throw new Error("The client exports no class Mage");

  // A property of Mage whose type is a class of ours holds methods.
  const resources = mage.declaration.members.flatMap((member) => {
    if (!ts.isPropertyDeclaration(member)) return [];
    const found = ours.find(({ name }) => name === member.type?.getText());
    return found && ts.isClassDeclaration(found.declaration) ? [{ name: member.name.getText(), found }] : [];
  });
  const isResource = (one: Exported) => resources.some(({ found }) => found.name === one.name);
  const isError = ({ name }: Exported) => /^Mage\w*Error$/.test(name);
  const isClass = ({ declaration }: Exported) => ts.isClassDeclaration(declaration);
  const isShape = ({ declaration }: Exported) =>
    ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration);

  return [
    introduction,
    "## The client\n",
    whole(mage, "mage."),
    ...resources.map(({ name, found }) => whole(found, `mage.${name}.`, `mage.${name}`)),
    "## What methods return\n",
    ...ours
      .filter((one) => isClass(one) && !isError(one) && !isResource(one) && one !== mage)
      .sort(byName)
      .map((one) => whole(one)),
    "## Errors\n",
    ...ours
      .filter(isError)
      .sort(baseFirst)
      .map((one) => whole(one)),
    "## Options, events and results\n",
    ...ours
      .filter(isShape)
      .sort(byName)
      .map((one) => whole(one)),
    "## Functions\n",
    ...ours
      .filter(({ declaration }) => ts.isFunctionDeclaration(declaration))
      .sort(byName)
      .map(call),
    "\n## One function per operation\n",
    "Each takes the client, the `path`, `query` and `body` that the operation has, and [`CallOptions`](#calloptions).\n",
    ...exported
      .filter(({ declaration, generated }) => generated && ts.isVariableDeclaration(declaration))
      .sort(byName)
      .map(operation),
    "",
  ].join("\n");
}
