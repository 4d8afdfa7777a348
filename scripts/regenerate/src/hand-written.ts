import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";

/** Folders of hand-written code that calls operations by name. */
const folders = ["packages/client/src", "packages/contract-tests/src"];

/** Returns the hand-written files that use an operation, with its name. */
export function handWrittenUsersOf(operationId: string): string[] {
  const word = new RegExp(`\\b${operationId}\\b`);
  return folders
    .flatMap((folder) =>
      readdirSync(join(workspaceRoot, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        join(folder, file).split(sep).join("/"),
      ),
    )
    .filter((file) => file.endsWith(".ts") && !file.includes("/generated/"))
    .filter((file) => word.test(readFileSync(join(workspaceRoot, file), "utf8")))
    .sort();
}

/**
 * Explains why the packages can't be built: one sentence for each hand-written file that doesn't fit the document. Other
 * failures are returned as they are.
 */
export function explainBuild(failure: string): string {
  const files = new Map<string, Set<string>>();
  for (const [, file = "", line = ""] of failure.matchAll(
    /^\s*([^\s()]+\.ts)[(:](\d+)[,:]\d+\)?(?: - |: )error TS\d+/gm,
  ))
    files.set(file, (files.get(file) ?? new Set()).add(line));
  if (files.size === 0) return failure;
  return [...files]
    .map(([file, lines]) => {
      const where = `${relative(".", file)}, line${lines.size > 1 ? "s" : ""} ${[...lines].join(", ")}`;
      return `${where}: doesn't fit the new document: adapt it to the changes above, then run the same command again.`;
    })
    .join("\n");
}
