import { join } from "node:path";
import {
  files,
  Progress,
  readNeeded,
  removeAbandoned,
  removeStage,
  summary,
  workspaceRoot,
} from "@mage-api/workspace";
import { takeLock } from "./lock.ts";
import { readSource } from "./source.ts";
import { isUpToDate } from "./up-to-date.ts";

export interface RegenerateOptions {
  /** Path, URL or `-`; the collection in the workspace when undefined. */
  from: string | undefined;
  dryRun: boolean;
  force: boolean;
}

const tasks = ["build", "api-report", "api-reference"];

/**
 * Makes everything that comes of the collection and the overlays, in a copy of the workspace, and then changes the files
 * of the workspace together: until that moment, and after any failure, they are as they were.
 *
 * @throws InputError when the collection, an overlay or hand-written code doesn't fit the others.
 */
export async function regenerate({ from, dryRun, force }: RegenerateOptions): Promise<void> {
  const progress = new Progress();
  const given = from === undefined ? undefined : await readSource(from);
  const release = await takeLock(workspaceRoot);
  let stage: string | undefined;
  const leave = async () => {
    if (stage) await removeStage(stage);
    await release();
  };
  const interrupted = onInterrupt(leave);
  try {
    await removeAbandoned();
    const current = await readNeeded(
      join(workspaceRoot, files.collection),
      "export the Mage collection from Postman (v2.1) to this file.",
    );
    const isNew = given !== undefined && !given.content.equals(current);
    if (!isNew && (await isUpToDate(tasks))) {
      console.log(
        `Nothing has changed since the last run: everything is up to date.${dryRun ? "" : await summary()}`,
      );
      return;
    }
    // Comparing needs compilers; what is up to date needn't wait for them to load.
    const { make } = await import("./make.ts");
    await make({
      given,
      current,
      dryRun,
      force,
      progress,
      tasks,
      onStage: (path) => {
        stage = path;
      },
    });
  } finally {
    interrupted();
    await leave();
  }
}

/** Ctrl-C leaves as little behind as a failure does. */
function onInterrupt(leave: () => Promise<void>): () => void {
  const stop = (signal: NodeJS.Signals) => {
    void leave().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  };
}
