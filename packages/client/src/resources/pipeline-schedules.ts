import type { MageCall } from "../call.ts";
import {
  createPipelineSchedule,
  listPipelineSchedules,
  updatePipelineSchedule,
} from "../generated/sdk.gen.ts";
import type {
  CreatePipelineScheduleData,
  CreatePipelineScheduleResponse,
  ListPipelineSchedulesData,
  ListPipelineSchedulesResponse,
  UpdatePipelineScheduleData,
  UpdatePipelineScheduleResponse,
} from "../generated/types.gen.ts";
import { List, toPage } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../transport.ts";
import type { Filter, Sent } from "./shapes.ts";

/** `mage.pipelineSchedules`: what Mage's user interface calls triggers. */
export class PipelineSchedules {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  list(
    filter: Filter<ListPipelineSchedulesData> = {},
    options: CallOptions = {},
  ): List<ListPipelineSchedulesResponse["pipeline_schedules"][number]> {
    return new List(
      (range) =>
        listPipelineSchedules({ client: this.#client, query: { ...filter, ...range }, ...options }).map(
          (answer) => toPage(answer.pipeline_schedules, answer.metadata),
        ),
      ({ id }) => id,
    );
  }

  /** Creates a schedule. It is inactive at first: `update(id, { status: "active" })` lets it run. */
  create(
    pipelineUuid: string,
    schedule: Sent<CreatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ): MageCall<CreatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { uuid: pipelineUuid }, body: { pipeline_schedule: schedule } };
    return createPipelineSchedule({ client: this.#client, ...request, ...options }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Changes what is given.
   *
   * @throws MageNotFoundError
   */
  update(
    id: number,
    schedule: Sent<UpdatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ): MageCall<UpdatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { id }, body: { pipeline_schedule: schedule } };
    return updatePipelineSchedule({ client: this.#client, ...request, ...options }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }
}
