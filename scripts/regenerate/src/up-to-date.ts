import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashTasks, workspaceRoot, writeAtomically } from "@mage-api/workspace";
import { digestOutputs } from "./apply.ts";

const record = join(workspaceRoot, ".mage/regenerated.json");

/** Hashes of everything that a run reads and writes. */
interface State {
  inputs: Record<string, string>;
  outputs: string;
}

/** Returns true if no input and no output has changed since the last run. */
export async function isUpToDate(tasks: readonly string[]): Promise<boolean> {
  const text = await readFile(record, "utf8").catch(() => undefined);
  if (text === undefined) return false;
  const [recorded, now] = [JSON.parse(text) as State, await currentState(tasks)];
  return recorded.outputs === now.outputs && JSON.stringify(recorded.inputs) === JSON.stringify(now.inputs);
}

/** Records that everything is up to date. */
export async function recordUpToDate(tasks: readonly string[]): Promise<void> {
  await writeAtomically(record, JSON.stringify(await currentState(tasks)));
}

async function currentState(tasks: readonly string[]): Promise<State> {
  const [inputs, outputs] = await Promise.all([hashTasks(tasks), digestOutputs(workspaceRoot)]);
  return { inputs, outputs };
}
