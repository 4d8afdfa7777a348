import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError, isAlive } from "@mage-api/workspace";

/**
 * Keeps two runs from changing one tree at the same time. The lock of a process that was killed counts for nothing.
 *
 * @returns What gives the lock back.
 * @throws {@link InputError} while another run has it.
 */
export async function takeLock(root: string): Promise<() => Promise<void>> {
  const path = join(root, ".mage/regenerate.lock");
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const file = await open(path, "wx");
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = Number(await readFile(path, "utf8").catch(() => ""));
      if (owner && isAlive(owner))
        throw new InputError(
          `Another run is regenerating this tree (process ${owner}). Wait for it, or end it.`,
        );
      if (attempt > 3) throw new InputError(`${path} is in the way: remove it.`);
      await rm(path, { force: true });
    }
  }
}
