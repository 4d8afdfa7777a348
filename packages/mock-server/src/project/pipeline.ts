import type { Json, JsonObject } from "../json.ts";
import { isTruthy, keyError, pythonType, repr, typeError, UnhandledError } from "../python.ts";
import { formatWithOffset } from "../timestamps.ts";
import { Block, type BlockView } from "./block.ts";
import type { BlockConfig, PipelineConfig } from "./config.ts";
import type { ProjectFiles } from "./files.ts";
import { hasClass, kernels, knownBlockTypes, notExecutable } from "./known-types.ts";

const kinds = ["blocks", "callbacks", "conditionals", "widgets"] as const;

interface Extension {
  blocks: Map<string, Block> | undefined;
  rest: JsonObject;
}

/** A pipeline loaded from its file. Changes are lost unless it is saved. */
export class Pipeline {
  readonly files: ProjectFiles;
  uuid: string;
  name: string | null;
  type: string;
  /** A list of texts, unless a client stored something else. */
  tags: Json;
  /** Properties that the mock only stores. */
  readonly properties: JsonObject;
  blocks = new Map<string, Block>();
  callbacks = new Map<string, Block>();
  conditionals = new Map<string, Block>();
  widgets = new Map<string, Block>();
  readonly extensions = new Map<string, Extension>();
  /** The blocks in the file, in its order. */
  blockConfigs: BlockConfig[];
  readonly #otherConfigs: BlockConfig[];

  /** @throws UnhandledError when the file can't be read. */
  constructor(files: ProjectFiles, uuid: string, config: PipelineConfig) {
    this.files = files;
    this.uuid = uuid;
    this.name = config.name ?? null;
    this.type = config.type || "python";
    this.tags = isTruthy(config.tags) ? (config.tags ?? []) : [];
    const given = config as JsonObject;
    this.properties = {
      cache_block_output_in_memory: given.cache_block_output_in_memory ?? false,
      concurrency_config: given.concurrency_config || {},
      created_at: given.created_at ?? null,
      data_integration:
        (this.type === "integration" ? files.catalogs.get(uuid) : given.data_integration) ?? null,
      description: given.description ?? null,
      executor_config: given.executor_config || {},
      executor_type: given.executor_type ?? null,
      notification_config: given.notification_config || {},
      retry_config: given.retry_config || {},
      run_pipeline_in_one_process: given.run_pipeline_in_one_process ?? false,
      settings: pipelineSettings(given.settings ?? null),
      spark_config: given.spark_config || {},
      ...(given.variables === undefined || given.variables === null ? {} : { variables: given.variables }),
    };
    this.blockConfigs = config.blocks ?? [];
    this.#otherConfigs = kinds.slice(1).flatMap((kind) => config[kind] ?? []);
    this.#loadBlocks(config);
    this.validate("A cycle was detected in the loaded pipeline");
  }

  /** @throws UnhandledError when there is no such pipeline, or its file can't be read. */
  static load(files: ProjectFiles, uuid: string): Pipeline {
    return new Pipeline(files, uuid, files.read(uuid));
  }

