import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedLibraries, workspaceRoot } from "@mage-api/workspace";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { commentOf, membersOf, readDeclarations, tagsOf } from "./declarations.ts";
import { apiDocument } from "./document.ts";

describe("api.md of the client", () => {
  it("says what the built declarations say", async () => {
    const written = await readFile(join(workspaceRoot, "packages/client/generated/api.md"), "utf8");
    expect(written, "run `npm start`").toBe(apiDocument());
  });

  it("has every export in it", () => {
    const document = apiDocument();
    const { exported } = readDeclarations("client");
    const values = exported.filter(
      ({ generated, declaration }) => !generated || ts.isVariableDeclaration(declaration),
    );
    expect(values.length).toBeGreaterThan(40);
    const resources = ["Pipelines", "Blocks", "PipelineSchedules", "PipelineRuns"];
    const missing = values.filter(({ name }) => {
      const isNamed = new RegExp(`^(### ${name}|- \`${name}[(<])`, "m").test(document);
      return !isNamed && !resources.includes(name);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe.each(publishedLibraries)("the declarations of %s", (folder) => {
  it("explain everything that isn't generated", () => {
    const { checker, exported } = readDeclarations(folder);
    const unexplained = exported.flatMap(({ name, declaration, generated }) => {
      if (generated) return [];
      const silent = membersOf(declaration).filter(
        (member) =>
          (ts.isMethodDeclaration(member) || ts.isMethodSignature(member)) &&
          ![commentOf(checker, { declaration: member }), ...tagsOf(member, "throws")].some(Boolean),
      );
      const missing = silent.map((member) => `${name}.${member.name?.getText()}`);
      return commentOf(checker, { declaration }) ? missing : [name, ...missing];
    });
    expect(unexplained).toEqual([]);
  });
});
