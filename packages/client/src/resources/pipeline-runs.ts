import type { MageCall } from "../call.ts";
import { listPipelineRuns, readPipelineRun, triggerPipelineRun } from "../generated/sdk.gen.ts";
import type {
  ListPipelineRunsData,
  ListPipelineRunsResponse,
  ReadPipelineRunResponse,
  TriggerPipelineRunData,
  TriggerPipelineRunResponse,
} from "../generated/types.gen.ts";
import { List, toPage } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../transport.ts";
import type { Filter, Sent } from "./shapes.ts";

/** An API trigger, its token, and what the run shall be given. */
export interface Trigger {
  /** Id of the schedule, whose `schedule_type` is `api`. */
  scheduleId: number;
  /** The schedule's own token, which is the credential: no API key is sent. */
  token: string;
  /** Runtime variables of the run. */
  variables?: NonNullable<Sent<TriggerPipelineRunData, "pipeline_run">["variables"]>;
}

/** `mage.pipelineRuns` */
export class PipelineRuns {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Runs, newest first. Retries of a run are runs of their own here. */
  list(
    filter: Filter<ListPipelineRunsData> = {},
    options: CallOptions = {},
  ): List<ListPipelineRunsResponse["pipeline_runs"][number]> {
    return new List(
      (range) => {
        // Otherwise Mage adds the retries of a page's first and last run to it, so that pages overlap, and fails on a
        // page after the last (PipelineRunResource.process_collection, 0.9.80).
        const query = { disable_retries_grouping: true, ...filter, ...range };
        return listPipelineRuns({ client: this.#client, query, ...options }).map(
          ({ pipeline_runs, metadata }) => toPage(pipeline_runs, metadata),
        );
      },
      ({ id }) => id,
    );
  }

  /** @throws MageNotFoundError */
  read(id: number, options: CallOptions = {}): MageCall<ReadPipelineRunResponse["pipeline_run"]> {
    return readPipelineRun({ client: this.#client, path: { id }, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }

  /**
   * Starts a run. An inactive API trigger starts one too (mage-ai#5607).
   *
   * @throws MageNotFoundError when there is no such schedule, MageAuthenticationError when the token is not its token.
   */
  trigger(
    { scheduleId, token, variables }: Trigger,
    options: CallOptions = {},
  ): MageCall<TriggerPipelineRunResponse["pipeline_run"]> {
    const path = { schedule_id: scheduleId, token };
    const body = { pipeline_run: variables === undefined ? {} : { variables } };
    return triggerPipelineRun({ client: this.#client, path, body, ...options }).map(
      ({ pipeline_run }) => pipeline_run,
    );
  }
}