  get allConfigs(): BlockConfig[] {
    return [...this.blockConfigs, ...this.#otherConfigs];
  }

  /** @throws UnhandledError when the pipeline's type has no kernel, as when Mage reads a pipeline. */
  checkKernel(): void {
    const kernel = kernels.get(this.type);
    if (kernel === undefined) throw new UnhandledError(repr(this.type), "KeyError");
    if (kernel === "pysparkkernel") {
      throw new UnhandledError(
        "PySpark kernel is not installed. Please follow the instructions in " +
          "https://docs.mage.ai/integrations/spark-pyspark to install it.",
      );
    }
  }

  extension(uuid: string): Extension {
    const known = this.extensions.get(uuid);
    if (known) return known;
    const added: Extension = { blocks: undefined, rest: {} };
    this.extensions.set(uuid, added);
    return added;
  }

  /** Returns the map that holds blocks of this type. */
  mapOf(block: Block, widget = false): Map<string, Block> {
    if (widget) return this.widgets;
    if (block.type === "extension") {
      const extension = this.extension(String(block.extensionUuid));
      extension.blocks ??= new Map();
      return extension.blocks;
    }
    return block.type === "callback"
      ? this.callbacks
      : block.type === "conditional"
        ? this.conditionals
        : this.blocks;
  }

  getBlock(
    uuid: string,
    where: { type?: string | undefined; extension?: string | undefined; widget?: boolean } = {},
  ) {
    const { type, extension, widget } = where;
    const map = widget
      ? this.widgets
      : extension
        ? this.extensions.get(extension)?.blocks
        : type === "callback"
          ? this.callbacks
          : type === "conditional"
            ? this.conditionals
            : this.blocks;
    // The uuid of a replica's block run is followed by a colon and the original's uuid.
    return map?.get(uuid) ?? map?.get(uuid.split(":")[0] ?? "");
  }

  getBlocks(uuids: readonly string[]): Block[] {
    return uuids.flatMap((uuid) => this.blocks.get(uuid) ?? []);
  }

  executableBlocks(): Block[] {
    if (this.type === "streaming") return [];
    return [...this.blocks.values()].filter(({ type }) => !notExecutable.has(type));
  }

  /** @throws UnhandledError when the blocks form a cycle, or two have the same uuid. */
  validate(message: string): void {
    const state = new Map<Block, "processing" | "validated">();
    const all = new Set([...kinds.flatMap((kind) => [...this[kind].keys()]), ...this.#extensionUuids()]);
    const visit = (block: Block, trail: Block[]) => {
      if (state.get(block) === "validated") return;
      if (state.get(block) === "processing") {
        const cycle = [...trail.slice(trail.indexOf(block)), block].map(({ uuid }) => uuid).join(" --> ");
        throw invalid(`${message}: ${cycle}`);
      }
      state.set(block, "processing");
      for (const next of block.downstream.toReversed()) {
        if (!all.has(next.uuid)) throw keyError(next.uuid);
        visit(next, [...trail, block]);
      }
      state.set(block, "validated");
    };
    for (const block of this.blocks.values()) visit(block, []);
    const seen = new Set<string>();
    for (const { uuid } of this.allConfigs) {
      if (seen.has(uuid)) throw invalid(`Pipeline is invalid: duplicate blocks with uuid ${uuid}`);
      seen.add(uuid);
    }
  }

  /**
   * Writes the pipeline's file.
   *
   * @param only - writes the changes to this block only; the rest of the file stays the same.
   */
  save(only?: { block: Block; widget: boolean }): void {
    let source: Pipeline = this;
    if (only) {
      source = Pipeline.load(this.files, this.uuid);
      if (only.block.type !== "extension")
        source.mapOf(only.block, only.widget).set(only.block.uuid, only.block);
    }
    const names = (pipeline: Pipeline) =>
      [...pipeline.blocks.values()]
        .map(({ uuid }) => uuid)
        .sort()
        .join();
    if (names(this) !== names(source)) {
      throw new UnhandledError("Blocks cannot be added or removed when saving content, please try again.");
    }
    // The catalog has its own file. Saving a single block copies that file into the pipeline's, even when it is outdated.
    const { data_integration: catalog = null } = this.properties;
    const copied = only ? (this.files.catalogs.get(this.uuid) ?? null) : null;
    this.files.write(this.uuid, { ...source.toConfig(), data_integration: copied });
    if (!only && catalog !== null) this.files.catalogs.set(this.uuid, structuredClone(catalog));
  }

  toConfig(): PipelineConfig {
    return { ...this.toJson(), extensions: this.#extensionsToJson({}) } as PipelineConfig;
  }

  /** Returns the properties in every response about a pipeline. */
  toJson(view: BlockView = {}, options: { extensions?: boolean } = {}): JsonObject {
    const of = (map: Map<string, Block>, more: BlockView) =>
      [...map.values()].map((block) => block.toJson(more));
    const { created_at, ...properties } = structuredClone(this.properties);
    const { pipelinesWith: _, ...addonView } = { ...view, obeyPreview: false };
    const { content = false, outputs = false } = view;
    return {
      ...properties,
      created_at: created_at ?? null,
      executor_count: 1,
      name: this.name,
      remote_variables_dir: null,
      tags: structuredClone(this.tags),
      type: this.type,
      uuid: this.uuid,
      variables_dir: this.files.variablesDir,
      blocks: of(this.blocks, view),
      callbacks: of(this.callbacks, addonView),
      conditionals: of(this.conditionals, addonView),
      widgets: of(this.widgets, { content, outputs }),
      ...(options.extensions ? { extensions: this.#extensionsToJson({ content, outputs }) } : {}),
      updated_at: this.#updatedAt(),
    };
  }

  #extensionUuids(): string[] {
    return [...this.extensions.values()].flatMap(({ blocks }) => [...(blocks?.keys() ?? [])]);
  }

  #updatedAt(): Json {
    const written = this.files.writtenAt(this.uuid);
    return written === undefined ? null : formatWithOffset(written).replace(" ", "T");
  }

  #extensionsToJson(view: BlockView): JsonObject {
    const entries = [...this.extensions].map(([uuid, { blocks, rest }]) => [
      uuid,
      { ...rest, blocks: [...(blocks?.values() ?? [])].map((block) => block.toJson(view)) },
    ]);
    return Object.fromEntries(entries);
  }

  #loadBlocks(config: PipelineConfig): void {
    const make = (of: BlockConfig[] = []) => new Map(of.map((one) => [one.uuid, this.#block(one)]));
    for (const kind of kinds) this[kind] = make(config[kind]);
    const all = new Map(kinds.toReversed().flatMap((kind) => [...this[kind]]));
    const link = (map: Map<string, Block>, configs: BlockConfig[] = []) => {
      const known = (uuids: string[] = []) => uuids.flatMap((uuid) => all.get(uuid) ?? []);
      for (const one of configs) {
        const block = map.get(one.uuid);
        if (!block) continue;
        block.downstream = known(one.downstream_blocks);
        block.upstream = known(one.upstream_blocks);
      }
    };
    for (const kind of kinds) link(this[kind], config[kind]);
    for (const [uuid, { blocks = [], ...rest }] of Object.entries(config.extensions ?? {})) {
      const configs = blocks.map((one) => ({ ...one, extension_uuid: uuid }));
      this.extensions.set(uuid, { blocks: make(configs), rest });
      link(this.extension(uuid).blocks ?? new Map(), configs);
    }
    for (const block of this.blocks.values()) {
      const attached = (map: Map<string, Block>) =>
        [...map.values()].filter((addon) => addon.upstream.includes(block));
      block.callbacks = attached(this.callbacks);
      block.conditionals = attached(this.conditionals);
    }
  }

  #block(config: BlockConfig): Block {
    if (!knownBlockTypes.has(config.type)) {
      throw new UnhandledError(`Error loading pipeline (${this.uuid}): Invalid block type (${config.type})`);
    }
    if (!hasClass(config.type, config.language, this.type))
      throw typeError("'NoneType' object is not callable");
    return new Block(this, config);
  }
}

/** Reduces `settings` to the properties that Mage stores. */
export function pipelineSettings(given: Json): JsonObject {
  if (isTruthy(given) && (typeof given !== "object" || Array.isArray(given))) {
    throw typeError(
      `mage_ai.shared.models.BaseClass.load() argument after ** must be a mapping, not ${pythonType(given)}`,
    );
  }
  const triggers =
    typeof given === "object" && given !== null && !Array.isArray(given) ? given.triggers : null;
  if (typeof triggers !== "object" || triggers === null || Array.isArray(triggers)) return { triggers: null };
  return { triggers: { save_in_code_automatically: triggers.save_in_code_automatically ?? null } };
}

function invalid(message: string): UnhandledError {
  return new UnhandledError(message, "mage_ai.data_preparation.models.pipeline.InvalidPipelineError");
}
