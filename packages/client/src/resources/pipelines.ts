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
import type { Client } from "../transport.ts";
import type { Filter, RequestBody } from "./shapes.ts";

/** `mage.pipelines` */
export class Pipelines {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Pipelines by name. */
  list(
    filter: Filter<ListPipelinesData> = {},
    options: CallOptions = {},
  ): List<ListPipelinesResponse["pipelines"][number]> {
    return new List(
      (range) =>
        listPipelines({ client: this.#client, query: { ...filter, ...range }, ...options }).map(
          ({ pipelines, metadata }) => toPage(pipelines, metadata),
        ),
      ({ uuid }) => uuid,
    );
  }

  /**
   * Creates a pipeline. Mage makes its uuid from the name: `nightly load` becomes `nightly_load`.
   *
   * @throws MageConflictError when a pipeline of that name exists.
   */
  create(
    pipeline: RequestBody<CreatePipelineData, "pipeline">,
    options: CallOptions = {},
  ): MageCall<CreatePipelineResponse["pipeline"]> {
    return createPipeline({ client: this.#client, body: { pipeline }, ...options }).map(
      ({ pipeline }) => pipeline,
    );
  }

  /** @throws MageNotFoundError */
  read(uuid: string, options: CallOptions = {}): MageCall<ReadPipelineResponse["pipeline"]> {
    return readPipeline({ client: this.#client, path: { uuid }, ...options }).map(({ pipeline }) => pipeline);
  }

  /**
   * Changes what is given, and returns the pipeline under the uuid that it has from now on: a new `name` changes the uuid,
   * which Mage makes from the name, and the old one no longer resolves.
   *
   * @throws MageNotFoundError
   */
  update(
    uuid: string,
    pipeline: RequestBody<UpdatePipelineData, "pipeline">,
    options: CallOptions = {},
  ): MageCall<UpdatePipelineResponse["pipeline"]> {
    return updatePipeline({ client: this.#client, path: { uuid }, body: { pipeline }, ...options }).map(
      ({ pipeline }) => pipeline,
    );
  }

  /**
   * Deletes a pipeline, and returns what it was.
   *
   * @throws MageNotFoundError
   */
  delete(uuid: string, options: CallOptions = {}): MageCall<DeletePipelineResponse["pipeline"]> {
    return deletePipeline({ client: this.#client, path: { uuid }, ...options }).map(
      ({ pipeline }) => pipeline,
    );
  }

  /**
   * The blocks of a pipeline.
   *
   * @throws MageNotFoundError
   */
  blocks(uuid: string, options: CallOptions = {}): MageCall<ListPipelineBlocksResponse["blocks"]> {
    return listPipelineBlocks({ client: this.#client, path: { uuid }, ...options }).map(
      ({ blocks }) => blocks,
    );
  }

  /** The schedules of a pipeline. */
  schedules(
    uuid: string,
    filter: Filter<ListSchedulesOfPipelineData> = {},
    options: CallOptions = {},
  ): List<ListSchedulesOfPipelineResponse["pipeline_schedules"][number]> {
    return new List(
      (range) => {
        const query = { ...filter, ...range };
        return listSchedulesOfPipeline({ client: this.#client, path: { uuid }, query, ...options }).map(
          (answer) => toPage(answer.pipeline_schedules, answer.metadata),
        );
      },
      ({ id }) => id,
    );
  }

  /**
   * The log files of a pipeline's runs and block runs, each whole, but about 20 of each kind at most, without a word that
   * there are more. Those of one run are all in `mage.pipelineRuns.logs(id)`.
   *
   * @throws MageNotFoundError
   */
  logs(
    uuid: string,
    filter: NonNullable<ListPipelineLogsData["query"]> = {},
    options: CallOptions = {},
  ): MageCall<ListPipelineLogsResponse["logs"][number]> {
    return listPipelineLogs({ client: this.#client, path: { uuid }, query: filter, ...options }).map(
      ({ logs: [logs] }) => {
        if (!logs) throw new TypeError("Mage sent no logs"); // It always sends one object (LogResource.collection).
        return logs;
      },
    );
  }
}
