import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { difference } from "./diff.ts";
import { type Inventory, inventoryOf } from "./flatten.ts";
import { type History, type HistoryEntry, historyFile } from "./history.ts";

const DOCUMENT = "spec/openapi.yaml";
const root = join(import.meta.dirname, "../../../..");
const run = promisify(execFile);

/** Dates in UTC, wherever this runs. */
const env = { ...process.env, TZ: "UTC" };

async function git(...parameters: string[]): Promise<string> {
  const { stdout } = await run("git", parameters, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** Reads every version of the document that was committed, and what each changed. */
async function readHistory(): Promise<History> {
  const log = await git(
    "log",
    "--reverse",
    "--date=format-local:%Y-%m-%d",
    "--format=%H%x09%cd%x09%s",
    "--",
    DOCUMENT,
  );
  const entries: HistoryEntry[] = [];
  let inventory: Inventory = {};
  for (const line of log.trim().split("\n")) {
    const [commit = "", date = "", subject = ""] = line.split("\t");
    const next = inventoryOf(parse(await git("show", `${commit}:${DOCUMENT}`)));
    const changes = difference(inventory, next);
    if (changes.length > 0) entries.unshift({ date, subject, changes });
    inventory = next;
  }
  return { entries, inventory };
}

const history = await readHistory();
await mkdir(dirname(historyFile), { recursive: true });
await writeFile(historyFile, `${JSON.stringify(history, null, 1)}\n`);
console.log(`${history.entries.length} changes of the document are recorded.`);
