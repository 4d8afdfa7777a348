import type { MageCall } from "../call.ts";
import {
  createPipeline,
  deletePipeline,
  listPipelineBlocks,
  listPipelineLogs,
  listPipelines,
  listSchedulesOfPipeline,
  readPipeline,
  updatePipeline,
} from "../generated/sdk.gen.ts";
import type {
  CreatePipelineData,
  CreatePipelineResponse,
  DeletePipelineResponse,
  ListPipelineBlocksResponse,
  ListPipelineLogsData,
  ListPipelineLogsResponse,
  ListPipelinesData,
  ListPipelinesResponse,
  ListSchedulesOfPipelineData,
  ListSchedulesOfPipelineResponse,
  ReadPipelineResponse,
  UpdatePipelineData,
  UpdatePipelineResponse,
} from "../generated/types.gen.ts";
import { List, toPage } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../transport/sdk-types.ts";
import type { Filter, RequestBody } from "./shapes.ts";

/** The pipelines of a Mage project. */
export class Pipelines {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Lists pipelines, ordered by uuid.
   *
   * @example
   * for await (const { uuid } of mage.pipelines.list({ search: "load" })) console.log(uuid);
   */
  list(
    filter: Filter<ListPipelinesData> = {},
    options: CallOptions = {},
  ): List<ListPipelinesResponse["pipelines"][number]> {
    return new List(
      { client: this.#client, url: "/api/pipelines" },
      (range) =>
        listPipelines({ client: this.#client, query: { ...filter, ...range }, ...options }).map(
          ({ pipelines, metadata }) => toPage(pipelines, metadata),
        ),
      ({ uuid }) => uuid,
    );
  }

  /**
   * Creates a pipeline. Mage derives its uuid from the name: `nightly load` becomes `nightly_load`.
   *
   * @throws MageConflictError when a pipeline of that name exists.
   *
   * @example
   * const { uuid } = await mage.pipelines.create({ name: "nightly load", type: "python" });
   */
  create(
    pipeline: RequestBody<CreatePipelineData, "pipeline">,
    options: CallOptions = {},
  ): MageCall<CreatePipelineResponse["pipeline"]> {
    return createPipeline({ client: this.#client, body: { pipeline }, ...options }).map(
      ({ pipeline }) => pipeline,
    );
  }

  /**
   * Reads a pipeline.
   *
   * @throws MageNotFoundError
   *
   * @example
   * const { blocks } = await mage.pipelines.read("nightly_load");
   */
  read(uuid: string, options: CallOptions = {}): MageCall<ReadPipelineResponse["pipeline"]> {
    return readPipeline({ client: this.#client, path: { uuid }, ...options }).map(({ pipeline }) => pipeline);
  }

  /**
   * Updates the given properties and returns the pipeline. A new `name` changes its uuid: use the one returned, as the
   * old uuid no longer works. `blocks` sets the order of the blocks, and must name all of them.
   *
   * @throws MageNotFoundError, MageValidationError when `blocks` lacks a block, which Mage would remove.
   *
   * @example
   * await mage.pipelines.update("nightly_load", { description: "Loads the orders", tags: ["nightly"] });
   */
  update(
    uuid: string,
    pipeline: RequestBody<UpdatePipelineData, "pipeline">,
    options: CallOptions = {},
  ): MageCall<UpdatePipelineResponse["pipeline"]> {
    const { blocks } = pipeline;
    // Read at the time of the call, because Mage removes the blocks that the list lacks.
    const check = async () => {
      if (!blocks) return undefined;
      if (blocks.some((block) => "content" in block))
        return "Mage ignores the content of body.pipeline.blocks: use blocks.updateContent";
      const present = await this.read(uuid, { ...options, ...{ check: undefined } });
      const missing = present.blocks.filter(({ uuid }) => !blocks.some((block) => block.uuid === uuid));
      return missing.length
        ? `body.pipeline.blocks lacks ${missing.map(({ uuid }) => uuid).join(", ")}, which Mage would remove`
        : undefined;
    };
    const request = { client: this.#client, path: { uuid }, body: { pipeline }, ...options, ...{ check } };
    return updatePipeline(request).map(({ pipeline }) => pipeline);
  }

  /**
   * Deletes a pipeline and returns its last state.
   *
   * @throws MageNotFoundError
   *
   * @example
   * await mage.pipelines.delete("nightly_load");
   */
  delete(uuid: string, options: CallOptions = {}): MageCall<DeletePipelineResponse["pipeline"]> {
    return deletePipeline({ client: this.#client, path: { uuid }, ...options }).map(
      ({ pipeline }) => pipeline,
    );
  }

  /**
   * Lists the blocks of a pipeline.
   *
   * @throws MageNotFoundError
   *
   * @example
   * const blocks = await mage.pipelines.blocks("nightly_load");
   */
  blocks(uuid: string, options: CallOptions = {}): MageCall<ListPipelineBlocksResponse["blocks"]> {
    return listPipelineBlocks({ client: this.#client, path: { uuid }, ...options }).map(
      ({ blocks }) => blocks,
    );
  }

  /**
   * Lists the schedules of a pipeline, newest first.
   *
   * @example
   * const schedules = await mage.pipelines.schedules("nightly_load").all();
   */
  schedules(
    uuid: string,
    filter: Filter<ListSchedulesOfPipelineData> = {},
    options: CallOptions = {},
  ): List<ListSchedulesOfPipelineResponse["pipeline_schedules"][number]> {
    return new List(
      { client: this.#client, url: "/api/pipelines/{uuid}/pipeline_schedules", path: { uuid } },
      (range) => {
        const query = { ...filter, ...range };
        return listSchedulesOfPipeline({ client: this.#client, path: { uuid }, query, ...options }).map(
          ({ pipeline_schedules, metadata }) => toPage(pipeline_schedules, metadata),
        );
      },
      ({ id }) => id,
    );
  }

  /**
   * Reads the complete log files of a pipeline's runs and block runs. Mage silently leaves out files beyond about 20 of
   * each kind; `mage.pipelineRuns.logs(id)` returns all those of one run.
   *
   * @throws MageNotFoundError
   *
   * @example
   * const { pipeline_run_logs } = await mage.pipelines.logs("nightly_load");
   */
  logs(
    uuid: string,
    filter: NonNullable<ListPipelineLogsData["query"]> = {},
    options: CallOptions = {},
  ): MageCall<ListPipelineLogsResponse["logs"][number]> {
    return listPipelineLogs({ client: this.#client, path: { uuid }, query: filter, ...options }).map(
      ({ logs: [logs] }) => logs as ListPipelineLogsResponse["logs"][number],
    );
  }
}
