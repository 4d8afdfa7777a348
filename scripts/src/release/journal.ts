import { closeSync, existsSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where a change of several files is prepared; on the same file system as the tree, and ignored by git. */
const folder = ".mage/regenerate";

/** A file to write, or to remove when `from` is undefined. Paths are relative to the tree. */
export interface FileChange {
  path: string;
  /** The finished file, anywhere. */
  from: string | undefined;
}

interface Entry {
  path: string;
  /** Names in the folder of the journal. */
  old: string | undefined;
  new: string | undefined;
}

/**
 * Changes several files of a tree as one: all or, when the process is killed half-way, none, since the next
 * {@link rollBack} undoes what was begun. Everything slow happens before the first file is touched.
 */
export async function changeTogether(root: string, changes: readonly FileChange[]): Promise<void> {
  if (changes.length === 0) return;
  const at = join(root, folder);
  await rm(at, { recursive: true, force: true });
  await mkdir(at, { recursive: true });
  const entries = await Promise.all(
    changes.map(async ({ path, from }, index): Promise<Entry> => {
      const entry: Entry = { path, old: undefined, new: undefined };
      if (from !== undefined) {
        entry.new = `${index}.new`;
        await copyFile(from, join(at, entry.new));
        await mkdir(dirname(join(root, path)), { recursive: true });
      }
      if (existsSync(join(root, path))) {
        entry.old = `${index}.old`;
        await copyFile(join(root, path), join(at, entry.old));
      }
      return entry;
    }),
  );
  await writeFile(join(at, "journal.json.new"), JSON.stringify(entries));
  for (const name of readdirSync(at)) flush(join(at, name));
  await rename(join(at, "journal.json.new"), join(at, "journal.json"));
  for (const entry of entries) {
    if (entry.new === undefined) await rm(join(root, entry.path), { force: true });
    else await rename(join(at, entry.new), join(root, entry.path));
  }
  // From here on the change is done: a journal without its name undoes nothing.
  await rename(join(at, "journal.json"), join(at, "journal.json.done"));
  await rm(at, { recursive: true, force: true });
}

/**
 * Undoes a change that a killed process had begun.
 *
 * @returns Whether there was one.
 */
export async function rollBack(root: string): Promise<boolean> {
  const at = join(root, folder);
  const text = await readFile(join(at, "journal.json"), "utf8").catch(() => undefined);
  if (text === undefined) {
    await rm(at, { recursive: true, force: true });
    return false;
  }
  for (const { path, old } of JSON.parse(text) as Entry[]) {
    if (old !== undefined) await replace(join(at, old), join(root, path));
    else {
      await rm(join(root, path), { force: true });
      await removeIfEmpty(dirname(join(root, path)));
    }
  }
  await rm(join(at, "journal.json"), { force: true });
  await rm(at, { recursive: true, force: true });
  return true;
}

/** A copy, so that rolling back can itself be killed and begun again. */
async function replace(from: string, to: string): Promise<void> {
  await copyFile(from, `${to}.old`);
  await rename(`${to}.old`, to);
}

async function removeIfEmpty(path: string): Promise<void> {
  await rmdir(path).catch(() => {});
}

function flush(path: string): void {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}
