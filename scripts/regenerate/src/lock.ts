import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError, isAlive } from "@mage-api/workspace";

/**
 * Keeps two runs from changing one workspace at the same time. Stale locks are ignored.
 *
 * @returns a function that releases the lock.
 * @throws {@link InputError} while another run holds it.
 */
export async function acquireLock(root: string): Promise<() => Promise<void>> {
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
          `Another run is regenerating this workspace (process ${owner}). Wait for it to finish, or stop it.`,
        );
      if (attempt > 3) throw new InputError(`Can't take the lock: remove ${path}.`);
      await rm(path, { force: true });
    }
  }
}
