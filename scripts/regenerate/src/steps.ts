import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { changesBetween, type Document, operationsOf } from "@mage-api/api-diff";
import type { Progress } from "@mage-api/workspace";
import {
  createStage,
  files,
  InputError,
  packTarballs,
  runTasks,
  summary,
  workspaceRoot,
} from "@mage-api/workspace";
import { parse } from "yaml";
import { applyChanges, changedOutputs, copyBuilds, type FileChange } from "./apply.ts";
import { type Baseline, lastCommit } from "./baseline.ts";
import { type ApiChanges, compareWith, documentChangesOnly } from "./compare.ts";
import type { Source } from "./read-source.ts";
import { changesetFor, terminalReport } from "./report.ts";
import { recordUpToDate } from "./up-to-date.ts";

export interface StepOptions {
  /** The new collection; undefined to use the current one. */
  given: Source | undefined;
  /** The collection in the workspace. */
  current: Buffer;
  dryRun: boolean;
  force: boolean;
  progress: Progress;
  /** The Turbo tasks to run in the stage. */
  tasks: readonly string[];
  /** Called with the path of the stage, which the caller removes. */
  onStage(path: string): void;
}

/**
 * Reads the collection, generates and builds in a stage, compares the result with the last commit, reports the changes and
 * applies them to the workspace.
 *
 * @throws InputError if the collection is rejected or a step fails. The workspace is then unchanged.
 */
export async function runSteps(options: StepOptions): Promise<void> {
  const { given, current, dryRun, force, progress, tasks } = options;
  await buildConverter();
  const content = given?.content ?? current;
  const source = { content, name: given?.name ?? files.collection };
  const before = lastCommit();
  const { requestChanges, explainFailure } = await compareCollections(source, current, before, force);
  if (requestChanges.length > 0) console.log(`Collection changes\n${bullets(requestChanges)}\n`);

  progress.step("Copying the workspace");
  const stage = await createStage(workspaceRoot);
  options.onStage(stage);
  if (given) await writeFile(join(stage, files.collection), content);

  progress.step("Converting, generating and building");
  await generate(stage, tasks, progress, explainFailure);

  progress.step("Comparing with the last commit");
  const apiChanges = await compareWith(before, stage);
  const changeset = await changesetChange(apiChanges, await before.read(files.document), stage);
  const fileChanges = [...(await changedOutputs(workspaceRoot, stage)), ...changeset];

  console.log(apiChanges.changes.length === 0 ? "No user-facing changes." : terminalReport(apiChanges));
  if (dryRun) {
    console.log(
      fileChanges.length === 0
        ? "\nNo files would change."
        : `\nFiles that would change\n${bullets(namesOf(fileChanges))}`,
    );
    return;
  }
  await applyChanges(workspaceRoot, fileChanges);
  await copyBuilds(workspaceRoot, stage);
  progress.step("Packing the packages");
  await packTarballs();
  await recordUpToDate(tasks);
  if (fileChanges.length > 0) console.log(`\nChanged files\n${bullets(namesOf(fileChanges))}`);
  console.log(await summary());
}

async function generate(
  stage: string,
  tasks: readonly string[],
  progress: Progress,
  explainFailure: (failure: string) => string,
): Promise<void> {
  const onStart = (task: string) => progress.detail(task.replace("@mage-api/", ""));
  const { ok, failure, ran, total } = await runTasks(tasks, stage, onStart);
  if (!ok) {
    await reportDocumentChanges(stage);
    throw new InputError(
      `${explainFailure(failure.replaceAll(`${stage}/`, ""))}\nThe workspace is unchanged.`,
    );
  }
  progress.detail(`${total - ran} of ${total} tasks were cached`);
}

/** Reports the changes if hand-written code doesn't compile against the new document yet, so that it can be fixed. */
async function reportDocumentChanges(stage: string): Promise<void> {
  const [before, now] = [
    await lastCommit().read(files.document),
    await readFile(join(stage, files.document), "utf8").catch(() => undefined),
  ];
  if (before === undefined || now === undefined || before === now) return;
  const changes = changesBetween(parse(before) as Document, parse(now) as Document);
  if (changes.length === 0) return;
  console.log(
    `${terminalReport(documentChangesOnly(changes))}\n\nHand-written code doesn't compile against these changes yet: update it, then run the same command again.\n`,
  );
}

/** Reading a collection needs the converter, which is a package of this workspace. */
async function buildConverter(): Promise<void> {
  if (existsSync(join(workspaceRoot, "packages/postman-to-openapi/dist/index.js"))) return;
  const { ok, failure } = await runTasks(["@mage-api/postman-to-openapi#build"]);
  if (!ok) throw new InputError(failure);
}

async function compareCollections(source: Source, current: Buffer, before: Baseline, force: boolean) {
  // Imports the converter, which `buildConverter` may have built just now.
  const { assertSameApi, explainOverlayFailure, loadCollection, requestChanges } = await import(
    "./collection-changes.ts"
  );
  const after = loadCollection(source.content, source.name);
  const committed = await before.read(files.collection);
  const old = loadCollection(committed === undefined ? current : Buffer.from(committed), files.collection);
  if (!force) assertSameApi(old, after);
  const document = await before.read(files.document);
  const operations = document ? operationsOf(parse(document) as Document) : [];
  return {
    requestChanges: [...requestChanges(old, after), ...secretWarnings(old, after)],
    explainFailure: (failure: string) => explainOverlayFailure(failure, operations, old, after),
  };
}

/** The converter keeps secrets out of the document, but the collection is committed too. */
function secretWarnings(old: { secrets: number }, after: { secrets: number }): string[] {
  if (after.secrets <= old.secrets) return [];
  return [
    `${after.secrets} values look like credentials (${old.secrets} before): clear them in Postman before you commit the collection`,
  ];
}

/**
 * Returns the change to the changeset file. Its name is derived from the committed document, so another run before the next
 * commit replaces it, or removes it if nothing changes any more.
 */
async function changesetChange(
  apiChanges: ApiChanges,
  before: string | undefined,
  stage: string,
): Promise<FileChange[]> {
  if (before === undefined) return [];
  const path = `.changeset/api-${createHash("sha256").update(before).digest("hex").slice(0, 8)}.md`;
  const text = changesetFor(apiChanges);
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
