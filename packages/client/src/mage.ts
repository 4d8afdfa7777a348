import { createMageClient, type MageOptions } from "./client.ts";
import type { Client } from "./generated/client/index.ts";
import {
  createBlock,
  createPipeline,
  createPipelineSchedule,
  deleteBlock,
  deletePipeline,
  listPipelineRuns,
  listPipelineSchedules,
  listPipelines,
  readBlock,
  readPipeline,
  readPipelineRun,
  triggerPipelineRun,
  updateBlock,
  updatePipeline,
  updatePipelineSchedule,
} from "./generated/sdk.gen.ts";
import type {
  CreateBlockData,
  CreatePipelineData,
  CreatePipelineScheduleData,
  DeleteBlockData,
  ListPipelineRunsData,
  ListPipelineSchedulesData,
  ListPipelinesData,
  TriggerPipelineRunData,
  UpdateBlockData,
  UpdatePipelineData,
  UpdatePipelineScheduleData,
} from "./generated/types.gen.ts";
import { List, type Page, type PageRange } from "./list.ts";

/** What may be set for one call. */
export interface CallOptions {
  /** Gives the call up: `AbortSignal.timeout(5_000)` after 5 s. */
  signal?: AbortSignal;
}

/** The query of a list without what {@link List} sets itself. */
type Filter<Data extends { query?: object }> = Omit<NonNullable<Data["query"]>, "_limit" | "_offset">;
type Sent<Data extends { body?: object }, Key extends keyof NonNullable<Data["body"]>> = NonNullable<
  NonNullable<Data["body"]>[Key]
>;

/**
 * A Mage server. Its methods take and return the objects themselves, not the envelopes they travel in, and every failure
 * is a {@link MageError}.
 *
 * @example
 * const mage = new Mage({ baseUrl: "http://localhost:6789", apiKey, oauthToken });
 * const pipeline = await mage.pipelines.create({ name: "nightly", type: "python" });
 */
export class Mage {
  /** For the generated functions: `readPipeline({ client: mage.client, path: { uuid } })`. */
  readonly client: Client;
  readonly pipelines: Pipelines;
  readonly blocks: Blocks;
  readonly pipelineSchedules: PipelineSchedules;
  readonly pipelineRuns: PipelineRuns;

  /** @throws TypeError when `baseUrl` isn't an absolute http or https URL. */
  constructor(options: MageOptions = {}) {
    this.client = createMageClient(options);
    this.pipelines = new Pipelines(this.client);
    this.blocks = new Blocks(this.client);
    this.pipelineSchedules = new PipelineSchedules(this.client);
    this.pipelineRuns = new PipelineRuns(this.client);
  }
}

abstract class Resource {
  protected readonly client: Client;
  constructor(client: Client) {
    this.client = client;
  }
}

/** `mage.pipelines` */
export class Pipelines extends Resource {
  list(filter: Filter<ListPipelinesData> = {}, options: CallOptions = {}) {
    return new List(
      async (range) => {
        const query = { ...filter, ...wireRange(range) };
        const { pipelines, metadata } = await listPipelines({ client: this.client, query, ...options });
        return toPage(pipelines, metadata);
      },
      ({ uuid }) => uuid,
    );
  }

  /** @throws MageConflictError when a pipeline of that name exists. */
  async create(pipeline: Sent<CreatePipelineData, "pipeline">, options: CallOptions = {}) {
    return (await createPipeline({ client: this.client, body: { pipeline }, ...options })).pipeline;
  }

  /** @throws MageNotFoundError */
  async read(uuid: string, options: CallOptions = {}) {
    return (await readPipeline({ client: this.client, path: { uuid }, ...options })).pipeline;
  }

  /**
   * Changes what is given. A new `name` changes the uuid, which Mage makes from the name: go on with the uuid of the
   * pipeline that is returned, the old one no longer resolves.
   *
   * @throws MageNotFoundError
   */
  async update(uuid: string, pipeline: Sent<UpdatePipelineData, "pipeline">, options: CallOptions = {}) {
    return (await updatePipeline({ client: this.client, path: { uuid }, body: { pipeline }, ...options }))
      .pipeline;
  }

  /** @throws MageNotFoundError */
  async delete(uuid: string, options: CallOptions = {}) {
    return (await deletePipeline({ client: this.client, path: { uuid }, ...options })).pipeline;
  }
}

/** `mage.blocks` */
export class Blocks extends Resource {
  /** @throws MageConflictError when a block of that name exists. */
  async create(pipelineUuid: string, block: Sent<CreateBlockData, "block">, options: CallOptions = {}) {
    const path = { uuid: pipelineUuid };
    return (await createBlock({ client: this.client, path, body: { block }, ...options })).block;
  }

