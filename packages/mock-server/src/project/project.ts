import { type Clock, type Micros, microsPerSecond } from "../clock.ts";
import type { Json, JsonObject } from "../json.ts";
import { iterate, pythonType, typeError, UnhandledError } from "../python.ts";
import type { Block } from "./block.ts";
import type { PipelineConfig } from "./config.ts";
import { exampleFiles, examplePipeline } from "./example.ts";
import { moveKey, ProjectFiles } from "./files.ts";
import { Pipeline } from "./pipeline.ts";

/** The project: its files, and the caches that Mage keeps beside them. */
export class Project {
  readonly files: ProjectFiles;
  readonly #clock: Clock;
  /** The entries that list responses use. They can be stale, as on a real server. */
  readonly #cached = new Map<string, PipelineConfig>();
  /** Uuids of pipelines, by tag. */
  readonly #tagged = new Map<string, Set<string>>();
  /** When a block was added to a pipeline, by the pipeline's uuid and the block's file. Null: forgotten by the server. */
  readonly #added = new Map<string, Micros | null>();

  constructor(clock: Clock, repoPath: string, example: boolean) {
    this.#clock = clock;
    this.files = new ProjectFiles(clock, repoPath);
    if (!example) return;
    for (const [file, code] of Object.entries(exampleFiles)) this.files.code.set(file, code);
    this.files.write(examplePipeline.uuid, examplePipeline);
    this.cacheForList(this.load(examplePipeline.uuid));
  }

  /** @throws UnhandledError when there is no such pipeline, worded as for a request about that pipeline. */
  read(uuid: string): Pipeline {
    if (!this.files.has(uuid)) throw new UnhandledError(`Pipeline ${uuid} does not exist.`);
    return this.load(uuid);
  }

  /** @throws UnhandledError when there is no such pipeline, worded as for a request about something else. */
  load(uuid: string): Pipeline {
    return Pipeline.load(this.files, uuid);
  }

  /** Renames a pipeline's folder. */
  move(from: string, to: string): void {
    this.files.move(from, to);
    moveKey(this.#cached, from, to);
  }

  remove({ uuid, tags }: Pipeline): void {
    this.files.remove(uuid);
    this.#cached.delete(uuid);
    for (const tagged of this.#tagged.values()) tagged.delete(uuid);
    iterate(tags).forEach(tagName);
  }

  /** Stores what list responses show of a pipeline. */
  cacheForList(pipeline: Pipeline): void {
    const { uuid, name, type, tags, properties, blocks } = pipeline;
    this.#cached.set(uuid, {
      uuid,
      name,
      type,
      tags: structuredClone(tags),
      created_at: properties.created_at,
      description: properties.description,
      blocks: [...blocks.values()].map((block) => ({
        uuid: block.uuid,
        name: block.name,
        type: block.type,
        language: block.language,
        upstream_blocks: block.upstreamUuids,
        downstream_blocks: block.downstreamUuids,
      })),
    });
  }

  /** A pipeline as the cache has it. */
  cached(uuid: string): Pipeline | undefined {
    const config = this.#cached.get(uuid);
    return config && new Pipeline(this.files, uuid, { ...structuredClone(config), uuid });
  }

  cachedOfTypes(types: readonly string[]): Pipeline[] {
    const found = [...this.#cached].filter(([, { type }]) => types.includes(String(type)));
    return found.flatMap(([uuid]) => this.cached(uuid) ?? []);
  }

  /**
   * Records a pipeline's tags.
   *
   * @throws UnhandledError when they aren't a list of texts. The pipeline keeps them nevertheless.
   */
  tag(uuid: string, tags: Json, removed: readonly Json[] = [], oldUuid?: string): void {
    for (const tag of removed) this.#tagged.get(tagName(tag))?.delete(uuid);
    for (const tag of iterate(tags).map(tagName)) {
      const tagged = this.#tagged.get(tag) ?? new Set();
      if (oldUuid !== undefined) tagged.delete(oldUuid);
      this.#tagged.set(tag, tagged.add(uuid));
    }
  }

  /** Uuids of pipelines with any of the tags. */
  taggedWith(tags: readonly string[]): Set<string> {
    return new Set(tags.flatMap((tag) => [...(this.#tagged.get(tag) ?? [])]));
  }

  /** Uuids of pipelines with any tag. */
  get tagged(): Set<string> {
    return this.taggedWith([...this.#tagged.keys()]);
  }

  /** Records that a pipeline uses a block's file. */
  recordUse({ pipeline, file }: Block, isNew: boolean): void {
    this.#added.set(`${pipeline.uuid} ${file}`, isNew ? this.#clock.micros() : null);
  }

  /** The pipelines that use a block's file. */
  pipelinesWith(block: Block): JsonObject[] {
    return this.files.uuids.flatMap((uuid) => {
      const pipeline = this.load(uuid);
      const { name, type, tags, properties } = pipeline;
      if (![...pipeline.blocks.values()].some(({ file }) => file === block.file)) return [];
      const { created_at = null, description = null } = properties;
      const described = { created_at, description, name, tags, type, uuid, repo_path: this.files.name };
      const writtenAt = (this.files.writtenAt(uuid) ?? 0) / microsPerSecond;
      const added = this.#added.get(`${uuid} ${block.file}`);
      const addedAt = added ? added / microsPerSecond : added;
      return {
        added_at: addedAt === undefined ? writtenAt : addedAt,
        pipeline: described,
        updated_at: writtenAt,
      };
    });
  }
}

function tagName(tag: Json): string {
  if (typeof tag === "string") return tag;
  throw typeError(`expected str, bytes or os.PathLike object, not ${pythonType(tag)}`);
}
