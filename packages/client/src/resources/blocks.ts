import type { MageCall } from "../call.ts";
import { createBlock, deleteBlock, readBlock, updateBlock } from "../generated/sdk.gen.ts";
import type {
  CreateBlockData,
  CreateBlockResponse,
  DeleteBlockResponse,
  ReadBlockResponse,
  UpdateBlockData,
  UpdateBlockResponse,
} from "../generated/types.gen.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../transport.ts";
import type { RequestBody } from "./shapes.ts";

/** `mage.blocks`: the steps of a pipeline. */
export class Blocks {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** @throws MageConflictError when a block of that name exists. */
  create(
    pipelineUuid: string,
    block: RequestBody<CreateBlockData, "block">,
    options: CallOptions = {},
  ): MageCall<CreateBlockResponse["block"]> {
    const path = { uuid: pipelineUuid };
    return createBlock({ client: this.#client, path, body: { block }, ...options }).map(({ block }) => block);
  }

  /** @throws MageNotFoundError */
  read(
    pipelineUuid: string,
    blockUuid: string,
    options: CallOptions = {},
  ): MageCall<ReadBlockResponse["block"]> {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    return readBlock({ client: this.#client, path, ...options }).map(({ block }) => block);
  }

  /**
   * Changes what is given, and returns the block under the uuid that it has from now on: a new `name` changes the uuid.
   * Its code is not among what can be changed: Mage ignores a `content` sent here (0.9.70 to 0.9.80), and takes it from
   * `updatePipeline` with `update_content`.
   *
   * @throws MageNotFoundError
   */
  update(
    pipelineUuid: string,
    blockUuid: string,
    block: Omit<RequestBody<UpdateBlockData, "block">, "content">,
    options: CallOptions = {},
  ): MageCall<UpdateBlockResponse["block"]> {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    return updateBlock({ client: this.#client, path, body: { block }, ...options }).map(({ block }) => block);
  }

  /**
   * Deletes a block, and returns what it was.
   *
   * @param options - `force: true` deletes also a block that others depend on.
   * @throws MageNotFoundError
   */
  delete(
    pipelineUuid: string,
    blockUuid: string,
    { force, ...options }: CallOptions & { force?: boolean } = {},
  ): MageCall<DeleteBlockResponse["block"]> {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    const query = force === undefined ? {} : { force };
    return deleteBlock({ client: this.#client, path, query, ...options }).map(({ block }) => block);
  }
}
