import type { Clock, Micros } from "../clock.ts";
import type { Json, JsonObject } from "../json.ts";
import { UnhandledError } from "../python.ts";
import type { Block } from "./block.ts";
import { exampleFiles, examplePipeline } from "./example.ts";
import { Pipeline, type PipelineConfig } from "./pipeline.ts";

const SECOND = 1_000_000;

/** What the list of pipelines is answered from. It isn't kept up to date in all that it holds, as on a real server. */
interface Listed {
  config: PipelineConfig;
}

/** The project's folder: the pipelines' files, the blocks' code, and what Mage keeps beside them to answer lists. */
export class Project {
  readonly repoPath: string;
  readonly variablesDir: string;
  readonly #clock: Clock;
  readonly #configs = new Map<string, { config: PipelineConfig; writtenAt: Micros }>();
  readonly #listed = new Map<string, Listed>();
  readonly #tagged = new Map<string, Set<string>>();
  /** When a pipeline's block was added to it, by its uuid and the block's file. Null: the server has forgotten it. */
  readonly #added = new Map<string, Micros | null>();
  /** Code by file. */
  readonly files = new Map<string, string>();
  /** Catalogs of integrations, by pipeline. */
  readonly catalogs = new Map<string, Json>();

  constructor(clock: Clock, repoPath: string, variablesDir: string, example: boolean) {
    this.#clock = clock;
    this.repoPath = repoPath;
    this.variablesDir = variablesDir;
    if (!example) return;
    for (const [file, code] of Object.entries(exampleFiles)) this.files.set(file, code);
    this.write(examplePipeline.uuid, structuredClone(examplePipeline));
    this.list(this.load(examplePipeline.uuid));
  }

  /** The name of the project's folder. */
  get name(): string {
    return this.repoPath.slice(this.repoPath.lastIndexOf("/") + 1);
  }

  get uuids(): string[] {
    return [...this.#configs.keys()];
  }

  has(uuid: string): boolean {
    return this.#configs.has(uuid);
  }

  /** @throws UnhandledError when there is no such pipeline, in the words of a request for it. */
  read(uuid: string): Pipeline {
    if (!this.has(uuid)) throw new UnhandledError(`Pipeline ${uuid} does not exist.`);
    return this.load(uuid);
  }

  /** @throws UnhandledError when there is no such pipeline, in the words of a request that needs it for something else. */
  load(uuid: string): Pipeline {
    const stored = this.#configs.get(uuid);
    if (!stored) throw new UnhandledError(`Pipeline ${uuid} does not exist in repo_path ${this.repoPath}.`);
    return new Pipeline(this, uuid, structuredClone(stored.config));
  }

  /** The tags in a pipeline's file, null when there is no such file. */
  tagsOf(uuid: string): string[] | null {
    const stored = this.#configs.get(uuid);
    return stored ? ((stored.config.tags as string[] | undefined) ?? []) : null;
  }

  write(uuid: string, config: PipelineConfig): void {
    this.#configs.set(uuid, { config: structuredClone(config), writtenAt: this.#clock.micros() });
  }

  writtenAt(uuid: string): Micros | undefined {
    return this.#configs.get(uuid)?.writtenAt;
  }

  /** Gives a pipeline's folder another name. */
  move(from: string, to: string): void {
    const stored = this.#configs.get(from);
    if (stored) this.#configs.set(to, stored);
    this.#configs.delete(from);
    const catalog = this.catalogs.get(from);
    if (catalog !== undefined) this.catalogs.set(to, catalog);
    this.catalogs.delete(from);
    const listed = this.#listed.get(from);
    if (listed) this.#listed.set(to, listed);
    this.#listed.delete(from);
  }

  remove(pipeline: Pipeline): void {
    this.#configs.delete(pipeline.uuid);
    this.#listed.delete(pipeline.uuid);
    this.catalogs.delete(pipeline.uuid);
    for (const tagged of this.#tagged.values()) tagged.delete(pipeline.uuid);
  }

  /** Notes a pipeline for the list: its name, its type, its blocks and how they hang together. */
  list(pipeline: Pipeline): void {
    const { uuid, name, type, tags, properties, blocks } = pipeline;
    const config: PipelineConfig = {
      uuid,
      name,
      type,
      tags: [...tags],
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
    };
    this.#listed.set(uuid, { config });
  }

  listed(uuid: string): Pipeline | undefined {
    const listed = this.#listed.get(uuid);
    return listed && new Pipeline(this, uuid, { ...structuredClone(listed.config), uuid });
  }

  listedOfTypes(types: readonly string[]): Pipeline[] {
    const found = [...this.#listed].filter(([, { config }]) => types.includes(String(config.type)));
    return found.flatMap(([uuid]) => this.listed(uuid) ?? []);
  }

  /** Notes which pipelines have which tags. */
  tag(uuid: string, tags: readonly string[], removed: readonly string[] = [], oldUuid?: string): void {
    for (const tag of removed) this.#tagged.get(tag)?.delete(uuid);
    for (const tag of tags) {
      const tagged = this.#tagged.get(tag) ?? new Set();
      if (oldUuid !== undefined) tagged.delete(oldUuid);
      this.#tagged.set(tag, tagged.add(uuid));
    }
  }

  taggedWith(tags: readonly string[]): Set<string> {
    return new Set(tags.flatMap((tag) => [...(this.#tagged.get(tag) ?? [])]));
  }

  get tagged(): Set<string> {
    return this.taggedWith([...this.#tagged.keys()]);
  }

  /** Notes that a pipeline uses a block's file. */
  noteUse({ pipeline, file }: Block, isNew: boolean): void {
    this.#added.set(`${pipeline.uuid} ${file}`, isNew ? this.#clock.micros() : null);
  }

  /** The pipelines that use a block's file. */
  pipelinesWith(block: Block): JsonObject[] {
    return this.uuids.flatMap((uuid) => {
      const pipeline = this.load(uuid);
      const { name, type, tags, properties } = pipeline;
      if (![...pipeline.blocks.values()].some(({ file }) => file === block.file)) return [];
      const { created_at = null, description = null } = properties;
      const described = { created_at, description, name, tags, type, uuid, repo_path: this.name };
      const writtenAt = (this.writtenAt(uuid) ?? 0) / SECOND;
      const added = this.#added.get(`${uuid} ${block.file}`);
      const addedAt = added ? added / SECOND : added;
      return {
        added_at: addedAt === undefined ? writtenAt : addedAt,
        pipeline: described,
        updated_at: writtenAt,
      };
    });
  }
}
