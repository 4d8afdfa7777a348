import type { Json, JsonObject } from "../json.ts";
import { fileOf } from "./kinds.ts";
import type { Pipeline } from "./pipeline.ts";

/** A block as its pipeline's file holds it. */
export interface BlockConfig {
  uuid: string;
  name?: string;
  type: string;
  language?: string | null;
  color?: Json;
  configuration?: JsonObject | null;
  executor_config?: JsonObject | null;
  executor_type?: Json;
  extension_uuid?: string;
  groups?: Json;
  has_callback?: Json;
  replicated_block?: string;
  retry_config?: Json;
  status?: Json;
  timeout?: Json;
  upstream_blocks?: string[];
  downstream_blocks?: string[];
}

/** What an answer says of a block beyond its properties. */
export interface BlockView {
  content?: boolean;
  outputs?: boolean;
  metadata?: boolean;
  tags?: boolean;
  addons?: boolean;
  pipelines?: boolean;
  /** Says so when the block's file is missing. */
  checkFile?: boolean;
  /** Leaves outputs out of blocks whose preview is switched off. */
  obeyPreview?: boolean;
}

/** A block of a pipeline that was loaded; blocks refer to one another. */
export class Block {
  readonly pipeline: Pipeline;
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

  constructor(pipeline: Pipeline, config: BlockConfig) {
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

  /** The file of the block's code, from the project's folder. */
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
    return this.type === "global_data_product" ? "" : (this.pipeline.project.files.get(this.file) ?? "");
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

  /** What every answer and the pipeline's file say of the block. */
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
    const { project } = this.pipeline;
    if (view.addons) {
      data.callback_blocks = this.callbacks.map(({ uuid }) => uuid);
      data.conditional_blocks = this.conditionals.map(({ uuid }) => uuid);
    }
    if (view.content) {
      data.content = this.content;
      if (this.hasCallback) data.callback_content = project.files.get(this.callbackFile) ?? "";
    }
    if (view.outputs) Object.assign(data, this.#outputs(view));
    if (view.metadata) data.metadata = {};
    if (view.tags) data.tags = this.tags();
    if (view.pipelines) data.pipelines = project.pipelinesWith(this);
    return data;
  }

  /** A destination says less of itself than other blocks, whatever is wanted. */
  #viewOf(wanted: BlockView): BlockView {
    if (this.type !== "data_exporter" || this.pipeline.type !== "integration") return wanted;
    const { content = false, outputs = false, checkFile = false, pipelines = false } = wanted;
    return { content, outputs, checkFile, pipelines };
  }

  #outputs(view: BlockView): JsonObject {
    if (view.obeyPreview && this.configuration.disable_output_preview) {
      return { outputs: ["Output preview is disabled for this block. To enable it, go to block settings."] };
    }
    const { project } = this.pipeline;
    const missing =
      view.checkFile &&
      !this.replicatedBlock &&
      this.type !== "global_data_product" &&
      !project.files.has(this.file);
    const message =
      "You may have moved it or changed its filename. Delete the current block to remove it from the pipeline " +
      `or write code and save the pipeline to create a new file at ${project.repoPath}/${this.file}.`;
    return {
      // Blocks put something out in the notebook only, and a mock has none.
      outputs: [],
      ...(missing ? { error: { error: "No such file or directory", message } } : {}),
    };
  }
}
