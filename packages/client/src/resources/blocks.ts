import { sharedBy, updateBlockContent } from "../block-content.ts";
import { MageCall } from "../call.ts";
import { MageConflictError } from "../errors.ts";
import {
  createBlock,
  deleteBlock,
  listPipelineBlocks,
  readBlock,
  readPipeline,
  updateBlock,
} from "../generated/sdk.gen.ts";
import type {
  CreateBlockData,
  CreateBlockResponse,
  DeleteBlockResponse,
  ReadBlockResponse,
  ReadPipelineResponse,
  UpdateBlockData,
  UpdateBlockResponse,
} from "../generated/types.gen.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../transport/sdk-types.ts";
import type { RequestBody } from "./shapes.ts";

/** The blocks of pipelines. */
export class Blocks {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Creates a block.
   *
   * All blocks of a project with the same name, type and language share one file. So a name whose file exists is
   * refused, unless `ifExists` asks for the file.
   *
   * @param options - `ifExists: "reuse"` adds the existing code to this pipeline and ignores `content`;
   * `ifExists: "overwrite"` replaces the code in **every pipeline** that has the block.
   * @throws MageConflictError when this pipeline has a block of that name, or when its file exists.
   *
   * @example
   * await mage.blocks.create("nightly_load", { name: "load orders", type: "data_loader", content: code });
   */
  create(
    pipelineUuid: string,
    block: RequestBody<CreateBlockData, "block">,
    { ifExists, ...options }: CallOptions & { ifExists?: "reuse" | "overwrite" | undefined } = {},
  ): MageCall<CreateBlockResponse["block"]> {
    const send = (block: RequestBody<CreateBlockData, "block">, check?: () => string | undefined) => {
      const request = { client: this.#client, path: { uuid: pipelineUuid }, body: { block }, ...options };
      return createBlock({ ...request, ...(check && { check }) }).map(({ block }) => block);
    };
    if (ifExists === "overwrite") return send(block);
    const call = send({ require_unique_name: true, ...block }, () => overwriteOf(block)).withResponse();
    return new MageCall(
      call.catch((error: unknown) => {
        if (!(error instanceof MageConflictError)) throw error;
        if (ifExists === "reuse") {
          const { content: _, ...rest } = block;
          return send(rest).withResponse();
        }
        error.message = error.message.replace(
          / \((?=POST )/,
          ' If the file is of another pipeline, or a deleted one: ifExists: "reuse" takes its code, "overwrite" replaces it. (',
        );
        throw error;
      }),
    );
  }

  /**
   * Reads a block.
   *
   * @throws MageNotFoundError
   *
   * @example
   * const { content } = await mage.blocks.read("nightly_load", "load_orders");
   */
  read(
    pipelineUuid: string,
    blockUuid: string,
    options: CallOptions = {},
  ): MageCall<ReadBlockResponse["block"]> {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    return readBlock({ client: this.#client, path, ...options }).map(({ block }) => block);
  }

  /**
   * Updates the given properties and returns the block. A new `name` changes its uuid: use the one returned. It also
   * renames the block's file, which other pipelines that use it would miss.
   *
   * The code can't be updated here, because Mage ignores `content` in this call (0.9.70 to 0.9.80): use
   * {@link updateContent}.
   *
   * @param options - `shared: true` also renames a block whose file other pipelines use.
   * @throws MageNotFoundError, MageValidationError when `content` is given, or other pipelines use the block to rename.
   *
   * @example
   * await mage.blocks.update("nightly_load", "load_orders", { color: "teal" });
   */
  update(
    pipelineUuid: string,
    blockUuid: string,
    block: Omit<RequestBody<UpdateBlockData, "block">, "content">,
    { shared, ...options }: CallOptions & { shared?: boolean | undefined } = {},
  ): MageCall<UpdateBlockResponse["block"]> {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    const check = async () => {
      if ("content" in block) return "Mage ignores body.block.content: use updateContent";
      if (block.name === undefined || shared) return undefined;
      const query = { include_block_pipelines: true, includes_content: false, includes_outputs: false };
      const request = { client: this.#client, path: { uuid: pipelineUuid }, query, ...options };
      const { blocks } = (await readPipeline(request)).pipeline;
      const present = blocks.find(({ uuid }) => uuid === blockUuid);
      return sharedBy(present, pipelineUuid);
    };
    const request = { client: this.#client, path, body: { block }, ...options, ...{ check } };
    return updateBlock(request).map(({ block }) => block);
  }

  /**
   * Replaces the code of a block and returns the block. The other blocks of the pipeline stay as they are.
   *
   * Mage has no locks: the pipeline is read before and after the update, to notice other changes at the same time.
   *
   * @param content - The new code, or a function that derives it from the current code.
   * @param options - `shared: true` also updates code that other pipelines use, in all of them.
   * @throws MageNotFoundError, MageConflictError when somebody changed the pipeline meanwhile, MageValidationError when
   * other pipelines use the code, MageInvalidError when the block repeats another one.
   *
   * @example
   * await mage.blocks.updateContent("nightly_load", "load_orders", (code) => code.replace("day", "date"));
   */
  updateContent(
    pipelineUuid: string,
    blockUuid: string,
    content: string | ((current: string) => string | Promise<string>),
    options: CallOptions & { shared?: boolean | undefined } = {},
  ): Promise<ReadPipelineResponse["pipeline"]["blocks"][number]> {
    return updateBlockContent(this.#client, { pipelineUuid, blockUuid }, content, options);
  }

  /**
   * Deletes a block and returns its last state. Its file stays in the project.
   *
   * @param options - `force: true` also deletes a block that others depend on, and the blocks that repeat it.
   * @throws MageNotFoundError, MageConflictError when other blocks depend on it, MageValidationError when others repeat
   * it: Mage would delete them too.
   *
   * @example
   * await mage.blocks.delete("nightly_load", "load_orders");
   */
  delete(
    pipelineUuid: string,
    blockUuid: string,
    { force, ...options }: CallOptions & { force?: boolean } = {},
  ): MageCall<DeleteBlockResponse["block"]> {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    const query = force === undefined ? {} : { force };
    const check = async () => {
      if (force) return undefined;
      const request = { client: this.#client, path: { uuid: pipelineUuid }, ...options };
      const { blocks } = await listPipelineBlocks(request);
      const replicas = blocks.filter(({ replicated_block }) => replicated_block === blockUuid);
      const names = replicas.map(({ uuid }) => uuid).join(", ");
      return names && `Mage would also delete ${names}, which repeats the block: allow it with force: true`;
    };
    return deleteBlock({ client: this.#client, path, query, ...options, ...{ check } }).map(
      ({ block }) => block,
    );
  }
}

/** Returns the reason why a new block would overwrite code without Mage checking its name, if it would. */
function overwriteOf({ config, configuration, content }: RequestBody<CreateBlockData, "block">) {
  const source = configuration?.file_source as { path?: unknown } | null | undefined;
  const why = config?.custom_template_uuid
    ? "a custom template overwrites the file of that name"
    : source?.path && content
      ? "content overwrites the file in configuration.file_source"
      : undefined;
  return why && `${why}, which other pipelines may use: allow it with ifExists: "overwrite"`;
}
