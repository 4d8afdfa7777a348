import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { CollectionError } from "./input/collection-error.ts";

/**
 * Writes a file completely or not at all. Only plain files are replaced: symlinks, hard links, devices and pipes are
 * written through, and modes and owners are kept.
 *
 * @throws {CollectionError} if the file can't be written.
 */
export function writeOutput(file: string, text: string): void {
  try {
    write(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EISDIR") throw new CollectionError(`${file} is a folder: give the path of a file.`);
    if (code === "EROFS") throw new CollectionError(`${file} is read-only: give another file.`);
    throw new CollectionError(`${file} can't be written (${code}): check the folder and its permissions.`);
  }
}

function write(file: string, text: string): void {
  const descriptor = openDescriptor(file);
  if (descriptor !== undefined) {
    writeFileSync(descriptor, text);
    return;
  }
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing && !existing.isFile() && !existing.isDirectory()) {
    writeThrough(file, text);
    return;
  }
  const target = followLinks(file);
  if (!existing) replace(target, text);
  else if (existing.isDirectory()) throw fault("EISDIR");
  // Root could write it all the same, but a file without any right to write is meant to stay.
  else if ((existing.mode & 0o222) === 0) throw fault("EROFS");
  else if (existing.nlink > 1 || !isOwn(existing)) rewrite(target, text);
  else {
    closeSync(openSync(target, constants.O_WRONLY));
    try {
      replace(target, text, existing);
    } catch (error) {
      // The folder allows no new files; the file itself can still be written.
      if (!["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
      rewrite(target, text);
    }
  }
}

function fault(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

/** Returns the number of a file that this process has open already, such as 1 for `/dev/stdout`. */
function openDescriptor(file: string): number | undefined {
  if (process.platform === "win32") return undefined;
  const number = /^\/(?:dev\/fd|proc\/self\/fd)\/(\d+)$/.exec(file)?.[1];
  if (number !== undefined) return Number(number);
  return { "/dev/stdout": 1, "/dev/stderr": 2 }[file];
}

/** Returns the file that symlinks lead to; it needn't exist. */
function followLinks(file: string): string {
  let target = resolve(file);
  for (let links = 0; lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink(); links++) {
    if (links > 40) throw fault("ELOOP");
    target = resolve(dirname(target), readlinkSync(target));
  }
  return target;
}

function isOwn({ uid }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || user === 0 || user === uid;
}

/** Writes to a device or pipe. */
function writeThrough(file: string, text: string): void {
  const output = openSync(file, constants.O_WRONLY);
  try {
    writeFileSync(output, text);
  } finally {
    closeSync(output);
  }
}

/** Replaces a plain file at once, or creates it. */
function replace(target: string, text: string, existing?: Stats): void {
  const partial = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(partial, text, { flag: "wx" });
    if (existing) {
      if (process.getuid?.() === 0) chownSync(partial, existing.uid, existing.gid);
      chmodSync(partial, existing.mode & 0o7777);
    }
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Writes a file in place, so that its other names see the change. If that fails, the old content is restored. */
function rewrite(target: string, text: string): void {
  const output = openSync(target, constants.O_RDWR);
  try {
    const before = readFileSync(target);
    try {
      overwrite(output, Buffer.from(text));
    } catch (error) {
      overwrite(output, before);
      throw error;
    }
  } finally {
    closeSync(output);
  }
}

function overwrite(output: number, content: Uint8Array): void {
  for (let done = 0; done < content.length; )
    done += writeSync(output, content, done, content.length - done, done);
  ftruncateSync(output, content.length);
}
