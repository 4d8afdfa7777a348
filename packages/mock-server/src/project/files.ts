import type { Clock, Micros } from "../clock.ts";
import type { Json } from "../json.ts";
import { UnhandledError } from "../python.ts";
import type { PipelineConfig } from "./config.ts";

/** The project's folder: the pipelines' files and the code of the blocks. */
export class ProjectFiles {
  readonly repoPath: string;
  readonly variablesDir: string;
  readonly #clock: Clock;
  readonly #pipelines = new Map<string, { config: PipelineConfig; writtenAt: Micros }>();
  /** Code of the blocks, by file. */
  readonly code = new Map<string, string>();
  /** Catalogs of integration pipelines, by the pipeline's uuid. */
  readonly catalogs = new Map<string, Json>();

  constructor(clock: Clock, repoPath: string) {
    this.#clock = clock;
    this.repoPath = repoPath;
    this.variablesDir = `/home/src/mage_data/${this.name}`;
  }

  /** The name of the project's folder. */
  get name(): string {
    return this.repoPath.slice(this.repoPath.lastIndexOf("/") + 1);
  }

  /** Uuids of all pipelines. */
  get uuids(): string[] {
    return [...this.#pipelines.keys()];
  }

  has(uuid: string): boolean {
    return this.#pipelines.has(folderOf(uuid));
  }

  /** @throws UnhandledError when there is no such pipeline. */
  read(uuid: string): PipelineConfig {
    const stored = this.#pipelines.get(folderOf(uuid));
    if (!stored) throw new UnhandledError(`Pipeline ${uuid} does not exist in repo_path ${this.repoPath}.`);
    return structuredClone(stored.config);
  }

  write(uuid: string, config: PipelineConfig): void {
    this.#pipelines.set(folderOf(uuid), { config: structuredClone(config), writtenAt: this.#clock.micros() });
  }

  /** Returns an object that is replaced whenever the pipeline's file is written. */
  version(uuid: string): object | undefined {
    return this.#pipelines.get(folderOf(uuid));
  }

  writtenAt(uuid: string): Micros | undefined {
    return this.#pipelines.get(folderOf(uuid))?.writtenAt;
  }

  /** The tags in a pipeline's file, null without a file. */
  tagsOf(uuid: string): Json {
    const stored = this.#pipelines.get(uuid);
    return stored ? (stored.config.tags ?? []) : null;
  }

  /** Renames a pipeline's folder. */
  move(from: string, to: string): void {
    moveKey(this.#pipelines, folderOf(from), to);
    moveKey(this.catalogs, from, to);
  }

  remove(uuid: string): void {
    this.#pipelines.delete(folderOf(uuid));
    this.catalogs.delete(uuid);
  }
}

/** @throws UnhandledError when a part of the path is too long for the file system. */
export function checkPathLength(path: string, shown = `'${path}'`): void {
  const encoder = new TextEncoder();
  if (path.split("/").every((part) => encoder.encode(part).length <= 255)) return;
  throw new UnhandledError(`[Errno 36] File name too long: ${shown}`, "OSError");
}

/** Slashes at the end of a uuid don't matter for the folder. */
function folderOf(uuid: string): string {
  return uuid.replace(/\/+$/, "");
}

/** Moves a map's entry to another key, if there is one. */
export function moveKey<Value>(map: Map<string, Value>, from: string, to: string): void {
  const value = map.get(from);
  if (value !== undefined) map.set(to, value);
  map.delete(from);
}
