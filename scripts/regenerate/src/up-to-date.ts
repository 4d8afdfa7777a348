import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashTasks, workspaceRoot, writeWhole } from "@mage-api/workspace";
import { digestOutputs } from "./outputs.ts";

const record = join(workspaceRoot, ".mage/regenerated.json");

/** What a run is made from, and what it made. */
interface State {
  inputs: Record<string, string>;
  outputs: string;
}

/** Whether everything is as the last run left it: nothing that it was made from has changed, nor anything it made. */
export async function isUpToDate(tasks: readonly string[]): Promise<boolean> {
  const text = await readFile(record, "utf8").catch(() => undefined);
  if (text === undefined) return false;
  const [known, now] = [JSON.parse(text) as State, await stateNow(tasks)];
  return known.outputs === now.outputs && JSON.stringify(known.inputs) === JSON.stringify(now.inputs);
}

/** Remembers that everything is up to date. */
export async function rememberUpToDate(tasks: readonly string[]): Promise<void> {
  await writeWhole(record, JSON.stringify(await stateNow(tasks)));
}

async function stateNow(tasks: readonly string[]): Promise<State> {
  const [inputs, outputs] = await Promise.all([hashTasks(tasks), digestOutputs(workspaceRoot)]);
  return { inputs, outputs };
}
