import type { Json, JsonObject } from "../json.ts";
import { isTruthy } from "../python.ts";
import type { BlockConfig } from "./config.ts";
import type { ProjectFiles } from "./files.ts";
import { fileOf } from "./known-types.ts";

/** The part of a pipeline that its blocks need. */
export interface BlockOwner {
  readonly uuid: string;
  readonly type: string;
  readonly files: ProjectFiles;
  getBlock(uuid: string): Block | undefined;
}

/** The parts of a block that a response has besides its properties. */
export interface BlockView {
  content?: boolean;
  outputs?: boolean;
  metadata?: boolean;
  tags?: boolean;
  addons?: boolean;
  /** Finds the pipelines that use the block's file. */
  pipelinesWith?: (block: Block) => JsonObject[];
  /** Adds an error when the block's file is missing. */
  checkFile?: boolean;
  /** Hides the outputs of blocks whose preview is disabled. */
  obeyPreview?: boolean;
}

/** A block of a loaded pipeline. Blocks refer to one another. */
export class Block {
  readonly pipeline: BlockOwner;
  readonly extensionUuid: string | undefined;
  name: string;
  uuid: string;
  type: string;
  language: string;
  color: Json;
  configuration: JsonObject;
  executorConfig: JsonObject | null;
  executorType: Json;
  groups: Json;
  hasCallback: Json;
  replicatedBlock: string | undefined;
  retryConfig: Json;
  status: Json;
  timeout: Json;
  upstream: Block[] = [];
  downstream: Block[] = [];
  callbacks: Block[] = [];
  conditionals: Block[] = [];

  constructor(pipeline: BlockOwner, config: BlockConfig) {
    this.pipeline = pipeline;
    this.name = config.name || config.uuid;
    this.uuid = config.uuid;
    this.type = config.type;
    this.language = config.language || "python";
    this.color = config.color ?? null;
    this.configuration = config.configuration ?? {};
    this.executorConfig = config.executor_config ?? null;
    this.executorType = config.executor_type === undefined ? "local_python" : config.executor_type;
    this.extensionUuid = config.extension_uuid;
    this.groups = config.groups ?? null;
    this.hasCallback = config.has_callback ?? null;
    this.replicatedBlock = config.replicated_block;
    this.retryConfig = config.retry_config ?? null;
    this.status = config.status ?? null;
    this.timeout = config.timeout ?? null;
  }

  get original(): Block | undefined {
    return this.replicatedBlock === undefined ? undefined : this.pipeline.getBlock(this.replicatedBlock);
  }

  /** The file with the block's code, relative to the project's folder. */
  get file(): string {
    if (this.original) return this.original.file;
    const { file_source: source, file_path: path } = this.configuration;
    const named =
      typeof source === "object" && source !== null && !Array.isArray(source) ? source.path : undefined;
    if (typeof named === "string" && named) return named;
    return typeof path === "string" && path ? path : fileOf(this.type, this.uuid, this.language);
  }

  get content(): string {
    if (this.original) return this.original.content;
    return this.type === "global_data_product" ? "" : (this.pipeline.files.code.get(this.file) ?? "");
  }

  get callbackFile(): string {
    return fileOf("callback", `${this.uuid}_callback`, "python");
  }

  get upstreamUuids(): string[] {
    return this.upstream.map(({ uuid }) => uuid);
  }

  get downstreamUuids(): string[] {
    return this.downstream.map(({ uuid }) => uuid);
  }

  get isDynamic(): boolean {
    return this.configuration.dynamic === true;
  }

  get reducesOutput(): boolean {
    return this.configuration.reduce_output === true;
  }

  get isDynamicChild(): boolean {
    return this.upstream.some((block) => (block.isDynamic || block.isDynamicChild) && !block.reducesOutput);
  }

  tags(): string[] {
    return [
      ...(this.isDynamic ? ["dynamic"] : []),
      ...(this.isDynamicChild ? ["dynamic_child"] : []),
      ...(this.reducesOutput ? ["reduce_output"] : []),
      ...(this.replicatedBlock ? ["replica"] : []),
    ];
  }

  allUpstream(): Block[] {
    const found = new Set<Block>();
    const queue = [...this.upstream];
    for (let block = queue.shift(); block; block = queue.shift()) {
      if (block.uuid === this.uuid || found.has(block)) continue;
      found.add(block);
      queue.push(...block.upstream);
    }
    return [...found];
  }

  /** The properties in every response and in the pipeline's file. */
  toConfig(): BlockConfig & JsonObject {
    return {
      all_upstream_blocks_executed: this.allUpstream().every(({ status }) => status === "executed"),
      color: this.color,
      configuration: structuredClone(this.configuration),
      downstream_blocks: this.downstreamUuids,
      executor_config: this.executorConfig,
      executor_type: this.executorType || null,
      has_callback: this.hasCallback,
      name: this.name,
      language: this.language,
      retry_config: this.retryConfig,
      status: this.status || null,
      timeout: this.timeout,
      type: this.type,
      upstream_blocks: this.upstreamUuids,
      uuid: this.uuid,
      ...(this.replicatedBlock ? { replicated_block: this.replicatedBlock } : {}),
      ...(this.groups ? { groups: this.groups } : {}),
    };
  }

  toJson(wanted: BlockView = {}): JsonObject {
    const data: JsonObject = this.toConfig();
    const view = this.#viewOf(wanted);
    if (view.addons) {
      data.callback_blocks = this.callbacks.map(({ uuid }) => uuid);
      data.conditional_blocks = this.conditionals.map(({ uuid }) => uuid);
    }
    if (view.content) {
      data.content = this.content;
      if (isTruthy(this.hasCallback))
        data.callback_content = this.pipeline.files.code.get(this.callbackFile) ?? "";
    }
    if (view.outputs) Object.assign(data, this.#outputs(view));
    if (view.metadata) data.metadata = {};
    if (view.tags) data.tags = this.tags();
    if (view.pipelinesWith) data.pipelines = view.pipelinesWith(this);
    return data;
  }

  /** The destination of an integration pipeline shows fewer parts than other blocks. */
  #viewOf(wanted: BlockView): BlockView {
    if (this.type !== "data_exporter" || this.pipeline.type !== "integration") return wanted;
    const { content = false, outputs = false, checkFile = false, pipelinesWith } = wanted;
    return { content, outputs, checkFile, ...(pipelinesWith ? { pipelinesWith } : {}) };
  }

  #outputs(view: BlockView): JsonObject {
    if (view.obeyPreview && this.configuration.disable_output_preview) {
      return { outputs: ["Output preview is disabled for this block. To enable it, go to block settings."] };
    }
    const { files } = this.pipeline;
    const missing =
      view.checkFile &&
      !this.replicatedBlock &&
      this.type !== "global_data_product" &&
      !files.code.has(this.file);
    const message =
      "You may have moved it or changed its filename. Delete the current block to remove it from the pipeline " +
      `or write code and save the pipeline to create a new file at ${files.repoPath}/${this.file}.`;
    return {
      // Blocks have outputs only in the notebook, which the mock doesn't have.
      outputs: [],
      ...(missing ? { error: { error: "No such file or directory", message } } : {}),
    };
  }
}
