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
import { explainBuild, handWrittenUsersOf } from "./hand-written.ts";
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
  allowSecrets: boolean;
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
  const { given, current, dryRun, progress, tasks } = options;
  await buildConverter();
  const content = given?.content ?? current;
  const source = { content, name: given?.name ?? files.collection };
  const before = lastCommit();
  await checkCollection(source, before, options);

  progress.step("Copying the workspace");
  const stage = await createStage(workspaceRoot);
  options.onStage(stage);
  if (given) await writeFile(join(stage, files.collection), content);

  progress.step("Converting, generating and building");
  await generate(stage, tasks, progress);

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

async function generate(stage: string, tasks: readonly string[], progress: Progress): Promise<void> {
  const onStart = (task: string) => progress.detail(task.replace("@mage-api/", ""));
  const { ok, failure, ran, total } = await runTasks(tasks, stage, onStart);
  if (!ok) {
    await reportDocumentChanges(stage);
    throw new InputError(`${explainBuild(failure.replaceAll(`${stage}/`, ""))}\nThe workspace is unchanged.`);
  }
  progress.detail(`${total - ran} of ${total} tasks were cached`);
}

/** Reports the changes if the packages can't be built from the new document. */
async function reportDocumentChanges(stage: string): Promise<void> {
  const [before, now] = [
    await lastCommit().read(files.document),
    await readFile(join(stage, files.document), "utf8").catch(() => undefined),
  ];
  if (before === undefined || now === undefined || before === now) return;
  const changes = changesBetween(parse(before) as Document, parse(now) as Document);
  if (changes.length === 0) return;
  console.log(`${terminalReport(documentChangesOnly(changes))}\n`);
}

/** Builds the converter, a package of this workspace that is needed to read collections. */
async function buildConverter(): Promise<void> {
  if (existsSync(join(workspaceRoot, "packages/postman-to-openapi/dist/index.js"))) return;
  const { ok, failure } = await runTasks(["@mage-api/postman-to-openapi#build"]);
  if (!ok) throw new InputError(failure);
}

/**
 * Reports what changed in the collection, and checks that the document can be built from it.
 *
 * @throws InputError with one sentence for each cause.
 */
async function checkCollection(
  source: Source,
  before: Baseline,
  { current, force, allowSecrets }: StepOptions,
): Promise<void> {
  // Imports the converter, which `buildConverter` may have built just now.
  const changes = await import("./collection-changes.ts");
  const { buildDocument, OverlayError, readOverlays } = await import("@mage-api/generate");
  const after = changes.loadCollection(source.content, source.name);
  const committed = await before.read(files.collection);
  const old = changes.loadCollection(
    committed === undefined ? current : Buffer.from(committed),
    files.collection,
  );
  if (!force) changes.assertSameApi(old, after);
  if (!allowSecrets) changes.assertNoNewSecrets(old, after);
  printList("Collection changes", changes.requestChanges(old, after));
  const overlays = await readOverlays(join(workspaceRoot, files.overlays));
  try {
    const { leftOut } = await buildDocument(after.document, overlays);
    printList("Not taken over, because the overlays describe it differently", leftOut);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { explainOverlays } = await import("./explain-overlays.ts");
    const document = await before.read(files.document);
    const described = document ? operationsOf(parse(document) as Document) : [];
    const context = { before: old, after, described, overlays, usersOf: handWrittenUsersOf };
    const text = error instanceof OverlayError ? explainOverlays(error.problems, context) : error.message;
    throw new InputError(`${text}\nThe workspace is unchanged.`);
  }
}

function printList(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`${title}\n${bullets(lines)}\n`);
}

/**
 * Returns the change to the changeset file. Its name is derived from the committed document, so another run before the
 * next commit replaces it, or removes it if there are no changes left.
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
