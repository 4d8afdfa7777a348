import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { changesBetween, type Document, operationsOf } from "@mage-api/api-diff";
import type { Progress } from "@mage-api/workspace";
import { files, InputError, makeStage, runTasks, summary, workspaceRoot } from "@mage-api/workspace";
import { parse } from "yaml";
import { lastCommit } from "./baseline.ts";
import { compareWith, type Difference, withoutPackages } from "./compare.ts";
import { applyChanges, bringBuilt, changedOutputs, type FileChange } from "./outputs.ts";
import { changesetOf, printed } from "./report.ts";
import type { Source } from "./source.ts";
import { rememberUpToDate } from "./up-to-date.ts";

export interface MakeOptions {
  given: Source | undefined;
  /** The collection in the workspace. */
  current: Buffer;
  dryRun: boolean;
  force: boolean;
  progress: Progress;
  tasks: readonly string[];
  /** Told of the copy of the workspace, which the caller removes. */
  onStage(path: string): void;
}

/** Makes everything in a copy of the workspace, says what that changes, and then changes the workspace. */
export async function make(options: MakeOptions): Promise<void> {
  const { given, current, dryRun, force, progress, tasks } = options;
  await needConverter();
  const source = given?.content ?? current;
  const before = lastCommit();
  const said = await readCollections(source, given?.name ?? files.collection, current, before, force);
  if (said.lines.length > 0) console.log(`In the collection\n${bullets(said.lines)}\n`);
  progress.step("Making a copy of the workspace to work in");
  const stage = await makeStage(workspaceRoot);
  options.onStage(stage);
  if (given) await writeFile(join(stage, files.collection), source);
  progress.step("Converting, generating and building");
  await generate(stage, tasks, progress, said.explain);
  progress.step("Comparing with the last commit");
  const difference = await compareWith(before, stage);
  const changeset = await changesetChange(difference, await before.read(files.document), stage);
  const changes = [...(await changedOutputs(workspaceRoot, stage)), ...changeset];
  console.log(
    difference.changes.length === 0
      ? "For those who use the packages, nothing changes."
      : printed(difference),
  );
  if (dryRun) {
    console.log(
      changes.length === 0 ? "\nNo file would change." : `\nWould change\n${bullets(namesOf(changes))}`,
    );
    return;
  }
  await applyChanges(workspaceRoot, changes);
  await bringBuilt(workspaceRoot, stage);
  await rememberUpToDate(tasks);
  if (changes.length > 0) console.log(`\nChanged\n${bullets(namesOf(changes))}`);
  console.log(await summary());
}

async function generate(
  stage: string,
  tasks: readonly string[],
  progress: Progress,
  explain: (failure: string) => string,
): Promise<void> {
  const started = (task: string) => progress.detail(task.replace("@mage-api/", ""));
  const { ok, failure, ran, total } = await runTasks(tasks, stage, started);
  if (!ok) {
    await sayChangesSoFar(stage);
    throw new InputError(`${explain(failure.replaceAll(`${stage}/`, ""))}\nNothing was changed.`);
  }
  progress.detail(`${total - ran} of ${total} steps came from the cache`);
}

/** Where the document was made, hand-written code doesn't fit it yet: whoever changes that wants to know what is new. */
async function sayChangesSoFar(stage: string): Promise<void> {
  const [before, now] = [
    await lastCommit().read(files.document),
    await readFile(join(stage, files.document), "utf8").catch(() => undefined),
  ];
  if (before === undefined || now === undefined || before === now) return;
  const changes = changesBetween(parse(before) as Document, parse(now) as Document);
  if (changes.length === 0) return;
  console.log(
    `${printed(withoutPackages(changes))}\n\nHand-written code doesn't fit this yet: change it, and run the same command again.\n`,
  );
}

/** The converter is a package of this workspace: without it a collection can't be read. */
async function needConverter(): Promise<void> {
  if (existsSync(join(workspaceRoot, "packages/postman-to-openapi/dist/index.js"))) return;
  const { ok, failure } = await runTasks(["@mage-api/postman-to-openapi#build"]);
  if (!ok) throw new InputError(failure);
}

async function readCollections(
  source: Buffer,
  name: string,
  current: Buffer,
  before: { read(path: string): Promise<string | undefined> },
  force: boolean,
) {
  const { readAsOperations, refuseAnotherApi, requestChanges, explainOverlays } = await import(
    "./collection-changes.ts"
  );
  const after = readAsOperations(source, name);
  const committed = await before.read(files.collection);
  const old = readAsOperations(committed === undefined ? current : Buffer.from(committed), files.collection);
  if (!force) refuseAnotherApi(old, after);
  const described = await before.read(files.document);
  const operations = described ? operationsOf(parse(described) as Document) : [];
  return {
    lines: [...requestChanges(old, after), ...warnings(old, after)],
    explain: (failure: string) => explainOverlays(failure, operations, old, after),
  };
}

/** What converters keep out of the document is still in the collection, which is committed. */
function warnings(old: { secrets: number }, after: { secrets: number }): string[] {
  if (after.secrets <= old.secrets) return [];
  return [
    `${after.secrets} values look like credentials, ${old.secrets} did before: clear them in Postman before you commit the collection`,
  ];
}

/**
 * The changeset is named after the document that it changes: another run before the next commit replaces it, and one that
 * takes the change back removes it.
 */
async function changesetChange(
  difference: Difference,
  before: string | undefined,
  stage: string,
): Promise<FileChange[]> {
  if (before === undefined) return [];
  const path = `.changeset/api-${createHash("sha256").update(before).digest("hex").slice(0, 8)}.md`;
  const text = changesetOf(difference);
  const existing = await readFile(join(workspaceRoot, path), "utf8").catch(() => undefined);
  if (text === existing) return [];
  if (text === undefined) return [{ path, from: undefined }];
  await mkdir(join(stage, ".changeset"), { recursive: true });
  await writeFile(join(stage, path), text);
  return [{ path, from: join(stage, path) }];
}

function namesOf(changes: readonly FileChange[]): string[] {
  return changes.map(({ path, from }) => (from === undefined ? `${path} (removed)` : path));
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `  - ${line}`).join("\n");
}
