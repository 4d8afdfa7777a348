import { join } from "node:path";
import {
  files,
  hasTarballs,
  Progress,
  packTarballs,
  readRequired,
  removeAbandonedStages,
  removeStage,
  summary,
  workspaceRoot,
} from "@mage-api/workspace";
import { acquireLock } from "./lock.ts";
import { readSource } from "./read-source.ts";
import { isUpToDate } from "./up-to-date.ts";

export interface RegenerateOptions {
  /** A path, a URL or `-`; undefined for the collection in the workspace. */
  from: string | undefined;
  dryRun: boolean;
  force: boolean;
  /** Accept a collection with new values that look like credentials. */
  allowSecrets: boolean;
}

const tasks = ["build", "api-report", "api-reference"];

/**
 * Regenerates everything from the collection and the overlays, in a stage (a scratch copy of the workspace). The
 * workspace itself changes only after the whole build has succeeded.
 *
 * @throws InputError if the collection, the overlays and the hand-written code don't fit together.
 */
export async function regenerate(options: RegenerateOptions): Promise<void> {
  const { from, dryRun } = options;
  const progress = new Progress();
  const given = from === undefined ? undefined : await readSource(from);
  const releaseLock = await acquireLock(workspaceRoot);
  let stage: string | undefined;
  const cleanUp = async () => {
    if (stage) await removeStage(stage);
    await releaseLock();
  };
  const stopListening = cleanUpOnInterrupt(cleanUp);
  try {
    await removeAbandonedStages();
    const current = await readRequired(
      join(workspaceRoot, files.collection),
      "export the Mage collection from Postman (v2.1) to this file.",
    );
    const isNew = given !== undefined && !given.content.equals(current);
    if (!isNew && (await isUpToDate(tasks))) {
      if (!dryRun && !hasTarballs()) await packTarballs();
      console.log(
        `Nothing has changed since the last run: everything is up to date.${dryRun ? "" : await summary()}`,
      );
      return;
    }
    // Loads compilers, so it is imported only if there is something to do.
    const { runSteps } = await import("./steps.ts");
    await runSteps({
      ...options,
      given,
      current,
      progress,
      tasks,
      onStage: (path) => {
        stage = path;
      },
    });
  } finally {
    stopListening();
    await cleanUp();
  }
}

function cleanUpOnInterrupt(cleanUp: () => Promise<void>): () => void {
  const stop = (signal: NodeJS.Signals) => {
    void cleanUp().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  };
}
