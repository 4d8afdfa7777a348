import { MageCall } from "../call.ts";
import {
  createPipelineSchedule,
  deletePipelineSchedule,
  listPipelineSchedules,
  listRunsOfSchedule,
  readPipelineSchedule,
  updatePipelineSchedule,
} from "../generated/sdk.gen.ts";
import type {
  CreatePipelineScheduleData,
  CreatePipelineScheduleResponse,
  DeletePipelineScheduleResponse,
  ListPipelineSchedulesData,
  ListPipelineSchedulesResponse,
  ListRunsOfScheduleData,
  ListRunsOfScheduleResponse,
  ReadPipelineScheduleResponse,
  UpdatePipelineScheduleData,
  UpdatePipelineScheduleResponse,
} from "../generated/types.gen.ts";
import { List, toPage } from "../list.ts";
import type { CallOptions } from "../options.ts";
import { intervalProblem } from "../schedule-interval.ts";
import type { Client } from "../transport/sdk-types.ts";
import type { Filter, RequestBody } from "./shapes.ts";

/** The schedules of pipelines, which Mage's user interface calls triggers. */
export class PipelineSchedules {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Lists the schedules of all pipelines. For one pipeline, use `mage.pipelines.schedules(uuid)`. */
  list(
    filter: Filter<ListPipelineSchedulesData> = {},
    options: CallOptions = {},
  ): List<ListPipelineSchedulesResponse["pipeline_schedules"][number]> {
    return new List(
      { client: this.#client, url: "/api/pipeline_schedules" },
      (range) =>
        listPipelineSchedules({ client: this.#client, query: { ...filter, ...range }, ...options }).map(
          ({ pipeline_schedules, metadata }) => toPage(pipeline_schedules, metadata),
        ),
      ({ id }) => id,
    );
  }

  /** Creates an inactive schedule. `update(id, { status: "active" })` activates it. */
  create(
    pipelineUuid: string,
    schedule: RequestBody<CreatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ): MageCall<CreatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { uuid: pipelineUuid }, body: { pipeline_schedule: schedule } };
    return createPipelineSchedule({ client: this.#client, ...request, ...checked(schedule, options) }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Updates the given properties.
   *
   * @throws MageNotFoundError
   */
  update(
    id: number,
    schedule: RequestBody<UpdatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ): MageCall<UpdatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { id }, body: { pipeline_schedule: schedule } };
    return updatePipelineSchedule({ client: this.#client, ...request, ...checked(schedule, options) }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Reads a schedule.
   *
   * @throws MageNotFoundError
   */
  read(id: number, options: CallOptions = {}): MageCall<ReadPipelineScheduleResponse["pipeline_schedule"]> {
    return readPipelineSchedule({ client: this.#client, path: { id }, ...options }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Deletes a schedule and returns its last state. Its runs are lost with it: no list shows them, and reading one that
   * has block runs fails. Mage may give its id to the next schedule.
   *
   * @throws MageNotFoundError
   */
  delete(
    id: number,
    options: CallOptions = {},
  ): MageCall<DeletePipelineScheduleResponse["pipeline_schedule"]> {
    return deletePipelineSchedule({ client: this.#client, path: { id }, ...options }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Lists the runs of a schedule, newest first.
   *
   * For a schedule that doesn't exist, Mage returns the runs of all schedules (recorded on 0.9.70 and 0.9.80). So the
   * schedule is read first, and the list throws a MageNotFoundError.
   */
  runs(
    id: number,
    filter: Filter<ListRunsOfScheduleData> = {},
    options: CallOptions = {},
  ): List<ListRunsOfScheduleResponse["pipeline_runs"][number]> {
    return new List(
      { client: this.#client, url: "/api/pipeline_schedules/{id}/pipeline_runs", path: { id } },
      (range) => {
        // Keeps each page to its range: see PipelineRuns.list.
        const query = { disable_retries_grouping: true, ...filter, ...range };
        const page = async () => {
          if (!range._offset) await this.read(id, options);
          return listRunsOfSchedule({ client: this.#client, path: { id }, query, ...options })
            .map(({ pipeline_runs, metadata }) => toPage(pipeline_runs, metadata))
            .withResponse();
        };
        return new MageCall(page());
      },
      ({ id }) => id,
    );
  }
}

/** Adds a check of the interval, which is only a string in the schemas. */
function checked(
  { schedule_interval }: { schedule_interval?: string | null },
  options: CallOptions,
): CallOptions {
  const check = () => {
    const problem = schedule_interval ? intervalProblem(schedule_interval) : undefined;
    return problem && `body.pipeline_schedule.schedule_interval: ${problem}`;
  };
  return { ...options, ...{ check } };
}