  /** @throws MageNotFoundError */
  async read(pipelineUuid: string, blockUuid: string, options: CallOptions = {}) {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    return (await readBlock({ client: this.client, path, ...options })).block;
  }

  /**
   * Changes what is given. A new `name` changes the uuid: go on with the uuid of the block that is returned.
   *
   * @throws MageNotFoundError
   */
  async update(
    pipelineUuid: string,
    blockUuid: string,
    block: Sent<UpdateBlockData, "block">,
    options: CallOptions = {},
  ) {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    return (await updateBlock({ client: this.client, path, body: { block }, ...options })).block;
  }

  /**
   * Deletes a block; one that others depend on only with `force: true`.
   *
   * @throws MageNotFoundError
   */
  async delete(
    pipelineUuid: string,
    blockUuid: string,
    { force, ...options }: CallOptions & { force?: boolean } = {},
  ) {
    const path = { uuid: pipelineUuid, block_uuid: blockUuid };
    const query: NonNullable<DeleteBlockData["query"]> = force === undefined ? {} : { force };
    return (await deleteBlock({ client: this.client, path, query, ...options })).block;
  }
}

/** `mage.pipelineSchedules`: what Mage's user interface calls triggers. */
export class PipelineSchedules extends Resource {
  list(filter: Filter<ListPipelineSchedulesData> = {}, options: CallOptions = {}) {
    return new List(
      async (range) => {
        const query = { ...filter, ...wireRange(range) };
        const answer = await listPipelineSchedules({ client: this.client, query, ...options });
        return toPage(answer.pipeline_schedules, answer.metadata);
      },
      ({ id }) => id,
    );
  }

  /** Creates a schedule. It starts as inactive: `update(id, { status: "active" })` lets it run. */
  async create(
    pipelineUuid: string,
    schedule: Sent<CreatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ) {
    const request = { path: { uuid: pipelineUuid }, body: { pipeline_schedule: schedule } };
    return (await createPipelineSchedule({ client: this.client, ...request, ...options })).pipeline_schedule;
  }

  /** @throws MageNotFoundError */
  async update(
    id: number,
    schedule: Sent<UpdatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ) {
    const request = { path: { id }, body: { pipeline_schedule: schedule } };
    return (await updatePipelineSchedule({ client: this.client, ...request, ...options })).pipeline_schedule;
  }
}

/** What {@link PipelineRuns.trigger} needs: an API trigger, its token, and the run's variables. */
export interface Trigger {
  /** Id of the schedule whose `schedule_type` is `api`. */
  scheduleId: number;
  /** The schedule's own token, which is the credential: no API key is sent. */
  token: string;
  /** Runtime variables of the run. */
  variables?: NonNullable<Sent<TriggerPipelineRunData, "pipeline_run">["variables"]>;
}

/** `mage.pipelineRuns` */
export class PipelineRuns extends Resource {
  /** Runs, newest first. Retries of a run are runs of their own here. */
  list(filter: Filter<ListPipelineRunsData> = {}, options: CallOptions = {}) {
    return new List(
      async (range) => {
        // Otherwise Mage adds the retries of a page's first and last run to it, so that pages overlap, and fails on a
        // page after the last (PipelineRunResource.process_collection, 0.9.80).
        const query = { disable_retries_grouping: true, ...filter, ...wireRange(range) };
        const { pipeline_runs, metadata } = await listPipelineRuns({
          client: this.client,
          query,
          ...options,
        });
        return toPage(pipeline_runs, metadata);
      },
      ({ id }) => id,
    );
  }

  /** @throws MageNotFoundError */
  async read(id: number, options: CallOptions = {}) {
    return (await readPipelineRun({ client: this.client, path: { id }, ...options })).pipeline_run;
  }

  /**
   * Starts a run. An inactive API trigger starts one too (mage-ai#5607).
   *
   * @throws MageNotFoundError when there is no such schedule, MageAuthenticationError when the token is not its token.
   */
  async trigger({ scheduleId, token, variables }: Trigger, options: CallOptions = {}) {
    const path = { schedule_id: scheduleId, token };
    const body = { pipeline_run: variables === undefined ? {} : { variables } };
    return (await triggerPipelineRun({ client: this.client, path, body, ...options })).pipeline_run;
  }
}

function wireRange({ limit, offset }: PageRange) {
  return { ...(limit !== undefined && { _limit: limit }), ...(offset !== undefined && { _offset: offset }) };
}

function toPage<Item>(
  items: Item[],
  metadata: { count?: number | null; next?: boolean | null } | null | undefined,
): Page<Item> {
  return { items, count: metadata?.count ?? undefined, hasMore: metadata?.next ?? false };
}
